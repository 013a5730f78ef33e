package be.huurwerk.tenancy.tenancy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Who lives in a dwelling and when, as it follows from who signed and from every change since, in the order of their days. */
final class HouseholdOverTime {

    private HouseholdOverTime() {}

    /** @param changes in the order in which they were decided, which counts for those of one day */
    static List<Residence> of(List<Member> signed, LocalDate signedOn, List<MemberChange> changes) {
        List<Residence> residences = new ArrayList<>();
        signed.forEach(member -> residences.add(new Residence(member, signedOn, Optional.empty())));
        changes.stream().sorted(Comparator.comparing(MemberChange::on)).forEach(change -> apply(change, residences));
        return List.copyOf(residences);
    }

    private static void apply(MemberChange change, List<Residence> residences) {
        Optional<Residence> before = residences.stream()
                .filter(residence ->
                        residence.member().personId().equals(change.member().personId()))
                .filter(residence -> !residence.endsBefore(change.on()))
                .findFirst();
        int at = before.map(residences::indexOf).orElse(residences.size());
        before.ifPresent(residences::remove);
        Stream<Residence> past = before
                .filter(residence -> residence.from().isBefore(change.on()))
                .map(residence -> residence.endingOn(change.on().minusDays(1)))
                .stream();
        residences.addAll(at, Stream.concat(past, next(change, before)).toList());
    }

    private static Stream<Residence> next(MemberChange change, Optional<Residence> before) {
        return switch (change.effect()) {
            case left -> Stream.empty();
            case joined -> Stream.of(new Residence(change.member(), change.on(), change.until()));
            case changed ->
                before.stream().map(residence -> new Residence(change.member(), change.on(), residence.until()));
        };
    }
}
