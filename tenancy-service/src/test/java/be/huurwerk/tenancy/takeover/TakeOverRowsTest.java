package be.huurwerk.tenancy.takeover;

import static be.huurwerk.tenancy.Api.BASE;
import static be.huurwerk.tenancy.Api.aDwelling;
import static be.huurwerk.tenancy.Api.aPerson;
import static be.huurwerk.tenancy.Api.all;
import static be.huurwerk.tenancy.Api.asRentOffice;
import static be.huurwerk.tenancy.Api.created;
import static be.huurwerk.tenancy.Api.dwelling;
import static be.huurwerk.tenancy.Api.newSsin;
import static be.huurwerk.tenancy.Api.post;
import static be.huurwerk.tenancy.Api.today;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import be.huurwerk.servicekit.sql.Sql;
import be.huurwerk.tenancy.ServiceTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The run of a file leaves for each tenancy the rows that signing it by itself leaves. */
@ServiceTest
class TakeOverRowsTest {

    /** @param role and the facts, as columns of the file and as properties of the body */
    private record Person(LocalDate born, String role, Map<String, String> facts) {}

    /** @param items due on, amount and kind */
    private record Case(String signedOn, String startDate, List<Person> household, List<String> items) {}

    private static final LocalDate ADULT = LocalDate.of(1980, 5, 1);
    private static final LocalDate OLD = LocalDate.of(1940, 5, 1);
    private static final List<String> FACTS = List.of(
            "since", "severelyDisabled", "familyAllowance", "domiciled", "sharedCustody", "degree", "unmarried");

    private static final List<Case> CASES = List.of(
            new Case("2010-02-15", "2010-03-01", List.of(person(ADULT, "tenant")), List.of("2023-12-10;316.10;rent")),
            new Case("2011-02-15", "2011-03-01", List.of(person(OLD, "tenant")), List.of()),
            new Case(
                    "2019-02-15",
                    "2019-03-01",
                    List.of(
                            person(ADULT, "tenant", "severelyDisabled", "true"),
                            person(ADULT, "factualPartner", "since", "2020-06-01"),
                            person(
                                    LocalDate.of(2015, 3, 1),
                                    "child",
                                    "familyAllowance",
                                    "true",
                                    "sharedCustody",
                                    "true",
                                    "domiciled",
                                    "false"),
                            person(OLD, "relative", "degree", "2")),
                    List.of("2023-12-10;316.10;rent", "2023-11-30;-16.10;serviceCharges")),
            new Case(
                    "2023-02-15",
                    "2023-03-01",
                    List.of(person(ADULT, "tenant"), person(ADULT, "spouse"), person(ADULT, "coTenant")),
                    List.of()),
            new Case(
                    "2017-03-15",
                    "2017-04-01",
                    List.of(person(OLD, "tenant"), person(ADULT, "child", "unmarried", "true")),
                    List.of("2020-01-31;1.00;rent")));

    @Inject
    DataSource dataSource;

    private final String id = UUID.randomUUID().toString();

    @BeforeEach
    void setTheDate() {
        today("2024-01-02");
    }

    @Test
    void leavesTheRowsOfSigningOneByOne() {
        // Given
        List<Map<String, List<String>>> signed =
                CASES.stream().map(this::signed).toList();

        // When
        List<Map<String, List<String>>> taken = taken();

        // Then
        for (int i = 0; i < CASES.size(); i++) {
            assertThat(taken.get(i)).as("case " + i).isEqualTo(signed.get(i));
            assertThat(taken.get(i).keySet()).contains("tenancy", "residence", "taken_over", "outbox", "occupancy");
        }
        assertThat(taken.get(3)).containsKey("obligation");
    }

    private Map<String, List<String>> signed(Case one) {
        UUID dwellingId = aDwelling();
        List<UUID> persons =
                one.household().stream().map(person -> aPerson(person.born())).toList();
        String household = IntStream.range(0, persons.size())
                .mapToObj(i -> "{\"personId\": \"%s\", \"role\": \"%s\"%s}"
                        .formatted(
                                persons.get(i),
                                one.household().get(i).role(),
                                properties(one.household().get(i).facts())))
                .collect(Collectors.joining(", "));
        String items = one.items().stream()
                .map(item -> item.split(";"))
                .map(item ->
                        "{\"dueOn\": \"%s\", \"amount\": %s, \"kind\": \"%s\"}".formatted(item[0], item[1], item[2]))
                .collect(Collectors.joining(", "));
        UUID tenancyId = created(
                post("/tenancies", """
                        {"dwellingId": "%s", "signedOn": "%s", "startDate": "%s", "household": [%s],
                         "takenOver": {"on": "2024-01-01", "rent": 316.10, "depositHeld": 650.25, "openItems": [%s]}}\
                        """.formatted(dwellingId, one.signedOn(), one.startDate(), household, items)),
                "tenancyId");
        return rows(tenancyId, dwellingId, persons);
    }

