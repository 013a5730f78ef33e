package be.huurwerk.rent.household;

import be.huurwerk.rent.household.SignedTenancy.SignedMember;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Who belongs to the household on a date, as far as the rent is concerned: who was there at the signing, with what every change did whose
 * effect on the rent has begun by then. Of several changes that concern the same member the one that happened last counts: a child who
 * was born in June and left in August doesn't come back on 1 January, when the birth would first have counted.
 */
final class HouseholdHistory {

    private final List<SignedMember> signed;
    private final List<Told> changes;

    /**
     * A change and where it stands among those of the tenancy.
     *
     * @param sequence of the event that told it
     */
    record Told(long sequence, HouseholdChange change) {}

    HouseholdHistory(List<SignedMember> signed, List<Told> changes) {
        this.signed = List.copyOf(signed);
        this.changes = changes.stream()
                .sorted(Comparator.comparing((Told told) -> told.change().on()).thenComparing(Told::sequence))
                .toList();
    }

    List<SignedMember> on(LocalDate date) {
        Map<UUID, SignedMember> members = new LinkedHashMap<>();
        signed.forEach(member -> members.put(member.personId(), member));
        effective(date).flatMap(change -> change.members().stream()).forEach(delta -> {
            members.remove(delta.personId());
            delta.member().ifPresent(member -> members.put(member.personId(), member));
        });
        return List.copyOf(members.values());
    }

    /** The household on a date; where nobody lives any more, the last one that did. */
    List<SignedMember> lastUntil(LocalDate date) {
        List<SignedMember> members = on(date);
        Optional<LocalDate> turn = members.isEmpty()
                ? turns().stream().filter(day -> !day.isAfter(date)).reduce((first, last) -> last)
                : Optional.empty();
        return turn.map(day -> lastUntil(day.minusDays(1))).orElse(members);
    }

    /** When each who joined by a change that counts on the date came to live here. */
    Map<UUID, LocalDate> joinedOn(LocalDate date) {
        Map<UUID, LocalDate> joined = new HashMap<>();
        effective(date)
                .forEach(change -> change.members().stream()
                        .filter(delta -> delta.effect() == HouseholdChange.Effect.joined)
                        .forEach(delta -> joined.put(delta.personId(), change.on())));
        return joined;
    }

    private Stream<HouseholdChange> effective(LocalDate date) {
        return changes.stream()
                .map(Told::change)
                .filter(change -> change.rentEffectiveFrom()
                        .filter(from -> !from.isAfter(date))
                        .isPresent());
    }

    /** All who ever belonged to it. */
    Stream<UUID> persons() {
        return Stream.concat(
                        signed.stream().map(SignedMember::personId),
                        changes.stream()
                                .flatMap(told -> told.change().members().stream())
                                .map(HouseholdChange.Delta::personId))
                .distinct();
    }

    /** How many persons live there on a day, whether or not they bear on the rent. */
    int personsOn(LocalDate date) {
        Set<UUID> persons = signed.stream().map(SignedMember::personId).collect(Collectors.toSet());
        changes.stream()
                .map(Told::change)
                .filter(change -> !change.on().isAfter(date)
                        && change.until().filter(last -> last.isBefore(date)).isEmpty())
                .flatMap(change -> change.members().stream())
                .forEach(delta -> {
                    if (delta.effect() == HouseholdChange.Effect.left) {
                        persons.remove(delta.personId());
                    } else {
                        persons.add(delta.personId());
                    }
                });
        return persons.size();
    }

    /** The days after the signing on which their number may be another than the day before. */
    Stream<LocalDate> moves() {
        return changes.stream()
                .map(Told::change)
                .flatMap(change ->
                        Stream.concat(Stream.of(change.on()), change.until().map(last -> last.plusDays(1)).stream()))
                .distinct()
                .sorted();
    }

    /** The days from which the rent follows a change, in order. */
    List<LocalDate> turns() {
        return changes.stream()
                .map(told -> told.change().rentEffectiveFrom())
                .flatMap(Optional::stream)
                .distinct()
                .sorted()
                .toList();
    }
}
