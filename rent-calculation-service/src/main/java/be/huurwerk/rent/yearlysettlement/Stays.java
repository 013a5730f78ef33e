package be.huurwerk.rent.yearlysettlement;

import be.huurwerk.rent.chargesettlement.Period;
import be.huurwerk.rent.chargesettlement.Stay;
import be.huurwerk.rent.household.Lease;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Who lived in a dwelling in a period, and how many they were. */
final class Stays {

    private Stays() {}

    /** A dwelling is paid for by one household a day: where two leases have the same day, the later one has it (ADR 0027). */
    static List<Stay> of(Collection<Lease> ofDwelling, Period period) {
        List<Lease> inOrder = ofDwelling.stream()
                .filter(lease -> !lease.annulled())
                .sorted(Comparator.comparing(Lease::startDate).thenComparing(Lease::tenancyId))
                .toList();
        List<Stay> stays = new ArrayList<>();
        for (int i = 0; i < inOrder.size(); i++) {
            LocalDate last = inOrder.get(i).endDate().orElse(period.until());
            if (i + 1 < inOrder.size()) {
                last = earlier(last, inOrder.get(i + 1).startDate().minusDays(1));
            }
            stay(inOrder.get(i), last, period).ifPresent(stays::add);
        }
        return stays;
    }

    private static Optional<Stay> stay(Lease lease, LocalDate last, Period period) {
        return last.isBefore(lease.startDate())
                ? Optional.empty()
                : new Period(lease.startDate(), last)
                        .and(period)
                        .map(days -> new Stay(lease.tenancyId(), days, occupants(lease, days)));
    }

    private static List<Stay.Occupants> occupants(Lease lease, Period days) {
        List<LocalDate> turns = Stream.concat(Stream.of(days.from()), lease.moves().stream())
                .filter(day -> !day.isBefore(days.from()) && !day.isAfter(days.until()))
                .distinct()
                .sorted()
                .toList();
        List<Stay.Occupants> occupants = new ArrayList<>();
        for (int i = 0; i < turns.size(); i++) {
            LocalDate last = i + 1 < turns.size() ? turns.get(i + 1).minusDays(1) : days.until();
            occupants.add(new Stay.Occupants(new Period(turns.get(i), last), lease.personsOn(turns.get(i))));
        }
        return occupants;
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }
}
