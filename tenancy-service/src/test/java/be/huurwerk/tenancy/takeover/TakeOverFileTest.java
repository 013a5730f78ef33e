package be.huurwerk.tenancy.takeover;

import static be.huurwerk.tenancy.Api.BASE;
import static be.huurwerk.tenancy.Api.anAdult;
import static be.huurwerk.tenancy.Api.asRentOffice;
import static be.huurwerk.tenancy.Api.created;
import static be.huurwerk.tenancy.Api.dwelling;
import static be.huurwerk.tenancy.Api.events;
import static be.huurwerk.tenancy.Api.get;
import static be.huurwerk.tenancy.Api.lease;
import static be.huurwerk.tenancy.Api.newSsin;
import static be.huurwerk.tenancy.Api.person;
import static be.huurwerk.tenancy.Api.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import be.huurwerk.tenancy.Api;
import be.huurwerk.tenancy.ServiceTest;
import be.huurwerk.testsupport.EventSchemas;
import be.huurwerk.testsupport.TestEvent;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a landlord brings along from its present system: persons, then tenancies with what was open on 2024-01-01. */
@ServiceTest
class TakeOverFileTest {

    private static final LocalDate BORN = LocalDate.of(1980, 5, 1);
    private static final String PERSONS = "reference;ssin;givenName;familyName;birthDate\n";
    private static final String TENANCIES =
            "row;reference;dwellingReference;signedOn;startDate;on;rent;depositHeld;personReference;role;dueOn;amount;kind\n";

    @Inject
    DataSource dataSource;

    private final String id = UUID.randomUUID().toString();
    private final String dwelling = "D-" + id;

    @BeforeEach
    void onTheDayAfter() {
        Api.today("2024-01-02");
    }

    @Test
    void refusesADayFarAheadAndKeepsNothingOfIt() {
        // Given
        Api.today("2020-01-15");
        post("/dwellings", dwelling(dwelling)).then().statusCode(201);
        completed(load("personBulkLoads", PERSONS + personLine("P1", BORN)));

        // When
        Map<String, Object> load =
                completed(load("takeOvers", TENANCIES + tenancy("T1") + member("T1", "P1", "tenant")));

        // Then
        assertThat(refusals(load)).contains("2 on invalidPeriod");
        get("/dwellings?reference=" + dwelling).body("items[0].availability.state", equalTo("free"));
    }

    @Test
    void takesOverATenancyWithItsHouseholdDepositAndOpenItems() {
        // Given
        post("/dwellings", dwelling(dwelling)).then().statusCode(201);
        completed(load("personBulkLoads", PERSONS + personLine("P1", BORN) + personLine("P2", BORN)));

        // When
        Response answer = load(
                "takeOvers?rents=316.10&deposits=650.25&openItems=300.00",
                TENANCIES
                        + tenancy("T1")
                        + member("T1", "P1", "tenant")
                        + member("T1", "P2", "spouse")
                        + item("T1", "2023-12-10", "316.10", "rent")
                        + item("T1", "2023-11-30", "-16,10", "serviceCharges"));

        // Then
        answer.then().statusCode(202);
        Map<String, Object> load = completed(answer);
        assertThat(load).containsEntry("total", 5).containsEntry("accepted", 5).containsEntry("done", 5);
        asRentOffice()
                .get(load.get("href").toString())
                .then()
                .body(
                        "totals.name",
                        contains("deposits", "openItems", "openItems.rent", "openItems.serviceCharges", "rents"))
                .body("totals.amount", contains(650.25f, 300.00f, 316.10f, -16.10f, 316.10f));
        UUID tenancyId = tenancyOf(dwelling);
        get("/tenancies/" + tenancyId + "?on=2024-01-01")
                .body("contractKind", equalTo("indefinite"))
                .body("household", hasSize(2))
                .body("takenOver.openItems", hasSize(2));
        TestEvent signed = events(tenancyId, 1).get(0);
        EventSchemas.assertMatches(signed);
        assertThat(signed.data().path("takenOver").path("on").asText()).isEqualTo("2024-01-01");
    }

