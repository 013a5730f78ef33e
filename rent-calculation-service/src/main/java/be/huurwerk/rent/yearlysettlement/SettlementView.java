package be.huurwerk.rent.yearlysettlement;

import be.huurwerk.regulation.money.Euro;
import be.huurwerk.rent.Hrefs;
import be.huurwerk.rent.cost.BuildingCost;
import be.huurwerk.servicekit.time.Moments;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A settlement in JSON; what it comes to for each household is under {@code statements}.
 *
 * @param total of all costs: the shares of the households and the vacancy, to the cent
 * @param vacancy what the landlord bears of each component for vacant days
 * @param withoutVoucher the costs whose voucher is missing: with one of them no draft is made final
 * @param draftedBy the client that asked for the draft
 * @param reviewedBy the client by which somebody looked at it last; left out while nobody did
 */
@Schema(name = "ChargeSettlement")
record SettlementView(
        UUID chargeSettlementId,
        String href,
        UUID buildingId,
        LocalDate from,
        LocalDate until,
        YearlySettlement.Kind kind,
        YearlySettlement.Status status,
        BigDecimal total,
        List<Vacancy> vacancy,
        BigDecimal vacancyTotal,
        List<UUID> withoutVoucher,
        String draftedBy,
        OffsetDateTime draftedAt,
        Optional<String> reviewedBy,
        Optional<OffsetDateTime> reviewedAt,
        Optional<String> finalisedBy,
        Optional<OffsetDateTime> finalisedAt,
        Optional<LocalDate> settledOn,
        Optional<LocalDate> dueOn,
        Optional<LocalDate> advancesFrom) {

    @Schema(name = "ChargeSettlementVacancy")
    record Vacancy(String category, BigDecimal amount) {}

    /** @param recorded the costs of the building and period as they are known now */
    static SettlementView of(YearlySettlement settlement, List<BuildingCost> recorded) {
        return new SettlementView(
                settlement.chargeSettlementId(),
                Hrefs.chargeSettlement(settlement.chargeSettlementId()).toString(),
                settlement.buildingId(),
                settlement.from(),
                settlement.until(),
                settlement.kind(),
                settlement.status(),
                settlement.total().amount(),
                settlement.vacancy().entrySet().stream()
                        .map(entry ->
                                new Vacancy(entry.getKey(), entry.getValue().amount()))
                        .toList(),
                settlement.vacancy().values().stream()
                        .reduce(Euro.ZERO, Euro::plus)
                        .amount(),
                recorded.stream()
                        .filter(cost -> cost.vouchers() == 0)
                        .map(BuildingCost::costId)
                        .toList(),
                settlement.draftedBy().client(),
                Moments.inBrussels(settlement.draftedAt()),
                settlement.review().map(review -> review.by().client()),
                settlement.review().map(review -> Moments.inBrussels(review.at())),
                settlement.ending().map(ending -> ending.by().client()),
                settlement.ending().map(ending -> Moments.inBrussels(ending.at())),
                settlement.ending().map(YearlySettlement.Ending::settledOn),
                settlement.ending().map(YearlySettlement.Ending::dueOn),
                settlement.ending().flatMap(YearlySettlement.Ending::advancesFrom));
    }
}
