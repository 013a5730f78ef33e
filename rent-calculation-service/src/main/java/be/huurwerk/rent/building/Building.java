package be.huurwerk.rent.building;

import be.huurwerk.rent.Issues;
import be.huurwerk.webkit.problem.Issue;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Dwellings that share costs.
 *
 * @param reference by which the landlord knows it
 * @param dwellings by dwelling and day: no two of the same dwelling overlap
 */
public record Building(
        UUID buildingId, String reference, List<DwellingDays> dwellings, List<Group> groups, int version) {

    /** What a group may be called. */
    public static final String GROUP = "[A-Za-z0-9][A-Za-z0-9./-]{0,39}";

    private static final Comparator<Group> BY_DAY =
            Comparator.comparing(group -> group.from().orElse(LocalDate.MIN));

    public Building {
        dwellings = List.copyOf(dwellings);
        groups = List.copyOf(groups);
    }

    /**
     * Days on which a dwelling is of the building.
     *
     * @param until empty while no end is known
     * @param surface square metres, to two decimals
     */
    public record DwellingDays(UUID dwellingId, LocalDate from, Optional<LocalDate> until, BigDecimal surface) {

        public boolean has(LocalDate day) {
            return !from.isAfter(day)
                    && until.filter(last -> last.isBefore(day)).isEmpty();
        }

        private Stream<LocalDate> changes() {
            return Stream.concat(Stream.of(from), until.map(last -> last.plusDays(1)).stream());
        }

        boolean overlaps(DwellingDays other) {
            return dwellingId.equals(other.dwellingId)
                    && until.filter(last -> last.isBefore(other.from)).isEmpty()
                    && other.until.filter(last -> last.isBefore(from)).isEmpty();
        }
    }

    /**
     * @param code by which costs and keys name it
     * @param from the first day on which it has these dwellings, until it has others; empty for all days before
     */
    public record Group(String code, Optional<LocalDate> from, Set<UUID> dwellingIds) {

        public Group {
            dwellingIds = Set.copyOf(dwellingIds);
        }
    }

    public boolean hasGroup(String code) {
        return groups.stream().anyMatch(group -> group.code().equals(code));
    }

    /** Empty when a body names no group, or one that the building has. */
    public Optional<Issue> groupFault(String name, Optional<String> group) {
        return group.filter(code -> !hasGroup(code))
                .map(code -> Issues.rejected(
                        name, null, "The building has no such group.", "Het gebouw heeft die groep niet."));
    }

    /** The dwellings that bear a cost of a day; empty for all of the building, no dwelling for a group that was made later. */
    public Optional<Set<UUID>> bearers(Optional<String> group, LocalDate day) {
        return group.map(code -> groups.stream()
                .filter(one -> one.code().equals(code)
                        && one.from().filter(day::isBefore).isEmpty())
                .max(BY_DAY)
                .map(Group::dwellingIds)
                .orElse(Set.of()));
    }

    /** The days after the first and up to the last one on which the group has others than the day before, in order. */
    public List<LocalDate> groupChanges(Optional<String> group, LocalDate first, LocalDate last) {
        return groups.stream()
                .filter(one -> group.filter(one.code()::equals).isPresent())
                .flatMap(one -> one.from().stream())
                .filter(day -> day.isAfter(first) && !day.isAfter(last))
                .filter(day -> !bearers(group, day).equals(bearers(group, day.minusDays(1))))
                .distinct()
                .sorted()
                .toList();
    }

    /** Whether a group has the same dwellings here as there on each of these days. */
    boolean hasSameBearers(Building other, String code, LocalDate first, LocalDate last) {
        Optional<String> group = Optional.of(code);
        return Stream.of(List.of(first), groupChanges(group, first, last), other.groupChanges(group, first, last))
                .flatMap(List::stream)
                .allMatch(day -> bearers(group, day).equals(other.bearers(group, day)));
    }

    /** Whether the same dwellings are of it here as there on each of these days, each with the same surface. */
    boolean hasSameDwellings(Building other, LocalDate first, LocalDate last) {
        return Stream.concat(
                        Stream.of(first),
                        Stream.of(dwellings, other.dwellings)
                                .flatMap(List::stream)
                                .flatMap(DwellingDays::changes)
                                .filter(day -> day.isAfter(first) && !day.isAfter(last)))
                .distinct()
                .allMatch(day -> surfacesOn(day).equals(other.surfacesOn(day)));
    }

    private Map<UUID, BigDecimal> surfacesOn(LocalDate day) {
        return dwellingsOn(day).stream()
                .collect(Collectors.toMap(
                        DwellingDays::dwellingId, days -> days.surface().stripTrailingZeros()));
    }

    /** Those that are of it on a day. */
    public List<DwellingDays> dwellingsOn(LocalDate day) {
        return dwellings.stream().filter(days -> days.has(day)).toList();
    }

    /** Those that were ever of it. */
    public Set<UUID> dwellingIds() {
        return dwellings.stream().map(DwellingDays::dwellingId).collect(Collectors.toSet());
    }
}
