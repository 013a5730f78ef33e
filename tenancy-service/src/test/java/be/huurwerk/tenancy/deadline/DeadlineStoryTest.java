package be.huurwerk.tenancy.deadline;

import static be.huurwerk.tenancy.Api.BASE;
import static be.huurwerk.tenancy.Api.aPerson;
import static be.huurwerk.tenancy.Api.aTenancyOf;
import static be.huurwerk.tenancy.Api.all;
import static be.huurwerk.tenancy.Api.anAdult;
import static be.huurwerk.tenancy.Api.created;
import static be.huurwerk.tenancy.Api.get;
import static be.huurwerk.tenancy.Api.lease;
import static be.huurwerk.tenancy.Api.member;
import static be.huurwerk.tenancy.Api.notice;
import static be.huurwerk.tenancy.Api.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;

import be.huurwerk.tenancy.Api;
import be.huurwerk.tenancy.ServiceTest;
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
class DeadlineStoryTest {

    @Inject
    DataSource dataSource;

    private UUID tenant;
    private UUID tenancyId;
    private String tenancy;

    @BeforeEach
    void signALease() {
        Api.today("2019-07-01");
        tenant = anAdult();
        tenancyId = aTenancyOf(tenant);
        tenancy = "/tenancies/" + tenancyId;
    }

    @Test
    void listsWhatIsDueInAFileByItsDay() {
        // Given
        post(tenancy + "/visits", "{\"kind\": \"periodic\", \"plannedOn\": \"2019-06-12\"}")
                .then()
                .statusCode(201);
        post(tenancy + "/damageClaims", """
                {"occurredOn": "2019-06-01", "reportedOn": "2019-06-03", "description": "a pipe broke"}""").then().statusCode(201);
        // When
        List<String> kinds = ofThisFile("/deadlines?until=2028-03-01&pageSize=200", "kind");
        // Then
        assertThat(kinds).contains("registration", "checklistItem", "language", "endOfTerm");
        assertThat(kinds.indexOf("visitPlanned")).isLessThan(kinds.indexOf("damageClaim"));
        assertThat(ofThisFile("/deadlines?until=2028-03-01&pageSize=200", "dueOn"))
                .isSorted()
                .contains("2019-06-12", "2019-07-03", "2028-02-29");
    }

    @Test
    void tellsWhatIsOverdueAndWhereItIsDone() {
        // Given
        String visit = tenancy + "/visits/"
                + created(post(tenancy + "/visits", "{\"kind\": \"first\", \"plannedOn\": \"2019-06-28\"}"), "visitId");
        // When
        String planned = "/deadlines?kind=visitPlanned&pageSize=200";
        // Then
        assertThat(ofThisFile(planned, "href")).containsExactly(BASE + visit);
        assertThat(ofThisFile(planned, "overdue")).containsExactly("true");
        post(visit + "/report", "{\"heldOn\": \"2019-06-28\", \"atHome\": true}")
                .then()
                .statusCode(201);
        assertThat(ofThisFile(planned, "href")).isEmpty();
        assertThat(ofThisFile("/deadlines?kind=nextVisit&until=2020-06-28&pageSize=200", "dueOn"))
                .containsExactly("2020-06-28");
    }

    @Test
    void movesFromTheEndOfTheTermToTheEndOfTheNotice() {
        // Given
        post(tenancy + "/notices", notice("2019-06-10", "ordinary", tenant))
                .then()
                .statusCode(201);
        // When
        List<String> ends = ofThisFile("/deadlines?kind=noticeEnds&until=2019-09-30&pageSize=200", "dueOn");
        // Then
        assertThat(ends).containsExactly("2019-09-30");
        assertThat(ofThisFile("/deadlines?kind=endOfTerm&until=2028-12-31&pageSize=200", "dueOn"))
                .isEmpty();
    }

    @Test
    void asksForTheDocumentsOfAHouseholdChange() {
        // Given
        UUID newcomer = aPerson(LocalDate.of(1982, 9, 14));
        post(tenancy + "/householdChanges", """
                {"kind": "joined", "personId": "%s", "role": "legalCohabitant", "on": "2019-07-15",
                 "reportedOn": "2019-07-01"}""".formatted(newcomer)).then().statusCode(201);
        // When
        List<String> due = ofThisFile("/deadlines?kind=householdDocuments&until=2019-07-31&pageSize=200", "dueOn");
        // Then
        assertThat(due).containsExactly("2019-07-31");
    }