    @Test
    void refusesATenancyAsAWholeAndSaysWhereItIsAtFault() {
        // Given
        post("/dwellings", dwelling(dwelling)).then().statusCode(201);
        completed(load("personBulkLoads", PERSONS + personLine("P1", BORN)));

        // When: the second open item falls due after the day; the other tenancy names a person who is not there
        Map<String, Object> load = completed(load(
                "takeOvers",
                TENANCIES
                        + tenancy("T1")
                        + member("T1", "P1", "tenant")
                        + item("T1", "2024-01-10", "316.10", "rent")
                        + tenancy("T2")
                        + member("T2", "P9", "tenant")
                        + item("T3", "2023-12-10", "1.00", "rent")));

        // Then
        assertThat(refusals(load))
                .containsExactly(
                        "2 reference rejectedInput",
                        "3 reference rejectedInput",
                        "4 dueOn invalidPeriod",
                        "5 reference rejectedInput",
                        "6 personReference referencedResourceNotFound",
                        "7 row rejectedInput");
        get("/dwellings?reference=" + dwelling).body("items[0].availability.state", equalTo("free"));
    }

    @Test
    void takesRowsThatStandApart() {
        // Given
        post("/dwellings", dwelling(dwelling)).then().statusCode(201);
        completed(load("personBulkLoads", PERSONS + personLine("P1", BORN)));

        // When: its item first, its member last, another tenancy between
        Map<String, Object> load = completed(load(
                "takeOvers",
                TENANCIES
                        + item("T1", "2023-12-10", "316.10", "rent")
                        + item("T2", "2023-12-10", "1.00", "rent")
                        + tenancy("T1")
                        + member("T1", "P1", "tenant")));

        // Then
        assertThat(load).containsEntry("total", 4).containsEntry("done", 3);
        assertThat(refusals(load)).containsExactly("3 row rejectedInput");
    }

    @Test
    void refusesAFileWithTooManyTenanciesBegunAndNotComplete() {
        // Given: first all items, then all tenancies
        int many = 20_001;
        String file = TENANCIES
                + IntStream.range(0, many)
                        .mapToObj(i -> item("T" + i, "2023-12-10", "1.00", "rent"))
                        .collect(Collectors.joining())
                + IntStream.range(0, many).mapToObj(i -> tenancy("T" + i)).collect(Collectors.joining());

        // When
        Response answer = load("takeOvers", file);

        // Then
        answer.then()
                .statusCode(400)
                .body("issues.name", contains("reference"))
                .body(
                        "issues[0].detail",
                        equalTo("On line 20002 more than 20000 tenancies are begun and not complete: put the rows of a"
                                + " tenancy together."));
    }

    @Test
    void refusesAFileWhoseTotalsDoNotReconcile() {
        // Given
        post("/dwellings", dwelling(dwelling)).then().statusCode(201);
        completed(load("personBulkLoads", PERSONS + personLine("P1", BORN)));

        // When
        Response answer = load(
                "takeOvers?rents=316.11&deposits=650.25", TENANCIES + tenancy("T1") + member("T1", "P1", "tenant"));

        // Then
        answer.then()
                .statusCode(400)
                .body("issues.name", contains("rents"))
                .body("issues[0].in", equalTo("query"))
                .body("issues[0].detail", equalTo("The accepted lines add up to 316.10."));
        get("/dwellings?reference=" + dwelling).body("items[0].availability.state", equalTo("free"));
    }

    @Test
    void refusesWhatClashesWithAnEarlierTenancyOfTheFile() {
        // Given
        post("/dwellings", dwelling(dwelling)).then().statusCode(201);
        post("/dwellings", dwelling(dwelling + "2")).then().statusCode(201);
        completed(load("personBulkLoads", PERSONS + personLine("P1", BORN) + personLine("P2", BORN)));

        // When: the dwelling of the second is let on line 2, the tenant of the third rents by line 3
        Map<String, Object> load = completed(load(
                "takeOvers",
                TENANCIES
                        + tenancy("T1")
                        + member("T1", "P1", "tenant")
                        + tenancy("T2")
                        + member("T2", "P2", "tenant")
                        + item("T2", "2023-12-10", "5.00", "rent")
                        + tenancy("T3", dwelling + "2")
                        + member("T3", "P2", "child")
                        + member("T3", "P1", "tenant")));

        // Then
        assertThat(load).containsEntry("total", 8).containsEntry("refused", 6).containsEntry("done", 2);
        assertThat(totals(load)).containsExactly("deposits 650.25", "rents 316.1");
        assertThat(load.get("failures")).isEqualTo(List.of());
        assertThat(refusals(load))
                .containsExactly(
                        "4 dwellingReference rejectedInput",
                        "5 reference rejectedInput",
                        "6 reference rejectedInput",
                        "7 reference rejectedInput",
                        "8 reference rejectedInput",
                        "9 personReference rejectedInput");
        assertThat(reasons(load))
                .contains(
                        "The file lets this dwelling on the same days on line 2.",
                        "By line 3 this person lives in another dwelling on the same days. If that is meant, say why in"
                                + " overrideReason.");
    }

