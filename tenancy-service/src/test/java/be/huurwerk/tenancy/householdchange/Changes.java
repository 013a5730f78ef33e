package be.huurwerk.tenancy.householdchange;

import static be.huurwerk.tenancy.Api.created;
import static be.huurwerk.tenancy.Api.post;

import io.restassured.response.Response;
import java.util.UUID;

/** Reports and decides changes as the rent office would. */
final class Changes {

    private Changes() {}

    static String of(UUID tenancyId) {
        return "/tenancies/" + tenancyId + "/householdChanges";
    }

    /** @param rest further properties, each with a comma before it */
    static String body(String kind, UUID personId, String on, String rest) {
        return "{\"kind\": \"%s\", \"personId\": \"%s\", \"on\": \"%s\"%s}".formatted(kind, personId, on, rest);
    }

    static String documents(String receivedOn, String... kinds) {
        return ", \"documents\": ["
                + String.join(
                        ", ",
                        java.util.stream.Stream.of(kinds)
                                .map(kind -> "{\"kind\": \"%s\", \"receivedOn\": \"%s\"}".formatted(kind, receivedOn))
                                .toList())
                + "]";
    }

    /** All that a partner who joins must hand in. */
    static String allDocuments(String receivedOn) {
        return documents(receivedOn, "taxAssessmentNotice", "proofOfDutch", "householdCertificate");
    }

    static Response report(UUID tenancyId, String kind, UUID personId, String on, String rest) {
        return post(of(tenancyId), body(kind, personId, on, rest));
    }

    /** Every condition of who joins or becomes a tenant, found to be met. */
    static String conditionsMet() {
        return ", \"conditions\": {\"ownsNoProperty\": true, \"willingToLearnDutch\": true,"
                + " \"followsIntegrationPath\": true, \"registered\": true}";
    }

    /** Approves it, every condition met. */
    static Response approve(UUID tenancyId, UUID householdChangeId, String decidedOn) {
        return post(
                of(tenancyId) + "/" + householdChangeId + "/decision",
                "{\"decision\": \"approved\", \"decidedOn\": \"%s\"%s}".formatted(decidedOn, conditionsMet()));
    }

    static Response decide(UUID tenancyId, UUID householdChangeId, String decision, String decidedOn) {
        return post(
                of(tenancyId) + "/" + householdChangeId + "/decision",
                "{\"decision\": \"%s\", \"decidedOn\": \"%s\"}".formatted(decision, decidedOn));
    }

    static Response refuse(UUID tenancyId, UUID householdChangeId, String decidedOn) {
        return post(
                of(tenancyId) + "/" + householdChangeId + "/decision",
                "{\"decision\": \"refused\", \"decidedOn\": \"%s\", \"reason\": \"no room for two\"}"
                        .formatted(decidedOn));
    }

    /** Reports it, and approves it on the same day. */
    static UUID approved(UUID tenancyId, String kind, UUID personId, String on, String rest, String decidedOn) {
        boolean binding = kind.equals("joined") || kind.equals("partnerBecomesTenant");
        boolean stated = rest.contains("conditions");
        UUID change = created(
                report(tenancyId, kind, personId, on, binding && !stated ? rest + conditionsMet() : rest),
                "householdChangeId");
        decide(tenancyId, change, "approved", decidedOn).then().statusCode(201);
        return change;
    }
}
