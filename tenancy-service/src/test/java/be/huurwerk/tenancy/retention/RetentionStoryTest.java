package be.huurwerk.tenancy.retention;

import static be.huurwerk.tenancy.Api.BASE;
import static be.huurwerk.tenancy.Api.anAdult;
import static be.huurwerk.tenancy.Api.asRentOffice;
import static be.huurwerk.tenancy.Api.created;
import static be.huurwerk.tenancy.Api.get;
import static be.huurwerk.tenancy.Api.lease;
import static be.huurwerk.tenancy.Api.member;
import static be.huurwerk.tenancy.Api.post;
import static be.huurwerk.tenancy.Api.put;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import be.huurwerk.tenancy.Api;
import be.huurwerk.tenancy.Documents;
import be.huurwerk.tenancy.ServiceTest;
import be.huurwerk.testsupport.EventSchemas;
import be.huurwerk.testsupport.Papers;
import be.huurwerk.testsupport.TestEvent;
import be.huurwerk.testsupport.Tokens;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Two leases that ended in 2009 and 2012, with somebody who was in both; the run is of 2020. The law of notice of those years is not known,
 * so that their ends, and what hangs on them, are written as a system before this one would have left them.
 */
@ServiceTest
class RetentionStoryTest {

    private static final String PROBLEM = "urn:problem-type:huurwerk:tenancy:";
    private static final LocalDate BORN = LocalDate.of(1950, 5, 1);

    @Inject
    DataSource dataSource;

    private String name;
    private String iban;
    private String ssin;
    private UUID goes;
    private UUID stays;
    private UUID early;
    private UUID late;

    @BeforeEach
    void twoLeasesThatEnded() {
        Api.today("2013-01-10");
        name = "Uitgewist" + UUID.randomUUID().toString().replaceAll("[^a-f]", "") + "x";
        iban = "BE"
                + (10_000_000_000_000L + Math.abs(UUID.randomUUID().getMostSignificantBits() % 89_000_000_000_000L));
        ssin = Api.newSsin(BORN);
        goes = created(
                asRentOffice()
                        .header("Idempotency-Key", UUID.randomUUID().toString())
                        .body(Api.person(ssin, BORN).replace(Api.FAMILY_NAME, name))
                        .post(BASE + "/persons"),
                "personId");
        stays = anAdult();
        early = signed("2008", member(goes, "tenant"), member(stays, "spouse"));
        late = signed("2010", member(stays, "tenant"));
    }

    @Test
    void leavesNothingOfAPersonAndAllOfTheFigures() throws SQLException {
        // Given
        everythingIsWritten();
        whoStaysIsNamed();
        left(early, "2009-06-10", "2009-09-30", "2009-09-30");
        left(late, "2012-06-11", "2012-09-30", "2012-09-28");
        assertThat(holding(name)).contains("person", "visit", "procedure_step", "heir", "idempotency_key");
        Api.today("2020-01-15");
        // When
        run(true);
        assertThat(holding(name)).contains("person");
        Response done = run(false);
        // Then
        done.then()
                .body("businessDate", equalTo("2020-01-15"))
                .body("months", equalTo(120))
                .body("figures.find { it.what == 'persons' }.rows", greaterThanOrEqualTo(1))
                .body("figures.find { it.what == 'heirs' }.rows", greaterThanOrEqualTo(1));
        assertThat(holding(name)).isEmpty();
        assertThat(holding(ssin)).isEmpty();
        assertThat(holding(iban)).isEmpty();
        get("/persons/" + goes).statusCode(404);
        asRentOffice()
                .header("If-Match", "*")
                .body("{\"email\": \"proefella@example.org\"}")
                .put(BASE + "/persons/" + goes + "/contact")
                .then()
                .statusCode(404);
        Documents.upload("kind=other&personId=" + goes, "application/pdf", Papers.pdf("a paper"))
                .then()
                .statusCode(400);
        get("/persons/" + stays).statusCode(200).body("familyName", equalTo(Api.FAMILY_NAME));
        get("/tenancies/" + early)
                .statusCode(200)
                .body("endDate", equalTo("2009-09-30"))
                .body("household", hasSize(0));
        get("/tenancies/" + early + "?on=2008-06-01").body("household", hasSize(0));
        get("/tenancies/" + late + "?on=2010-06-01").body("household.personId", contains(stays.toString()));
        assertThat(Api.all("/tenancies?personId=" + stays, "items.tenancyId")).containsExactly(late.toString());
        get("/tenancies/" + early + "/timeline?pageSize=200").body("items.personId", everyItem(nullValue()));
        for (String part : List.of("/householdChanges", "/obligations", "/notices")) {
            String shown = get("/tenancies/" + early + part).extract().asString();
            assertThat(shown)
                    .as(part)
                    .contains("\"total\":1")
                    .doesNotContain(stays.toString())
                    .doesNotContain(goes.toString());
        }
        get("/tenancies/" + early + "/departure").body("damages[0].amount", equalTo(120.5f));
        assertThat(Api.all("/tenancies/" + early + "/timeline", "items.kind")).contains("tenancySigned", "erased");
        assertThat(Api.all("/tenancies/" + late + "/timeline", "items.kind")).doesNotContain("erased");
    }

