package be.huurwerk.arrears.posting;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What the rent service decided. */
public record RentDecision(UUID rentDecisionId, Instant decidedAt, List<RentPeriod> periods) {

    static final Comparator<RentDecision> LATEST_FIRST = Comparator.comparing(RentDecision::decidedAt)
            .thenComparing(RentDecision::rentDecisionId)
            .reversed();

    public RentDecision {
        periods = List.copyOf(periods);
    }

    Optional<RentPeriod> on(LocalDate day) {
        return periods.stream().filter(period -> period.holds(day)).findFirst();
    }
}
