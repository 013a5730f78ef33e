package be.huurwerk.arrears;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import be.huurwerk.servicekit.Ids;
import be.huurwerk.testsupport.ServiceTestResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A landlord whose lawyer writes only when a second person allowed it. */
@QuarkusTest
@TestProfile(AuthorisedStepTest.LawyerAtOnce.class)
@WithTestResource(ServiceTestResource.class)
class AuthorisedStepTest {

    private static final String LADDER = """
            title: {nl: Advocaat, en: Lawyer}
            unit: choice
            validity: untilReplaced
            values:
              - {from: 2000-01-01, value: {steps: "lawyer", lawyer: "day=15 channel=lawyer tasks=call,publicWelfareCentre by=financeOfficer authorisedBy=financeOfficer"}, status: policy, source: test}
              - {from: 2019-08-01, value: {steps: "reminder1 reminder2", reminder1: "day=15 channel=letter by=financeOfficer", reminder2: "day=1 gap=14 channel=letter cost=12.50 by=financeOfficer"}, status: policy, source: test}
              - {from: 2019-10-01, value: {steps: "reminder1 reminder2 reminder3", reminder1: "day=15 channel=letter by=financeOfficer", reminder2: "day=1 gap=14 channel=letter interest=clause by=financeOfficer", reminder3: "day=1 gap=14 channel=letter interest=clause by=financeOfficer"}, status: policy, source: test}
            """;

    /** That every lease since 2005 has, for both sides, and at which rate. */
    private static final String CLAUSE = """
            title: {nl: Beding, en: Clause}
            unit: choice
            validity: untilReplaced
            values:
              - {from: 1900-01-01, value: none, status: policy, source: test}
              - {from: 2005-01-01, value: %s, status: policy, source: test}
            """;

    /** The ladders that cases follow that are opened in these years. */
    private static final String CHOICE = """
            title: {nl: Ladder, en: Ladder}
            unit: choice
            validity: untilReplaced
            values:
              - {from: 2000-01-01, value: ladder-default, status: policy, source: test}
              - {from: 2021-01-01, value: ladder-woonhaven, status: policy, source: test}
              - {from: 2022-01-01, value: ladder-swal, status: policy, source: test}
              - {from: 2023-01-01, value: ladder-de-ark, status: policy, source: test}
              - {from: 2024-01-01, value: ladder-vlaamse-ardennen, status: policy, source: test}
            """;

    /** In place of the shipped ladder; since August 2019 with a cost, as De Ark's, since October with the interest of the lease. */
    public static final class LawyerAtOnce implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            try {
                Path policy = Files.createTempDirectory("policy");
                Files.createDirectories(policy.resolve("arrears"));
                Files.writeString(policy.resolve("arrears/ladder-default.yaml"), LADDER);
                Files.writeString(policy.resolve("arrears/reminder-ladder.yaml"), CHOICE);
                Files.writeString(policy.resolve("arrears/late-cost-clause.yaml"), CLAUSE.formatted("reciprocal"));
                Files.writeString(policy.resolve("arrears/late-interest-clause.yaml"), CLAUSE.formatted("legal"));
                return Map.of("huurwerk.policy-dir", policy.toString());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    @Test
    void isTakenByOneOnTheWordOfAnother() {
        // Given
        Api.businessDate("2019-07-20");
        Api.bankToldUntil("2019-04-08", "2019-07-20");
        UUID tenancyId = Ids.next();
        new Others(tenancyId).tenancyTells("tenancies.notify.signed", Others.owing(tenancyId, "2019-07-10", "316.10"));
        Api.account(tenancyId);
        Api.evaluate("2019-07-16");
        String arrearsCase = "/arrearsCases/"
                + Api.get("/arrearsCases?tenancyId=" + tenancyId).jsonPath().getString("items[0].arrearsCaseId");

        String account = Api.get(arrearsCase).jsonPath().getString("rentAccountId");
        Api.get(arrearsCase).then().body("nextStep.tasks", contains("call", "publicWelfareCentre"));
        Api.post("/rentAccounts/" + account + "/welfareCentreObjections", Map.of("objects", true))
                .then()
                .statusCode(201)
                .body("objects", equalTo(true));
        Api.get(arrearsCase).then().body("nextStep.tasks", contains("call"));
        Api.get(arrearsCase + "?on=2019-07-19").then().body("nextStep.tasks", contains("call", "publicWelfareCentre"));
        Api.post("/rentAccounts/" + account + "/welfareCentreObjections", Map.of("objects", false));
        Api.get(arrearsCase).then().body("nextStep.tasks", contains("call", "publicWelfareCentre"));

        // When nobody, then only who takes it, then another allowed it
        take("finance-office", arrearsCase)
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:problem-type:huurwerk:arrears:stepNotAuthorised"))
                .body("roles", contains("financeOfficer"));
        authorise("rent-office", arrearsCase).then().statusCode(403);
        authorise("finance-office", arrearsCase).then().statusCode(201);
        take("finance-office", arrearsCase)
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:problem-type:huurwerk:arrears:fourEyesRequired"));
        authorise("approver", arrearsCase).then().statusCode(201);
        take("finance-office", arrearsCase).then().statusCode(201).body("stage", equalTo("lawyer"));

        // Then it is spent, and no mailing takes such a step
        Api.get(arrearsCase + "/authorisations").then().body("items.spent", contains(false, true));
        Api.post("finance-office", "/mailings", Map.of("step", "lawyer", "channel", "lawyer", "on", "2019-07-16"))
                .then()
                .statusCode(400)
                .body("issues.name", contains("step"));
    }

    private static Response take(String client, String arrearsCase) {
        return Api.post(
                client, arrearsCase + "/steps", Map.of("code", "lawyer", "on", "2019-07-20", "channel", "lawyer"));
    }

    private static Response authorise(String client, String arrearsCase) {
        return Api.post(client, arrearsCase + "/authorisations", Map.of("code", "lawyer"));
    }
}