    @Test
    void tellsTheOthersWhoIsGone() throws SQLException {
        // Given
        left(early, "2009-06-10", "2009-09-30", "2009-09-30");
        left(late, "2012-06-11", "2012-09-30", "2012-09-28");
        Api.today("2020-01-16");
        run(true);
        // When
        run(false);
        // Then
        List<TestEvent> events = Api.events(early, 3);
        TestEvent last = events.get(events.size() - 1);
        assertThat(last.type()).isEqualTo("tenancies.notify.erased");
        EventSchemas.assertMatches(last);
        assertThat(last.data().at("/personIds").toString()).isEqualTo("[\"" + goes + "\"]");
        assertThat(Api.events(late, 1)).noneMatch(event -> event.type().endsWith("erased"));
    }

    @Test
    void readsAnErasedFileAndAddsNothingToIt() throws SQLException {
        // Given
        everythingIsWritten();
        moveWasAsked();
        left(early, "2009-06-10", "2009-09-30", "2009-09-30");
        Api.today("2020-01-17");
        run(true);
        run(false);
        // When
        Response again =
                post("/tenancies/" + early + "/visits", "{\"kind\": \"first\", \"plannedOn\": \"2020-02-01\"}");
        // Then
        again.then().statusCode(409).body("type", equalTo(PROBLEM + "tenancyErased"));
        Documents.upload("kind=lease&tenancyId=" + early, "application/pdf", Papers.pdf("a lease"))
                .then()
                .statusCode(409)
                .body("type", equalTo(PROBLEM + "tenancyErased"));
        for (String part : List.of(
                "",
                "/timeline",
                "/notices",
                "/householdChanges",
                "/obligations",
                "/inspections",
                "/visits",
                "/procedures",
                "/referrals",
                "/damageClaims",
                "/annulments",
                "/heirs",
                "/departure",
                "/departureChecklist",
                "/checklist",
                "/registration",
                "/keyHandover")) {
            assertThat(asRentOffice().get(BASE + "/tenancies/" + early + part).statusCode())
                    .as(part)
                    .isEqualTo(200);
        }
        get("/tenancies/" + early + "/registration/dataSet")
                .statusCode(409)
                .body("type", equalTo(PROBLEM + "tenancyErased"));
        assertThat(Api.all("/deadlines?until=2020-01-17&pageSize=200", "items.tenancyId"))
                .doesNotContain(early.toString())
                .contains(late.toString());
        get("/tenancies/" + early + "/offers").body("items.reason", contains("other"));
        get("/internalMoveRequests?tenancyId=" + early).body("items.reason", contains("other"));
        post("/addressees/query", "{\"tenancyIds\": [\"%s\"]}".formatted(early))
                .then()
                .body("total", equalTo(0));
        post("/persons/query", "{\"ssin\": \"%s\"}".formatted(ssin)).then().body("total", equalTo(0));
        asRentOffice()
                .get(BASE + "/tenancies/" + early + "/meterHandovers/water/form")
                .then()
                .statusCode(404);
        UUID dwellingId = Api.aDwelling();
        post("/tenancies", lease(dwellingId, "2020-01-10", "2020-02-01", member(goes, "tenant")))
                .then()
                .statusCode(400);
    }

