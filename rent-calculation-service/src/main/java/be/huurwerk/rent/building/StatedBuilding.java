package be.huurwerk.rent.building;

import be.huurwerk.rent.Issues;
import be.huurwerk.rent.building.Building.DwellingDays;
import be.huurwerk.rent.building.Building.Group;
import be.huurwerk.servicekit.bulkload.LineFault;
import be.huurwerk.webkit.problem.Issue;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;

/** A building as the rows of a file state it. */
record StatedBuilding(UUID buildingId, String reference, List<Row> rows) {

    /**
     * @param line of the file
     * @param groups in which the dwelling is
     */
    record Row(int line, DwellingDays days, List<String> groups) {}

    Building toModel() {
        Map<String, Set<UUID>> groups = new TreeMap<>();
        rows.forEach(row -> row.groups()
                .forEach(code -> groups.computeIfAbsent(code, none -> new TreeSet<>())
                        .add(row.days().dwellingId())));
        return new Building(
                buildingId,
                reference,
                rows.stream().map(Row::days).toList(),
                groups.entrySet().stream()
                        .map(group -> new Group(group.getKey(), Optional.empty(), group.getValue()))
                        .toList(),
                0);
    }

    /** The faults of its rows, and one of each row that is not recorded because of another; none where there is no fault. */
    List<LineFault> refused(Map<Integer, List<Issue>> faults) {
        return faults.isEmpty()
                ? List.of()
                : rows.stream()
                        .flatMap(row ->
                                LineFault.of(row.line(), faults.getOrDefault(row.line(), List.of(ofAnother())))
                                        .stream())
                        .toList();
    }

    static Issue ofAnother() {
        return Issues.rejected(
                BuildingColumn.building.name(),
                null,
                "Another row of this building is at fault.",
                "Een andere rij van dit gebouw is fout.");
    }
}
