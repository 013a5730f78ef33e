package be.huurwerk.tenancy.timeline;

import static be.huurwerk.tenancy.Api.BASE;
import static be.huurwerk.tenancy.Api.aPerson;
import static be.huurwerk.tenancy.Api.aTenancyOf;
import static be.huurwerk.tenancy.Api.anAdult;
import static be.huurwerk.tenancy.Api.asRentOffice;
import static be.huurwerk.tenancy.Api.created;
import static be.huurwerk.tenancy.Api.get;
import static be.huurwerk.tenancy.Api.notice;
import static be.huurwerk.tenancy.Api.post;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import be.huurwerk.tenancy.Api;
import be.huurwerk.tenancy.ServiceTest;
import be.huurwerk.testsupport.Tokens;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ServiceTest
class TimelineStoryTest {

    private static final String FOUND = "Nobody else may read this";

    @Inject
    DataSource dataSource;

    private UUID tenant;
    private UUID newcomer;
    private String tenancy;

    @BeforeEach
    void signALease() {
        Api.today("2019-12-02");
        tenant = anAdult();
        newcomer = aPerson(LocalDate.of(1982, 9, 14));
        tenancy = "/tenancies/" + aTenancyOf(tenant);
    }

    @Test
    void tellsWhatHappenedInOrder() {
        // Given
        aYearInTheFile();
        // When
        List<String> kinds = Api.all(tenancy + "/timeline", "items.kind");
        // Then
        assertThat(kinds)
                .containsSubsequence(
                        "tenancySigned",
                        "leaseStarts",
                        "householdChangeReported",
                        "visitHeld",
                        "visitFollowedUp",
                        "noticeReceived",
                        "annulled");
        assertThat(Api.all(tenancy + "/timeline", "items.on")).isSorted();
        assertThat(get(tenancy + "/timeline").extract().asString()).doesNotContain(FOUND);
    }

    @Test
    void keepsWhatWasAnnulledInItsPlace() {
        // Given
        aYearInTheFile();
        // When
        var timeline = get(tenancy + "/timeline");
        // Then
        timeline.statusCode(200)
                .body(
                        "items.findAll { it.annulled == true }.text",
                        contains(
                                "Notice was received: ordinary notice [annulled]",
                                "A notice was signed (Proefella Van Testegem) [annulled]"));
    }

    @Test
    void tellsTheSameByPages() {
        // Given
        aYearInTheFile();
        List<String> whole = Api.all(tenancy + "/timeline?pageSize=200", "items.text");
        // When
        List<String> byTwo = Api.all(tenancy + "/timeline?pageSize=2", "items.text");
        // Then
        assertThat(byTwo).isEqualTo(whole).hasSizeGreaterThan(8);
        get(tenancy + "/timeline?pageSize=2").body("total", equalTo(whole.size()));
    }

    @Test
    void namesNobodyWithoutTheScopeAndAuditsWhoReads() {
        // Given
        aYearInTheFile();
        String audit = "/operations/auditRecords?kind=read&resource=" + tenancy.substring(11);
        // When
        String seen = given().auth()
                .oauth2(Tokens.with("tenancy:read"))
                .header("Accept-Language", "nl")
                .get(BASE + tenancy + "/timeline")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        // Then
        assertThat(seen).contains("Het huurcontract is ondertekend: negen jaar").doesNotContain(Api.FAMILY_NAME);
        assertThat(get(tenancy + "/timeline").extract().asString()).contains(Api.FAMILY_NAME);
        get(audit).statusCode(200).body("items.operation", hasItem("getTimeline"));
    }

    @Test
    void knowsNoFileThatIsNotThere() {
        // When
        var answer = get("/tenancies/" + UUID.randomUUID() + "/timeline");
        // Then
        answer.statusCode(404);
    }

    @Test
    void readsEveryPartByAnIndex() throws SQLException {
        // Given
        String query = Timelines.QUERY
                .replaceFirst("tenancy_id = \\?", "tenancy_id = '" + tenancy.substring(11) + "'")
                .replace(
                        "(?, ?, ?, ?, ?)",
                        "('0001-01-01'::date, 0, '00000000-0000-0000-0000-000000000000'::uuid, 0, '')")
                .replace("limit ?", "limit 51");
        // When
        StringBuilder plan = new StringBuilder();
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("set local enable_seqscan = off");
            try (ResultSet lines = statement.executeQuery("explain " + query)) {
                while (lines.next()) {
                    plan.append(lines.getString(1)).append('\n');
                }
            }
            connection.rollback();
        }
        // Then
        assertThat(plan.toString()).contains("tenancy_pkey", "visit_tenancy").doesNotContain("Seq Scan");
    }

    private void aYearInTheFile() {
        post(tenancy + "/householdChanges", """
                {"kind": "joined", "personId": "%s", "role": "legalCohabitant", "on": "2019-06-15",
                 "documents": [{"kind": "taxAssessmentNotice", "receivedOn": "2019-06-12"}]}""".formatted(newcomer)).then().statusCode(201);
        String visit = tenancy + "/visits/"
                + created(post(tenancy + "/visits", "{\"kind\": \"first\", \"plannedOn\": \"2019-06-20\"}"), "visitId");
        post(visit + "/report", """
                {"heldOn": "2019-06-20", "atHome": true, "findings": "%s",
                 "followUp": {"action": "repair", "dueOn": "2019-07-01"}}""".formatted(FOUND)).then().statusCode(201);
        post(visit + "/followUp", "{\"doneOn\": \"2019-06-28\"}").then().statusCode(201);
        UUID noticeId = created(post(tenancy + "/notices", notice("2019-07-10", "ordinary", tenant)), "noticeId");
        post(tenancy + "/notices/" + noticeId + "/annulment", "{\"reason\": \"the wrong file\"}")
                .then()
                .statusCode(201);
        asRentOffice().get(BASE + tenancy).then().body("status", equalTo("running"));
    }
}