    @Test
    void tellsWhatARunDidHoweverOftenItIsAsked() throws SQLException {
        // Given
        left(early, "2009-06-10", "2009-09-30", "2009-09-30");
        Api.today("2020-01-18");
        String tried = run(true).asString();
        String done = run(false).asString();
        // When
        String triedAgain = run(true).asString();
        String doneAgain = run(false).asString();
        // Then
        assertThat(triedAgain).isEqualTo(tried);
        assertThat(doneAgain).isEqualTo(done).contains("\"figures\":[{");
        Api.today("2020-01-19");
        assertThat(run(true).<String>path("businessDate")).isEqualTo("2020-01-19");
    }

    @Test
    void erasesNothingThatWasNotTriedFirst() throws SQLException {
        // Given
        Api.today("2020-03-02");
        // When
        Response untried = post("/retentionRuns", "{}");
        // Then
        untried.then().statusCode(409).body("type", equalTo(PROBLEM + "retentionNotTried"));
        RestAssured.given()
                .auth()
                .oauth2(Tokens.with("tenancy:read", "tenancy:write"))
                .contentType("application/json")
                .body("{\"dryRun\": true}")
                .post(BASE + "/retentionRuns")
                .then()
                .statusCode(403);
    }

    private void everythingIsWritten() throws SQLException {
        String tenancy = "/tenancies/" + early;
        String visit = tenancy + "/visits/"
                + created(post(tenancy + "/visits", "{\"kind\": \"first\", \"plannedOn\": \"2008-04-10\"}"), "visitId");
        made(
                visit + "/report",
                "{\"heldOn\": \"2008-04-10\", \"atHome\": true, \"findings\": \"%s is ill\"}".formatted(name));
        String procedure = tenancy + "/procedures/"
                + created(
                        post(tenancy + "/procedures", "{\"kind\": \"nuisance\", \"openedOn\": \"2008-05-06\"}"),
                        "procedureId");
        made(
                procedure + "/steps",
                "{\"step\": \"complaint\", \"on\": \"2008-05-07\", \"note\": \"by %s\"}".formatted(name));
        made(
                procedure + "/evidence",
                "{\"kind\": \"statement\", \"receivedOn\": \"2008-05-08\", \"reference\": \"PV\"}");
        made(
                tenancy + "/referrals",
                "{\"organisation\": \"ocmw\", \"reason\": \"debts\", \"referredOn\": \"2008-06-03\"}");
        made(tenancy + "/damageClaims", """
            {"occurredOn": "2008-07-01", "reportedOn": "2008-07-03", "description": "%s broke a pipe"}\
            """.formatted(name));
        made(tenancy + "/inspections", """
            {"kind": "incoming", "method": "joint", "heldOn": "2008-03-01", "items": [{"room": "of %s",
             "element": "door", "condition": "damaged", "cause": "wear", "description": "seen by %s"}]}\
            """.formatted(name, name));
        made(
                tenancy + "/checklist/insurance",
                "{\"state\": \"done\", \"on\": \"2008-03-03\", \"note\": \"%s\"}".formatted(name));
        made(
                tenancy + "/keyHandover",
                "{\"handedOverOn\": \"2008-02-28\", \"override\": {\"reason\": \"%s asked\"}}".formatted(name));
        put(tenancy + "/forwardingAddress", """
            {"street": "%s-straat", "houseNumber": "12", "postalCode": "2200", "municipality": "Herentals"}\
            """.formatted(name)).then().statusCode(200);
        write("insert into heir (heir_id, tenancy_id, deceased_id, payee, iban, recorded_on) values"
                + " (gen_random_uuid(), '"
                + early + "', '" + goes + "', 'Erven " + name + "', '" + iban + "', '2009-11-02')");
        write("insert into annulment (annulment_id, tenancy_id, kind, subject_id, reason, annulled_on) values"
                + " (gen_random_uuid(), '" + early + "', 'notice', gen_random_uuid(), 'not of " + name
                + "', '2008-09-10')");
    }

