package be.huurwerk.rent.cost;

import be.huurwerk.regulation.parameter.Parameters;
import be.huurwerk.regulation.parameter.UnknownParameterException;
import be.huurwerk.rent.Issues;
import be.huurwerk.rent.building.Building;
import be.huurwerk.rent.building.Buildings;
import be.huurwerk.rent.bulkload.LinesFile;
import be.huurwerk.rent.chargecategory.ChargeRule;
import be.huurwerk.rent.chargecategory.ChargeRule.Nature;
import be.huurwerk.servicekit.bulkload.BulkLoads;
import be.huurwerk.servicekit.bulkload.CsvValues;
import be.huurwerk.webkit.problem.Issue;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** A file of costs, a line an invoice or a part of one. */
@Singleton
class CostFile extends LinesFile<CostColumn, CostFile.CostLine, Map<String, Building>> {

    private static final Pattern GROUP = Pattern.compile(Building.GROUP);
    private static final Pattern CATEGORY = Pattern.compile(ChargeRule.CATEGORY);
    private static final Pattern REFERENCE = Pattern.compile(Bodies.REFERENCE);

    /** @param buildingId known once the building of the reference is */
    record CostLine(
            String building,
            Optional<UUID> buildingId,
            Optional<String> group,
            String category,
            Optional<Nature> nature,
            Optional<Boolean> communalHeating,
            BigDecimal amount,
            LocalDate from,
            LocalDate until,
            Optional<String> invoiceReference) {

        Bodies.Recorded of(Building known) {
            return new Bodies.Recorded(
                    known.buildingId(),
                    group,
                    category,
                    nature,
                    communalHeating,
                    amount,
                    from,
                    until,
                    invoiceReference);
        }
    }

    private final Buildings buildings;
    private final RecordCost recordCost;
    private final Parameters parameters;

    CostFile(BulkLoads loads, Buildings buildings, RecordCost recordCost, Parameters parameters) {
        super(loads);
        this.buildings = buildings;
        this.recordCost = recordCost;
        this.parameters = parameters;
    }

    @Override
    public String kind() {
        return "costBulkLoad";
    }

    @Override
    protected Class<CostColumn> columns() {
        return CostColumn.class;
    }

    @Override
    protected Class<CostLine> type() {
        return CostLine.class;
    }

    @Override
    protected UUID subject(CostLine line) {
        return line.buildingId().orElseThrow();
    }

    @Override
    protected Map<String, BigDecimal> amounts(CostLine line) {
        return Map.of("costs", line.amount());
    }

    @Override
    protected CostLine read(CsvValues<CostColumn> values) {
        Optional<BigDecimal> amount = values.amount(CostColumn.amount);
        if (amount.filter(given -> given.signum() == 0).isPresent()) {
            values.faults()
                    .add(Issues.rejected(
                            CostColumn.amount.name(), null, "It is more than nothing.", "Het is meer dan niets."));
        }
        return new CostLine(
                values.text(CostColumn.building, 40).orElse(null),
                Optional.empty(),
                values.text(CostColumn.group, GROUP, "Is no code of a group.", "Is geen code van een groep."),
                values.text(CostColumn.category, CATEGORY, "Is no category.", "Is geen categorie.")
                        .orElse(null),
                values.word(CostColumn.nature, Nature.class),
                values.flag(CostColumn.communalHeating),
                amount.orElse(null),
                values.date(CostColumn.from).orElse(null),
                values.date(CostColumn.until).orElse(null),
                values.text(CostColumn.invoiceReference, REFERENCE, "Is no reference.", "Is geen referentie."));
    }

    @Override
    protected Map<String, Building> known(List<CostLine> lines, boolean hold) {
        return buildings.byReference(lines.stream().map(CostLine::building).toList(), hold);
    }

    @Override
    protected List<Issue> faults(CostLine line, Map<String, Building> known) {
        Building building = known.get(line.building());
        if (building == null) {
            return List.of(Buildings.unknownReference(CostColumn.building.name()));
        }
        try {
            return CostFaults.find(line.of(building), building, parameters);
        } catch (UnknownParameterException unknown) {
            return List.of(Issues.rejected(
                    CostColumn.from.name(),
                    line.from(),
                    "No rule is known of costs of that day.",
                    "Voor kosten van die dag is geen regel gekend."));
        }
    }

    @Override
    protected CostLine named(CostLine line, Map<String, Building> known) {
        return new CostLine(
                line.building(),
                Optional.of(known.get(line.building()).buildingId()),
                line.group(),
                line.category(),
                line.nature(),
                line.communalHeating(),
                line.amount(),
                line.from(),
                line.until(),
                line.invoiceReference());
    }

    @Override
    protected void keep(CostLine line, Map<String, Building> known) {
        recordCost.keep(line.of(known.get(line.building())));
    }
}