    /** As one file, in the order of the cases. */
    private List<Map<String, List<String>>> taken() {
        StringBuilder persons = new StringBuilder("reference;ssin;givenName;familyName;birthDate\n");
        StringBuilder file = new StringBuilder("row;reference;dwellingReference;signedOn;startDate;on;rent;depositHeld;"
                + "personReference;role;dueOn;amount;kind;" + String.join(";", FACTS) + "\n");
        String noFacts = ";".repeat(FACTS.size());
        for (int i = 0; i < CASES.size(); i++) {
            Case one = CASES.get(i);
            String tenancy = "T" + i + id;
            post("/dwellings", dwelling("D" + i + id)).then().statusCode(201);
            file.append("tenancy;%s;D%d%s;%s;%s;2024-01-01;316.10;650.25;;;;;%s%n"
                    .formatted(tenancy, i, id, one.signedOn(), one.startDate(), noFacts));
            for (int m = 0; m < one.household().size(); m++) {
                Person person = one.household().get(m);
                persons.append("P%d-%d%s;%s;Proefella;Van Testegem;%s%n"
                        .formatted(i, m, id, newSsin(person.born()), person.born()));
                file.append("member;%s;;;;;;;P%d-%d%s;%s;;;;%s%n"
                        .formatted(
                                tenancy,
                                i,
                                m,
                                id,
                                person.role(),
                                FACTS.stream()
                                        .map(fact -> person.facts().getOrDefault(fact, ""))
                                        .collect(Collectors.joining(";"))));
            }
            one.items().forEach(item -> file.append("openItem;%s;;;;;;;;;%s%s%n".formatted(tenancy, item, noFacts)));
        }
        load("personBulkLoads", persons.toString());
        load("takeOvers", file.toString());
        return IntStream.range(0, CASES.size()).mapToObj(this::rowsOfFile).toList();
    }

    private Map<String, List<String>> rowsOfFile(int number) {
        Sql sql = new Sql(dataSource);
        UUID tenancyId = sql.first(
                        "select tenancy_id from tenancy_reference where reference = ?",
                        row -> row.getObject(1, UUID.class),
                        "T" + number + id)
                .orElseThrow();
        UUID dwellingId = UUID.fromString(
                all("/dwellings?reference=D" + number + id, "items.dwellingId").get(0));
        List<UUID> persons = IntStream.range(0, CASES.get(number).household().size())
                .mapToObj(m -> sql.first(
                                "select person_id from person_reference where reference = ?",
                                row -> row.getObject(1, UUID.class),
                                "P" + number + "-" + m + id)
                        .orElseThrow())
                .toList();
        return rows(tenancyId, dwellingId, persons);
    }

    /** What every table holds of the tenancy, with its ids named alike. */
    private Map<String, List<String>> rows(UUID tenancyId, UUID dwellingId, List<UUID> persons) {
        Sql sql = new Sql(dataSource);
        Map<String, List<String>> rows = new TreeMap<>();
        Stream<String> tables = sql
                .list(
                        "select table_name from information_schema.columns where table_schema = 'public' and"
                                + " column_name = 'tenancy_id' and table_name <> 'tenancy_reference'",
                        row -> row.getString(1))
                .stream();
        tables.forEach(table -> rows.put(
                table,
                alike(
                        sql.list(
                                "select (to_jsonb(t) - 'obligation_id')::text from " + table
                                        + " t where tenancy_id = ?",
                                row -> row.getString(1),
                                tenancyId),
                        tenancyId,
                        dwellingId,
                        persons)));
        rows.put(
                "outbox",
                alike(
                        sql.list(
                                "select type || sequence || payload from outbox where subject = ?",
                                row -> row.getString(1),
                                tenancyId),
                        tenancyId,
                        dwellingId,
                        persons));
        rows.put(
                "stream",
                alike(
                        sql.list("select seq::text from stream where subject = ?", row -> row.getString(1), tenancyId),
                        tenancyId,
                        dwellingId,
                        persons));
        rows.values().removeIf(List::isEmpty);
        return rows;
    }

    private static List<String> alike(List<String> rows, UUID tenancyId, UUID dwellingId, List<UUID> persons) {
        List<String> alike = new ArrayList<>();
        for (String row : rows) {
            String named = row.replace(tenancyId.toString(), "tenancy").replace(dwellingId.toString(), "dwelling");
            for (int i = 0; i < persons.size(); i++) {
                named = named.replace(persons.get(i).toString(), "person " + i);
            }
            alike.add(named);
        }
        return alike.stream().sorted().toList();
    }

    private static Person person(LocalDate born, String role, String... facts) {
        Map<String, String> named = new TreeMap<>();
        for (int i = 0; i < facts.length; i += 2) {
            named.put(facts[i], facts[i + 1]);
        }
        return new Person(born, role, named);
    }

    private static String properties(Map<String, String> facts) {
        return facts.entrySet().stream()
                .map(fact -> ", \"%s\": %s"
                        .formatted(
                                fact.getKey(),
                                fact.getKey().equals("since") ? "\"" + fact.getValue() + "\"" : fact.getValue()))
                .collect(Collectors.joining());
    }

    private static void load(String path, String file) {
        String href = asRentOffice()
                .contentType("text/csv; charset=utf-8")
                .body(file)
                .post(BASE + "/" + path)
                .header("Location");
        await().atMost(Duration.ofSeconds(20))
                .until(() -> asRentOffice().get(href).path("status").equals("completed"));
        assertThat(asRentOffice().get(href + "/refusals").jsonPath().<String>getList("items.reason"))
                .isEmpty();
        assertThat(asRentOffice().get(href).<Integer>path("failed")).isZero();
    }
}
