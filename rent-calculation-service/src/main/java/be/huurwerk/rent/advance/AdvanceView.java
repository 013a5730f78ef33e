package be.huurwerk.rent.advance;

import be.huurwerk.rent.Hrefs;
import be.huurwerk.servicekit.time.Moments;
import be.huurwerk.webkit.body.Personal;
import be.huurwerk.webkit.body.Withheld;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What was decided that a household pays in advance, in JSON.
 *
 * @param validFrom it holds from this day until another does or the lease ends
 * @param advance euro a month
 * @param chargeBudgetId the budget that it is a part of
 * @param ground why, where somebody decided it by hand
 */
@Schema(name = "ChargeAdvance")
record AdvanceView(
        UUID chargeAdvanceId,
        String href,
        UUID tenancyId,
        LocalDate validFrom,
        @Personal BigDecimal advance,
        AdvanceDecision.Basis basis,
        Optional<UUID> chargeBudgetId,
        @Withheld Optional<String> ground,
        OffsetDateTime decidedAt) {

    static AdvanceView of(AdvanceDecision decision) {
        return new AdvanceView(
                decision.chargeAdvanceId(),
                Hrefs.chargeAdvance(decision.chargeAdvanceId()).toString(),
                decision.tenancyId(),
                decision.validFrom(),
                decision.advance().amount(),
                decision.basis(),
                decision.chargeBudgetId(),
                decision.ground(),
                Moments.inBrussels(decision.decidedAt()));
    }
}
