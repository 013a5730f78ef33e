package be.huurwerk.tenancy.tenancy;

import be.huurwerk.tenancy.Hrefs;
import be.huurwerk.webkit.problem.ProblemException;
import be.huurwerk.webkit.problem.Text;
import java.net.URI;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which later changes of a household keep an earlier one from being undone. */
final class BuiltUpon {

    private BuiltUpon() {}

    /**
     * The changes that were decided later, hold from the same day or later, and concern somebody whom the change concerns: they took over
     * what it made of that person.
     *
     * @param changes of all members, in the order in which they were decided
     */
    static List<UUID> by(List<MemberChange> changes, UUID householdChangeId) {
        Set<UUID> persons = changes.stream()
                .filter(change -> change.householdChangeId().equals(householdChangeId))
                .map(change -> change.member().personId())
                .collect(Collectors.toSet());
        return later(changes, householdChangeId)
                .filter(change -> persons.contains(change.member().personId()))
                .map(MemberChange::householdChangeId)
                .distinct()
                .toList();
    }

    /**
     * The later changes by which the household would have two partners without this one.
     *
     * @param residences without the change
     */
    static List<UUID> against(
            List<Residence> residences, LocalDate startDate, List<MemberChange> changes, UUID householdChangeId) {
        boolean impossible = Stream.concat(
                        Stream.of(startDate), residences.stream().map(Residence::from))
                .filter(day -> !day.isBefore(startDate))
                .anyMatch(day -> partners(residences, day) > 1);
        return impossible
                ? later(changes, householdChangeId)
                        .filter(change -> change.member().role().isPartner())
                        .map(MemberChange::householdChangeId)
                        .distinct()
                        .toList()
                : List.of();
    }

    /** @throws ProblemException 409 that names them, unless there are none */
    static void refuse(UUID tenancyId, Collection<UUID> later) {
        if (later.isEmpty()) {
            return;
        }
        List<String> hrefs = later.stream()
                .map(change -> Hrefs.householdChange(tenancyId, change))
                .map(URI::toString)
                .toList();
        throw ProblemException.conflict(
                        "changeBuiltUpon",
                        new Text(
                                "Annul first the later changes that build upon it: " + String.join(", ", hrefs),
                                "Annuleer eerst de latere wijzigingen die erop voortbouwen: "
                                        + String.join(", ", hrefs)))
                .with("hrefs", hrefs);
    }

    private static Stream<MemberChange> later(List<MemberChange> changes, UUID householdChangeId) {
        int last = -1;
        LocalDate on = LocalDate.MAX;
        for (int at = 0; at < changes.size(); at++) {
            if (changes.get(at).householdChangeId().equals(householdChangeId)) {
                last = at;
                on = changes.get(at).on();
            }
        }
        LocalDate day = on;
        return changes.stream().skip(last + 1L).filter(change -> !change.on().isBefore(day));
    }

    private static long partners(List<Residence> residences, LocalDate day) {
        return residences.stream()
                .filter(residence -> residence.isOn(day))
                .filter(residence -> residence.member().role().isPartner())
                .count();
    }
}
