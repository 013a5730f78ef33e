package be.huurwerk.rent.building;

import be.huurwerk.rent.Issues;
import be.huurwerk.rent.building.Building.DwellingDays;
import be.huurwerk.rent.building.StatedBuilding.Row;
import be.huurwerk.servicekit.Ids;
import be.huurwerk.servicekit.bulkload.CsvValues;
import be.huurwerk.servicekit.bulkload.Line;
import be.huurwerk.servicekit.bulkload.LineFault;
import be.huurwerk.servicekit.bulkload.LineReader;
import be.huurwerk.webkit.problem.Issue;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** Gathers the rows of each building, which may stand anywhere: a building is recorded whole or not at all. */
final class BuildingReader implements LineReader<BuildingColumn, StatedBuilding> {

    private static final Pattern CODE = Pattern.compile(Building.GROUP);
    private static final Pattern CODES = Pattern.compile(Building.GROUP + "( " + Building.GROUP + "){0,99}");
    private static final BigDecimal LEAST = new BigDecimal("1.00");
    private static final BigDecimal MOST = new BigDecimal("9999.99");

    private final BuildingFile file;
    private final Map<String, List<Row>> rows = new LinkedHashMap<>();
    private final Set<String> atFault = new HashSet<>();

    BuildingReader(BuildingFile file) {
        this.file = file;
    }

    @Override
    public Optional<StatedBuilding> read(int line, CsvValues<BuildingColumn> values) {
        Optional<String> reference =
                values.text(BuildingColumn.building, CODE, "Is no reference.", "Is geen referentie.");
        UUID dwellingId = values.uuid(BuildingColumn.dwellingId);
        LocalDate from = values.date(BuildingColumn.from).orElse(null);
        Optional<LocalDate> until = values.date(BuildingColumn.until);
        Optional<BigDecimal> surface = values.amount(BuildingColumn.surface);
        List<String> groups = values.text(
                        BuildingColumn.groups,
                        CODES,
                        "Must be codes of groups with a space between them.",
                        "Moeten codes van groepen zijn, met een spatie ertussen.")
                .map(codes -> Arrays.asList(codes.split(" ")))
                .orElse(List.of());
        if (surface.filter(given -> given.compareTo(LEAST) < 0 || given.compareTo(MOST) > 0)
                .isPresent()) {
            values.faults()
                    .add(Issues.rejected(
                            BuildingColumn.surface.name(),
                            null,
                            "Must be from 1.00 to 9999.99 square metres.",
                            "Moet tussen 1.00 en 9999.99 vierkante meter liggen."));
        }
        if (values.faults().isEmpty()) {
            rows.computeIfAbsent(reference.orElseThrow(), none -> new ArrayList<>())
                    .add(new Row(line, new DwellingDays(dwellingId, from, until, surface.orElseThrow()), groups));
        } else {
            reference.ifPresent(atFault::add);
        }
        return Optional.empty();
    }

    @Override
    public List<Line<StatedBuilding>> check(List<Line<StatedBuilding>> lot, Consumer<LineFault> refused) {
        return lot;
    }

    @Override
    public void gathered(boolean over, Consumer<List<Line<StatedBuilding>>> sound, Consumer<LineFault> refused) {
        if (!over || rows.isEmpty()) {
            return;
        }
        Set<String> taken = file.taken(List.copyOf(rows.keySet()));
        Set<UUID> known = file.known(rows.values().stream()
                .flatMap(List::stream)
                .map(row -> row.days().dwellingId())
                .distinct()
                .toList());
        List<Line<StatedBuilding>> lines = new ArrayList<>();
        rows.forEach((reference, ofBuilding) -> {
            StatedBuilding stated = new StatedBuilding(Ids.next(), reference, ofBuilding);
            Map<Integer, List<Issue>> faults = new HashMap<>(file.faults(stated, known));
            int first = ofBuilding.get(0).line();
            if (taken.contains(reference)) {
                faults.put(first, List.of(BuildingFile.taken()));
            } else if (atFault.contains(reference)) {
                faults.putIfAbsent(first, List.of(StatedBuilding.ofAnother()));
            }
            if (faults.isEmpty()) {
                lines.add(new Line<>(first, ofBuilding.size(), stated));
            }
            stated.refused(faults).forEach(refused);
        });
        sound.accept(lines);
    }
}