    @Test
    void letsOnePersonRentTwiceWhereTheFileSaysWhy() {
        // Given
        post("/dwellings", dwelling(dwelling)).then().statusCode(201);
        post("/dwellings", dwelling(dwelling + "2")).then().statusCode(201);
        completed(load("personBulkLoads", PERSONS + personLine("P1", BORN)));

        // When
        Map<String, Object> load = completed(load(
                "takeOvers",
                TENANCIES.replace("kind\n", "kind;overrideReason\n")
                        + (tenancy("T1") + member("T1", "P1", "tenant")).replace("\n", ";\n")
                        + tenancy("T2", dwelling + "2").replace("\n", ";Two homes by judgment.\n")
                        + member("T2", "P1", "tenant").replace("\n", ";\n")));

        // Then
        assertThat(load).containsEntry("done", 4).containsEntry("failed", 0);
        String personId = get("/tenancies/" + tenancyOf(dwelling + "2"))
                .body("override.reason", equalTo("Two homes by judgment."))
                .extract()
                .path("household[0].personId");
        get("/tenancies?personId=" + personId).body("total", equalTo(2)).body("items", hasSize(2));
    }

    @Test
    void refusesOnCheckingWhatClashesWithWhatIsThere() {
        // Given
        post("/dwellings", dwelling(dwelling)).then().statusCode(201);
        post("/dwellings", dwelling(dwelling + "2")).then().statusCode(201);
        completed(load("personBulkLoads", PERSONS + personLine("P1", BORN) + personLine("P2", BORN)));
        completed(load("takeOvers", TENANCIES + tenancy("T1") + member("T1", "P1", "tenant")));

        // When
        Response tried = load(
                "takeOvers?dryRun=true",
                TENANCIES
                        + tenancy("T2")
                        + member("T2", "P2", "tenant")
                        + tenancy("T3", dwelling + "2")
                        + member("T3", "P1", "tenant"));

        // Then
        tried.then().statusCode(200).body("refused", equalTo(4)).body("totals", hasSize(0));
        assertThat(refusals(tried.jsonPath().getMap("")))
                .containsExactly(
                        "2 dwellingReference rejectedInput",
                        "3 reference rejectedInput",
                        "4 reference rejectedInput",
                        "5 personReference rejectedInput");
        String href = "/tenancy/v1/tenancies/" + tenancyOf(dwelling);
        assertThat(reasons(tried.jsonPath().getMap("")))
                .anyMatch(reason -> reason.equals("The dwelling is let from 2010-03-01: " + href))
                .anyMatch(reason ->
                        reason.contains("rents or lives in another dwelling on these days, by the lease " + href));
    }

    @Test
    void refusesWithItsLinesWhatSomebodySignedBetweenTheCheckAndTheRun() throws SQLException {
        // Given: a file that waits for its dwelling, and another file behind it
        UUID dwellingId = created(post("/dwellings", dwelling(dwelling)), "dwellingId");
        post("/dwellings", dwelling(dwelling + "1")).then().statusCode(201);
        post("/dwellings", dwelling(dwelling + "2")).then().statusCode(201);
        completed(load(
                "personBulkLoads", PERSONS + personLine("P1", BORN) + personLine("P2", BORN) + personLine("P3", BORN)));
        Response answer;
        try (Connection other = dataSource.getConnection();
                Statement statement = other.createStatement()) {
            other.setAutoCommit(false);
            statement.execute("select 1 from dwelling where reference = '" + dwelling + "1' for update");
            load("takeOvers", TENANCIES + tenancy("T3", dwelling + "1") + member("T3", "P3", "tenant"));
            answer = load(
                    "takeOvers",
                    TENANCIES
                            + tenancy("T1")
                            + member("T1", "P1", "tenant")
                            + item("T1", "2023-12-10", "5.00", "rent")
                            + tenancy("T2", dwelling + "2")
                            + member("T2", "P2", "tenant"));
            answer.then().statusCode(202).body("accepted", equalTo(5));

            // When
            post("/tenancies", lease(dwellingId, "2019-02-15", "2019-03-01", Api.member(anAdult(), "tenant")))
                    .then()
                    .statusCode(201);
            other.commit();
        }

        // Then
        Map<String, Object> load = completed(answer);
        assertThat(load)
                .containsEntry("accepted", 2)
                .containsEntry("refused", 3)
                .containsEntry("done", 2)
                .containsEntry("failed", 3)
                .containsEntry("failures", List.of());
        assertThat(refusals(load))
                .containsExactly(
                        "2 dwellingReference rejectedInput", "3 reference rejectedInput", "4 reference rejectedInput");
        assertThat(totals(load))
                .containsExactly("deposits 650.25", "openItems 0.0", "openItems.rent 0.0", "rents 316.1");
    }

