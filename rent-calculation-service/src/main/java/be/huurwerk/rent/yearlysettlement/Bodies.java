package be.huurwerk.rent.yearlysettlement;

import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What clients send about settlements. */
final class Bodies {

    private Bodies() {}

    /**
     * @param from the first day of the period, the first of a month
     * @param until its last day, the last of a month, and over
     */
    @Schema(name = "ChargeSettlementBody")
    record Drafted(UUID buildingId, LocalDate from, LocalDate until) {}

    /**
     * @param from the first day of the period, the first of a month
     * @param until its last day, the last of a month, and over
     */
    @Schema(name = "ChargeSettlementRunBody")
    record Run(LocalDate from, LocalDate until) {}

    /** @param chargeSettlementIds the drafts that were looked at */
    @Schema(name = "ChargeSettlementReviewBody")
    record Reviewed(@Size(min = 1, max = 500) List<UUID> chargeSettlementIds) {}

    /**
     * @param from the first day of the period, the first of a month
     * @param until its last day, the last of a month, and over
     * @param dueOn by when what is owed is paid: it leaves households the days of the landlord's policy, and is at most a year off
     * @param advancesFrom the first of a month that is yet to come, from which households pay the new advance; left out, they go on paying the one they pay
     */
    @Schema(name = "ChargeFinalisationRunBody")
    record FinalisationRun(LocalDate from, LocalDate until, LocalDate dueOn, Optional<LocalDate> advancesFrom) {}

    /**
     * @param dueOn by when what is owed is paid: it leaves households the days of the landlord's policy, and is at most a year off
     * @param advancesFrom the first of a month that is yet to come, from which households pay the new advance; left out, they go on paying the one they pay
     */
    @Schema(name = "ChargeSettlementFinalisationBody")
    record Finalised(LocalDate dueOn, Optional<LocalDate> advancesFrom) {}
}
