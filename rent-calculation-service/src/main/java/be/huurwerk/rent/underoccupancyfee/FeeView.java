package be.huurwerk.rent.underoccupancyfee;

import be.huurwerk.regulation.money.Euro;
import be.huurwerk.regulation.parameter.Status;
import be.huurwerk.servicekit.time.Moments;
import be.huurwerk.webkit.body.Personal;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** @param periods all months for which a fee is decided; none when nothing is owed */
@Schema(name = "UnderOccupancyFee")
record FeeView(UUID feeDecisionId, UUID tenancyId, OffsetDateTime decidedAt, List<PeriodView> periods) {

    static FeeView of(FeeDecision decision) {
        return new FeeView(
                decision.feeDecisionId(),
                decision.tenancyId(),
                Moments.inBrussels(decision.decidedAt()),
                decision.periods().stream().map(PeriodView::of).toList());
    }

    /**
     * @param rent euro a month, that the fee is a share of; left out where it is a sum by itself
     * @param percent of the rent, for each surplus bedroom
     * @param minimum euro a month for each surplus bedroom; before 2024 the sum itself
     * @param fee euro a month, on top of rent and charges
     * @param formula how it was computed, in numbers
     */
    @Schema(name = "UnderOccupancyFeePeriod")
    record PeriodView(
            LocalDate from,
            LocalDate until,
            int surplusBedrooms,
            @Personal Optional<BigDecimal> rent,
            Optional<BigDecimal> percent,
            BigDecimal minimum,
            BigDecimal fee,
            @Personal String formula,
            Status parameterStatus) {

        static PeriodView of(FeePeriod period) {
            MonthlyFee fee = period.fee();
            return new PeriodView(
                    period.from(),
                    period.until(),
                    fee.surplusBedrooms(),
                    fee.rent().map(Euro::amount),
                    Optional.of(fee.percent()).filter(percent -> percent.signum() > 0),
                    fee.minimum().amount(),
                    fee.fee().amount(),
                    fee.formula(),
                    fee.parameterStatus());
        }
    }
}
