package be.huurwerk.rent.underoccupancyfee;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** The payload of {@code underOccupancyFees.notify.decided}: all months for which a fee is decided; what was told before counts no more. */
record FeeDecided(UUID tenancyId, UUID feeDecisionId, Instant decidedAt, List<Period> periods) {

    static final String TYPE = "underOccupancyFees.notify.decided";

    /** @param fee euro a month */
    record Period(LocalDate from, LocalDate until, int surplusBedrooms, BigDecimal fee) {}

    static FeeDecided of(FeeDecision decision) {
        return new FeeDecided(
                decision.tenancyId(),
                decision.feeDecisionId(),
                decision.decidedAt(),
                decision.periods().stream()
                        .map(period -> new Period(
                                period.from(),
                                period.until(),
                                period.fee().surplusBedrooms(),
                                period.fee().fee().amount()))
                        .toList());
    }
}