    @Test
    void takesOverAReferenceOnce() {
        // Given
        post("/dwellings", dwelling(dwelling)).then().statusCode(201);
        completed(load("personBulkLoads", PERSONS + personLine("P1", BORN)));
        completed(load("takeOvers", TENANCIES + tenancy("T1") + member("T1", "P1", "tenant")));

        // When
        Map<String, Object> again =
                completed(load("takeOvers", TENANCIES + tenancy("T1") + member("T1", "P1", "coTenant")));

        // Then
        assertThat(refusals(again)).containsExactly("2 reference rejectedInput", "3 reference rejectedInput");
    }

    @Test
    void givesTheReferenceToWhoIsRegisteredAndRefusesWhatContradictsIt() {
        // Given
        String ssin = newSsin(BORN);
        post("/persons", person(ssin, BORN)).then().statusCode(201);

        // When
        Map<String, Object> load = completed(load(
                "personBulkLoads",
                PERSONS + line("P1", ssin, BORN) + line("P2", newSsin(BORN), BORN) + line("P3", "80050100100", BORN)));
        Map<String, Object> other = completed(
                load("personBulkLoads", PERSONS + line("P4", ssin, BORN.plusDays(1)) + personLine("P2", BORN)));

        // Then
        assertThat(load).containsEntry("done", 2);
        assertThat(refusals(load)).containsExactly("4 ssin invalidInput");
        assertThat(refusals(other)).containsExactly("2 birthDate rejectedInput", "3 reference rejectedInput");
        asRentOffice()
                .get(load.get("refusalsHref").toString())
                .then()
                .body(
                        "items[0].reason",
                        equalTo("This is no SSIN: eleven digits, a possible date and a right check number."));
    }

    private String personLine(String reference, LocalDate birthDate) {
        return line(reference, newSsin(birthDate), birthDate);
    }

    private String line(String reference, String ssin, LocalDate birthDate) {
        return reference + id + ";" + ssin + ";Proefella;Van Testegem;" + birthDate + "\n";
    }

    private String tenancy(String reference) {
        return tenancy(reference, dwelling);
    }

    private String tenancy(String reference, String of) {
        return "tenancy;" + reference + id + ";" + of + ";2010-02-15;2010-03-01;2024-01-01;316.10;650.25;;;;;\n";
    }

    private String member(String reference, String person, String role) {
        return "member;" + reference + id + ";;;;;;;" + person + id + ";" + role + ";;;\n";
    }

    private String item(String reference, String dueOn, String amount, String kind) {
        return "openItem;" + reference + id + ";;;;;;;;;" + dueOn + ";" + amount + ";" + kind + "\n";
    }

    private static UUID tenancyOf(String dwelling) {
        return UUID.fromString(
                get("/dwellings?reference=" + dwelling).extract().path("items[0].availability.tenancyId"));
    }

    private static List<String> totals(Map<String, Object> load) {
        List<String> totals = new ArrayList<>();
        asRentOffice()
                .get(load.get("href").toString())
                .jsonPath()
                .<Map<String, Object>>getList("totals")
                .forEach(total -> totals.add(total.get("name") + " " + total.get("amount")));
        return totals;
    }

    private static List<String> reasons(Map<String, Object> load) {
        return asRentOffice()
                .get(load.get("refusalsHref").toString())
                .jsonPath()
                .getList("items.reason");
    }

    private static Response load(String path, String file) {
        return asRentOffice().contentType("text/csv; charset=utf-8").body(file).post(BASE + "/" + path);
    }

    private static Map<String, Object> completed(Response response) {
        String href = response.header("Location");
        return await().atMost(Duration.ofSeconds(20))
                .until(
                        () -> asRentOffice().get(href).jsonPath().getMap(""),
                        load -> load.get("status").equals("completed"));
    }

    private static List<String> refusals(Map<String, Object> load) {
        List<String> refusals = new ArrayList<>();
        asRentOffice()
                .get(load.get("refusalsHref").toString())
                .jsonPath()
                .<Map<String, Object>>getList("items")
                .forEach(item -> refusals.add(item.get("line") + " " + item.get("column") + " "
                        + item.get("type").toString().replaceFirst(".*:", "")));
        return refusals;
    }
}
