package be.huurwerk.arrears.posting;

import be.huurwerk.regulation.money.Euro;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** All decisions about a tenancy: on each day the rent is what the latest decision says that speaks of the day. */
public final class Rents {

    static final Rents NONE = new Rents(List.of());

    private final List<RentDecision> latestFirst;

    public Rents(List<RentDecision> decisions) {
        latestFirst = decisions.stream().sorted(RentDecision.LATEST_FIRST).toList();
    }

    /** Empty while nothing was decided about the day. */
    Optional<Euro> on(LocalDate day) {
        for (RentDecision decision : latestFirst) {
            Optional<RentPeriod> period = decision.on(day);
            if (period.isPresent()) {
                return period.map(RentPeriod::rent);
            }
        }
        return Optional.empty();
    }
}
