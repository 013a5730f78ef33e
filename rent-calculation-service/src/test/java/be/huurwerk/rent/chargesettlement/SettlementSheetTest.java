package be.huurwerk.rent.chargesettlement;

import static org.assertj.core.api.Assertions.assertThat;

import be.huurwerk.regulation.money.Euro;
import be.huurwerk.regulation.parameter.Parameters;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** A building of 40 dwellings with five changes of tenant, vacancy and communal heating, against a sheet that was computed apart. */
class SettlementSheetTest {

    private static final Period YEAR = new Period(LocalDate.of(2019, 1, 1), LocalDate.of(2019, 12, 31));
    private static final Parameters PARAMETERS = Parameters.shipped();

    private final Map<String, UUID> ids = new HashMap<>();
    private final Map<UUID, String> names = new HashMap<>();

    @Test
    void settlesToTheCent() {
        // Given
        List<Cost> costs = costs();
        // When
        Settlement settlement = Settlement.of(YEAR, dwellings(), costs, meters(), 1);
        // Then
        Map<String, Euro> found = settlement.portions().stream()
                .collect(Collectors.toMap(
                        portion -> cell(
                                names.get(portion.part().dwelling().dwellingId()),
                                portion.part().tenancyId().map(names::get).orElse("vacant"),
                                portion.part().days().from().toString(),
                                names.get(portion.cost().costId())),
                        Portion::amount));
        assertThat(found).containsExactlyInAnyOrderEntriesOf(expected());
        assertThat(sum(settlement.portions())).isEqualTo(Euro.of("51192.92"));
    }

    @Test
    void tellsEveryHouseholdItsTotalAndTheLandlordTheVacancy() {
        // When
        Settlement settlement = Settlement.of(YEAR, dwellings(), costs(), meters(), 1);
        // Then
        Map<UUID, Settlement.Statement> statements = settlement.statements();
        Map<String, Euro> all = new HashMap<>();
        rows("expected").stream()
                .filter(row -> !row.get("dwelling").equals("total"))
                .forEach(row -> all.merge(row.get("household"), Euro.of(row.get("all")), Euro::plus));
        assertThat(statements).hasSize(45);
        statements.forEach((tenancyId, statement) ->
                assertThat(statement.total()).as(names.get(tenancyId)).isEqualTo(all.get(names.get(tenancyId))));
        assertThat(settlement.vacancy().values().stream().reduce(Euro.ZERO, Euro::plus))
                .isEqualTo(all.get("vacant"));
        Settlement.Statement one = statements.get(id("T03a"));
        assertThat(one.days()).isEqualTo(120);
        // 217.80 - 35.20; 1.79 - 0.29
        assertThat(one.components().get("pestControl").total()).isEqualTo(Euro.of("182.60"));
        assertThat(one.components().get("pestControl").share()).isEqualTo(Euro.of("1.50"));
        assertThat(one.components().get("utilities").share()).isEqualTo(Euro.of("494.34"));
        assertThat(one.balance(Euro.of("600.00"))).isEqualTo(Euro.of("41.49"));
        assertThat(one.components().get("commonElectricity").portions().get(0).formula())
                .isEqualTo("3208.91 x 120 / 14600");
    }

    @Test
    void saysWhichShareRestsOnAMeterThatWasNotRead() {
        // When
        Settlement settlement = Settlement.of(YEAR, dwellings(), costs(), meters(), 1);
        // Then
        assertThat(settlement.portions().stream()
                        .filter(Portion::estimated)
                        .map(portion ->
                                portion.part().tenancyId().map(names::get).orElse("vacant")))
                .containsExactly("T19a", "vacant", "T19b", "T27a", "T27b");
    }

    private List<Dwelling> dwellings() {
        Map<String, List<Stay>> stays = new HashMap<>();
        rows("stays").forEach(row -> {
            Period days = period(row);
            stays.computeIfAbsent(row.get("dwelling"), name -> new ArrayList<>())
                    .add(new Stay(
                            id(row.get("household")),
                            days,
                            List.of(new Stay.Occupants(days, Integer.parseInt(row.get("persons"))))));
        });
        return rows("dwellings").stream()
                .map(row -> new Dwelling(
                        id(row.get("dwelling")), new BigDecimal(row.get("surface")), stays.get(row.get("dwelling"))))
                .toList();
    }

    private List<Cost> costs() {
        Set<UUID> upper = rows("dwellings").stream()
                .filter(row -> row.get("lift").equals("yes"))
                .map(row -> id(row.get("dwelling")))
                .collect(Collectors.toSet());
        List<Cost> costs = new ArrayList<>();
        rows("costs").stream()
                .filter(row -> !row.get("category").equals("utilities"))
                .forEach(row -> costs.add(new Cost(
                        id(row.get("cost")),
                        row.get("category"),
                        Euro.of(row.get("amount")),
                        AllocationKey.valueOf(row.get("key")),
                        Optional.of(upper).filter(group -> row.get("borneBy").equals("upper")))));
        CommunalHeating heating = CommunalHeating.of(
                id("heating"),
                "utilities",
                Euro.of("31874.63"),
                AllocationKey.surface,
                Optional.empty(),
                YEAR.from(),
                PARAMETERS);
        costs.add(named(heating.fixed(), "heatingFixed"));
        costs.add(named(heating.metered(), "heatingMetered"));
        return costs;
    }

    private Cost named(Cost cost, String name) {
        return new Cost(id(name), cost.category(), cost.amount(), cost.key(), cost.group());
    }

    private MeterUses meters() {
        List<MeterUse> uses = rows("meters").stream()
                .map(row -> new MeterUse(id(row.get("dwelling")), period(row), new BigDecimal(row.get("units")), false))
                .toList();
        return new MeterUses(uses, DayWeights.byDegreeDays(PARAMETERS, YEAR.from()));
    }

    private Map<String, Euro> expected() {
        List<String> costs = rows("costs").stream().map(row -> row.get("cost")).toList();
        Map<String, Euro> cells = new HashMap<>();
        rows("expected").stream()
                .filter(row -> !row.get("dwelling").equals("total"))
                .forEach(row -> costs.stream()
                        .filter(cost -> !row.get(cost).isEmpty())
                        .forEach(cost -> cells.put(
                                cell(row.get("dwelling"), row.get("household"), row.get("from"), cost),
                                Euro.of(row.get(cost)))));
        return cells;
    }

    private static String cell(String dwelling, String household, String from, String cost) {
        return String.join(" ", dwelling, household, from, cost);
    }

    private static Euro sum(List<Portion> portions) {
        return portions.stream().map(Portion::amount).reduce(Euro.ZERO, Euro::plus);
    }

    private static Period period(Map<String, String> row) {
        return new Period(LocalDate.parse(row.get("from")), LocalDate.parse(row.get("until")));
    }

    private UUID id(String name) {
        return ids.computeIfAbsent(name, one -> {
            UUID id = UUID.nameUUIDFromBytes(one.getBytes(StandardCharsets.UTF_8));
            names.put(id, one);
            return id;
        });
    }

    private static List<Map<String, String>> rows(String file) {
        try (InputStream csv = SettlementSheetTest.class.getResourceAsStream("/settlement/" + file + ".csv")) {
            List<String> lines = new String(csv.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
            String[] head = lines.get(0).split(";", -1);
            return lines.stream()
                    .skip(1)
                    .map(line -> {
                        String[] cells = line.split(";", -1);
                        Map<String, String> row = new LinkedHashMap<>();
                        for (int i = 0; i < head.length; i++) {
                            row.put(head[i], cells[i]);
                        }
                        return row;
                    })
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
