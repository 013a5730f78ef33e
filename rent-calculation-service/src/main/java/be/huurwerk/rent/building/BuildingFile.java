package be.huurwerk.rent.building;

import be.huurwerk.rent.Issues;
import be.huurwerk.rent.building.Building.DwellingDays;
import be.huurwerk.rent.building.StatedBuilding.Row;
import be.huurwerk.servicekit.bulkload.BulkLoads;
import be.huurwerk.servicekit.bulkload.FileKind;
import be.huurwerk.servicekit.bulkload.Line;
import be.huurwerk.servicekit.bulkload.LineFault;
import be.huurwerk.servicekit.bulkload.LineReader;
import be.huurwerk.webkit.problem.Issue;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

/** A file of buildings: for each a row a dwelling and the days on which it is of it. */
@Singleton
class BuildingFile extends FileKind<BuildingColumn, StatedBuilding> {

    private final Buildings buildings;

    BuildingFile(BulkLoads loads, Buildings buildings) {
        super(loads);
        this.buildings = buildings;
    }

    @Override
    public String kind() {
        return "buildingBulkLoad";
    }

    @Override
    protected Class<BuildingColumn> columns() {
        return BuildingColumn.class;
    }

    @Override
    protected Class<StatedBuilding> type() {
        return StatedBuilding.class;
    }

    @Override
    protected LineReader<BuildingColumn, StatedBuilding> reader() {
        return new BuildingReader(this);
    }

    @Override
    protected UUID subject(StatedBuilding line) {
        return line.buildingId();
    }

    @Override
    protected List<LineFault> record(List<Line<StatedBuilding>> lines) {
        List<LineFault> refused = new ArrayList<>();
        for (Line<StatedBuilding> line : lines) {
            StatedBuilding stated = line.content();
            Building building = stated.toModel();
            Map<Integer, List<Issue>> faults = faults(stated, buildings.hold(building.dwellingIds()));
            if (faults.isEmpty() && !buildings.add(building)) {
                faults.put(stated.rows().get(0).line(), List.of(taken()));
            }
            refused.addAll(stated.refused(faults));
        }
        return refused;
    }

    /**
     * What is wrong with a building beside those that there are, by line.
     *
     * @param known the dwellings that there are
     */
    Map<Integer, List<Issue>> faults(StatedBuilding stated, Set<UUID> known) {
        Building building = stated.toModel();
        List<DwellingDays> elsewhere = buildings.elsewhere(building.buildingId(), building.dwellingIds());
        Map<Integer, List<Issue>> faults = new TreeMap<>();
        for (int i = 0; i < stated.rows().size(); i++) {
            Row row = stated.rows().get(i);
            DwellingDays days = row.days();
            List<Issue> ofRow = BuildingFaults.ofDays(building.dwellings(), i, "");
            if (!known.contains(days.dwellingId())) {
                ofRow.add(Issues.rejected(
                        BuildingColumn.dwellingId.name(),
                        days.dwellingId(),
                        "There is no such dwelling.",
                        "Er is geen woning met dit nummer."));
            }
            if (elsewhere.stream().anyMatch(days::overlaps)) {
                ofRow.add(Issues.rejected(
                        BuildingColumn.from.name(),
                        days.from(),
                        "The dwelling is of another building on these days.",
                        "De woning hoort op deze dagen bij een ander gebouw."));
            }
            if (!ofRow.isEmpty()) {
                faults.put(row.line(), ofRow);
            }
        }
        return faults;
    }

    /** Those of these references that buildings have already. */
    Set<String> taken(List<String> references) {
        return buildings.byReference(references, false).keySet();
    }

    /** Those of these dwellings that there are. */
    Set<UUID> known(List<UUID> dwellingIds) {
        return buildings.known(dwellingIds);
    }

    static Issue taken() {
        return Issues.rejected(
                BuildingColumn.building.name(),
                null,
                "Another building has this reference.",
                "Een ander gebouw heeft deze referentie.");
    }
}
