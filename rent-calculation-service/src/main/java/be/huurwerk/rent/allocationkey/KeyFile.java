package be.huurwerk.rent.allocationkey;

import be.huurwerk.rent.Issues;
import be.huurwerk.rent.building.Building;
import be.huurwerk.rent.building.Buildings;
import be.huurwerk.rent.bulkload.LinesFile;
import be.huurwerk.rent.chargecategory.ChargeRule;
import be.huurwerk.rent.chargesettlement.AllocationKey;
import be.huurwerk.servicekit.bulkload.BulkLoads;
import be.huurwerk.servicekit.bulkload.CsvValues;
import be.huurwerk.webkit.problem.Issue;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** A file of allocation keys, a line a key from a day on. */
@Singleton
class KeyFile extends LinesFile<KeyColumn, KeyFile.KeyLine, Map<String, Building>> {

    private static final Pattern GROUP = Pattern.compile(Building.GROUP);
    private static final Pattern CATEGORY = Pattern.compile(ChargeRule.CATEGORY);

    /** @param buildingId known once the building of the reference is */
    record KeyLine(
            String building,
            Optional<UUID> buildingId,
            Optional<String> group,
            String category,
            Optional<Boolean> communalHeating,
            AllocationKey key,
            LocalDate validFrom,
            LocalDate toldOn) {

        AllocationKeyBody of(Building known) {
            return new AllocationKeyBody(
                    known.buildingId(), group, category, communalHeating, key, validFrom, toldOn, Optional.empty());
        }
    }

    private final Buildings buildings;
    private final DecideKey decideKey;

    KeyFile(BulkLoads loads, Buildings buildings, DecideKey decideKey) {
        super(loads);
        this.buildings = buildings;
        this.decideKey = decideKey;
    }

    @Override
    public String kind() {
        return "allocationKeyBulkLoad";
    }

    @Override
    protected Class<KeyColumn> columns() {
        return KeyColumn.class;
    }

    @Override
    protected Class<KeyLine> type() {
        return KeyLine.class;
    }

    @Override
    protected UUID subject(KeyLine line) {
        return line.buildingId().orElseThrow();
    }

    @Override
    protected KeyLine read(CsvValues<KeyColumn> values) {
        return new KeyLine(
                values.text(KeyColumn.building, 40).orElse(null),
                Optional.empty(),
                values.text(KeyColumn.group, GROUP, "Is no code of a group.", "Is geen code van een groep."),
                values.text(KeyColumn.category, CATEGORY, "Is no category.", "Is geen categorie.")
                        .orElse(null),
                values.flag(KeyColumn.communalHeating),
                values.word(KeyColumn.key, AllocationKey.class).orElse(null),
                values.date(KeyColumn.validFrom).orElse(null),
                values.date(KeyColumn.toldOn).orElse(null));
    }

    @Override
    protected Map<String, Building> known(List<KeyLine> lines, boolean hold) {
        return buildings.byReference(lines.stream().map(KeyLine::building).toList(), hold);
    }

    @Override
    protected List<Issue> faults(KeyLine line, Map<String, Building> known) {
        Building building = known.get(line.building());
        if (building == null) {
            return List.of(Buildings.unknownReference(KeyColumn.building.name()));
        }
        AllocationKeyBody body = line.of(building);
        List<Issue> faults = new ArrayList<>(decideKey.faults(body, building));
        decideKey
                .settled(body)
                .ifPresent(text -> faults.add(
                        Issues.rejected(KeyColumn.validFrom.name(), line.validFrom(), text.en(), text.nl())));
        return faults;
    }

    @Override
    protected KeyLine named(KeyLine line, Map<String, Building> known) {
        return new KeyLine(
                line.building(),
                Optional.of(known.get(line.building()).buildingId()),
                line.group(),
                line.category(),
                line.communalHeating(),
                line.key(),
                line.validFrom(),
                line.toldOn());
    }

    @Override
    protected void keep(KeyLine line, Map<String, Building> known) {
        decideKey.keep(line.of(known.get(line.building())));
    }
}