    /** A dwelling that was refused for a reason of health, and a request to move after a birth. */
    private void moveWasAsked() throws SQLException {
        write("insert into dwelling_offer (offer_id, tenancy_id, dwelling_id, offered_on, occupants, surplus_bedrooms,"
                + " defects, parameter_status, answer, answered_on, reason, heard_on, reason_valid, version)"
                + " select gen_random_uuid(), tenancy_id, dwelling_id, '2009-03-02', 1, 1, '', 'confirmed', 'refused',"
                + " '2009-03-12', 'health', '2009-03-20', true, 0 from tenancy where tenancy_id = '" + early + "'");
        write("update tenancy set override_reason = 'asked by " + name + "' where tenancy_id = '" + early + "'");
        write("insert into internal_move_request (internal_move_request_id, tenancy_id, requested_on, reason,"
                + " new_persons, priority_ground, waiting, state, version) values (gen_random_uuid(), '" + early
                + "', '2009-03-02', 'birth', 0, 'householdGrew', 0, 'open', 0)");
    }

    /** By a change of the household, an obligation and a notice. */
    private void whoStaysIsNamed() throws SQLException {
        String ids = " (gen_random_uuid(), '" + early + "', '" + stays + "', ";
        write("insert into household_change (household_change_id, tenancy_id, person_id, kind, on_date, reported_on,"
                + " status, version) values" + ids + "'factsChanged', '2008-05-02', '2008-05-02', 'effective', 0)");
        write("insert into obligation (obligation_id, tenancy_id, person_id, kind, arisen_on, due_on, state, settled,"
                + " property_right, property_object, property_acquisition, property_acquired_on, parameter_status,"
                + " version) values" + ids + "'property', '2008-05-01', '2008-05-01', 'met', true, 'fullOwnership',"
                + " 'dwelling', 'purchase', '2008-05-01', 'confirmed', 0)");
        write("with made as (insert into notice (notice_id, tenancy_id, reason, received_on, status, version) values"
                + " (gen_random_uuid(), '" + early + "', 'ordinary', '2008-06-01', 'annulled', 0) returning notice_id)"
                + " insert into notice_signatory (notice_id, position, person_id, received_on)"
                + " select notice_id, 0, '" + stays + "', '2008-06-01' from made");
    }

    private void write(String statement) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement writing = connection.createStatement()) {
            writing.execute(statement);
        }
    }

    private UUID signed(String year, String... household) {
        String house = Api.dwelling("W-" + UUID.randomUUID()).replace("2019-01-01", "2008-01-01");
        UUID dwellingId = created(post("/dwellings", house), "dwellingId");
        String lease = lease(dwellingId, year + "-02-15", year + "-03-01", household)
                .replaceFirst("\\{", "{\"override\": {\"reason\": \"both leases run, for this story\"}, ");
        return created(post("/tenancies", lease), "tenancyId");
    }

    private void left(UUID tenancyId, String noticeOn, String endDate, String keysOn) throws SQLException {
        write("update tenancy set notice_received_on = '" + noticeOn + "', end_date = '" + endDate
                + "' where tenancy_id = '" + tenancyId + "'");
        made("/tenancies/" + tenancyId + "/departure", """
            {"keysReturnedOn": "%s", "damages": [{"description": "door%s", "amount": 120.50}]}\
            """.formatted(
                        keysOn, tenancyId.equals(early) ? " of " + name : ""));
    }

    private static void made(String path, String body) {
        post(path, body).then().statusCode(201);
    }

    private static Response run(boolean dryRun) {
        Response asked = post("/retentionRuns", "{\"dryRun\": %s}".formatted(dryRun));
        asked.then().statusCode(202);
        return Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(
                        () -> asRentOffice().get(asked.header("Location")),
                        run -> run.path("status").equals("completed") && run.<Integer>path("failed") == 0);
    }

    /** The tables in which a text stands, in whatever column. */
    private List<String> holding(String text) throws SQLException {
        List<String> found = new ArrayList<>();
        try (Connection connection = dataSource.getConnection()) {
            for (String table : tables(connection)) {
                try (PreparedStatement statement = connection.prepareStatement(
                        "select 1 from \"" + table + "\" t where t::text ilike ? limit 1")) {
                    statement.setString(1, "%" + text + "%");
                    try (ResultSet row = statement.executeQuery()) {
                        if (row.next()) {
                            found.add(table);
                        }
                    }
                }
            }
        }
        return found;
    }

    private static List<String> tables(Connection connection) throws SQLException {
        List<String> tables = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select table_name from information_schema.tables where"
                        + " table_schema = current_schema() and table_type = 'BASE TABLE'")) {
            while (rows.next()) {
                tables.add(rows.getString(1));
            }
        }
        return tables;
    }
}