    @Test
    void asksNothingMoreOfWhoHasLeft() {
        // Given
        post(tenancy + "/notices", notice("2019-03-10", "ordinary", tenant))
                .then()
                .statusCode(201);
        String visit = tenancy + "/visits/"
                + created(post(tenancy + "/visits", "{\"kind\": \"first\", \"plannedOn\": \"2019-06-12\"}"), "visitId");
        post(visit + "/report", """
                {"heldOn": "2019-06-12", "atHome": true, "followUp": {"action": "repair", "dueOn": "2019-06-26"}}""").then().statusCode(201);
        post(tenancy + "/visits", "{\"kind\": \"periodic\", \"plannedOn\": \"2019-07-12\"}")
                .then()
                .statusCode(201);
        assertThat(ofThisFile("/deadlines?until=2028-03-01&pageSize=200", "kind"))
                .contains("checklistItem", "visitPlanned", "visitFollowUp");
        // When
        post(tenancy + "/departure", "{\"keysReturnedOn\": \"2019-06-28\", \"damages\": []}")
                .then()
                .statusCode(201);
        // Then
        assertThat(ofThisFile("/deadlines?until=2028-03-01&pageSize=200", "kind"))
                .isNotEmpty()
                .isSubsetOf("registration", "depositSettlement");
        assertThat(ofThisFile("/visits?work=planned&until=2028-03-01&pageSize=200", "visitId"))
                .isEmpty();
        assertThat(ofThisFile("/visits?work=followUp&until=2028-03-01&pageSize=200", "visitId"))
                .isEmpty();
    }

    @Test
    void asksNoDutyOfWhoLeftTheHousehold() {
        // Given
        UUID spouse = anAdult();
        tenancyId = Api.aTenancy(Api.aDwelling(), member(anAdult(), "tenant"), member(spouse, "spouse"));
        Api.today("2020-06-01");
        assertThat(ofThisFile("/deadlines?kind=language&until=2020-06-01&pageSize=200", "dueOn"))
                .containsExactly("2020-03-01", "2020-03-01");
        // When
        created(post("/tenancies/" + tenancyId + "/householdChanges", """
                        {"kind": "left", "personId": "%s", "on": "2020-05-01",
                         "documents": [{"kind": "householdCertificate", "receivedOn": "2020-05-01"}]}""".formatted(spouse)), "householdChangeId");
        // Then
        assertThat(ofThisFile("/deadlines?kind=language&until=2020-06-01&pageSize=200", "dueOn"))
                .containsExactly("2020-03-01");
    }

    @Test
    void listsNothingOfWhatWasAMistake() {
        // Given
        post(tenancy + "/annulment", "{\"reason\": \"the wrong file\"}").then().statusCode(201);
        // When
        List<String> kinds = ofThisFile("/deadlines?until=2028-03-01&pageSize=200", "kind");
        // Then
        assertThat(kinds).isEmpty();
    }

    @Test
    void tellsTheSameByPages() {
        // Given
        UUID house = created(
                post("/dwellings", Api.dwelling("W-" + UUID.randomUUID()).replace("2019-01-01", "2008-01-01")),
                "dwellingId");
        created(post("/tenancies", lease(house, "2008-02-15", "2008-03-01", member(anAdult(), "tenant"))), "tenancyId");
        String untilThen = "/deadlines?until=2008-05-31&pageSize=";
        List<String> whole = all(untilThen + 200, "items.collect { it.href + it.kind + it.item }");
        // When
        List<String> byTwo = all(untilThen + 2, "items.collect { it.href + it.kind + it.item }");
        // Then
        assertThat(byTwo).isEqualTo(whole).hasSizeGreaterThan(5).doesNotHaveDuplicates();
    }

    @Test
    void refusesAKindThatIsNotThere() {
        // When
        var answer = get("/deadlines?kind=birthday");
        // Then
        answer.statusCode(400).body("issues.name", contains("kind"));
    }

    @Test
    void readsEveryKindByAnIndex() throws SQLException {
        for (DeadlineKind kind : DeadlineKind.values()) {
            // Given
            String none = "'00000000-0000-0000-0000-000000000000'";
            String query = "explain "
                    + kind.rows()
                            .firstAfter(LocalDate.of(2019, 7, 1))
                            .replace("between ? and ?", "between '2019-01-01' and '2019-07-01'")
                            .replace("(?, ?, ?)", "('2019-01-01', " + none + "::uuid, '')")
                            .replace("limit ?", "limit 51");
            // When
            String plan = plan(query);
            // Then
            assertThat(plan)
                    .as(kind.name())
                    .contains("Index")
                    .doesNotContain("Seq Scan on " + kind.rows().table());
        }
    }

    private String plan(String query) throws SQLException {
        StringBuilder plan = new StringBuilder();
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("set local enable_seqscan = off");
            try (ResultSet lines = statement.executeQuery(query)) {
                while (lines.next()) {
                    plan.append(lines.getString(1)).append('\n');
                }
            }
            connection.rollback();
        }
        return plan.toString();
    }

    private List<String> ofThisFile(String list, String property) {
        return all(
                list,
                "items.findAll { it.tenancyId == '" + tenancyId + "' }.collect { it." + property + " as String }");
    }
}
