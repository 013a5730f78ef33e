package be.huurwerk.tenancy;

import static be.huurwerk.tenancy.Api.created;
import static be.huurwerk.tenancy.Api.get;
import static be.huurwerk.tenancy.Api.post;

import be.huurwerk.servicekit.Ids;
import be.huurwerk.servicekit.sql.Sql;
import jakarta.enterprise.inject.spi.CDI;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;

/** Makes what the examples of what is filed under a tenancy suppose: obligations, inspections, visits, procedures and the like. */
final class FileExamples {

    private static final String IDS = "01890a5d-ac96-774b-bcce-b302099a80";
    private static final String PERSON = IDS + "57";
    private static final String TENANCY = IDS + "59";
    private static final String OBLIGATION = IDS + "e0";
    private static final String INSPECTION = IDS + "e1";
    private static final String VISIT = IDS + "e2";
    private static final String REFERRAL = IDS + "e3";
    private static final String PROCEDURE = IDS + "e4";
    private static final String DAMAGE_CLAIM = IDS + "e5";
    private static final String PURCHASE = IDS + "e6";
    private static final String RETENTION = "019a0000-0000-7000-8000-0000000000e9";
    private static final Set<String> LANGUAGE = Set.of(
            "getObligation",
            "checkIntegrationRegister",
            "receiveObligationEvidence",
            "exemptFromObligation",
            "deferObligation",
            "reportToSupervisor",
            "recordSanction");

    private FileExamples() {}

    /** Empty when the operation is none of these. */
    static Optional<Map<String, String>> prepare(String operationId) {
        if (LANGUAGE.contains(operationId)) {
            Api.today("2020-06-01");
            return Optional.of(anObligation("language", operationId));
        }
        return switch (operationId) {
            case "giveDefaultNotice" -> {
                Api.today("2023-06-01");
                yield Optional.of(anObligation("work", operationId));
            }
            case "getTimeline",
                    "listDeadlines",
                    "listObligations",
                    "reportProperty",
                    "makeInspection",
                    "listInspections",
                    "planVisit",
                    "listVisits",
                    "referHousehold",
                    "listReferrals",
                    "openProcedure",
                    "listProcedures",
                    "reportDamage",
                    "listDamageClaims",
                    "askToBuy",
                    "recordMeterHandover",
                    "recordForwardingAddress",
                    "getTakeOverForm",
                    "getDepartureChecklist",
                    "listRightToBuyRequests" -> Optional.of(aLease());
            case "stopRetention", "resumeRetention" -> Optional.of(Map.of(RETENTION, aStoppedTrial()));
            case "getRetentionRun", "listRetentionFailures" -> {
                Api.today("2019-09-02");
                yield Optional.of(Map.of(RETENTION, aTrial()));
            }
            case "getMeterHandover" ->
                Optional.of(recorded(
                        aLease(), "meterHandovers/electricity", "{\"readOn\": \"2019-08-30\", \"connected\": false}"));
            case "getForwardingAddress" -> Optional.of(recorded(aLease(), "forwardingAddress", """
                    {"street": "Nieuwe Dreef", "houseNumber": "12", "postalCode": "2200", "municipality": "Herentals"}"""));
            case "changeInspection", "signInspection", "getInspection" ->
                Optional.of(filed(
                        aLease(),
                        "inspections",
                        "inspectionId",
                        INSPECTION,
                        "{\"kind\": \"incoming\", \"method\": \"joint\", \"heldOn\": \"2019-03-01\", \"items\": ["
                                + Api.ITEM + "]}"));
            case "reportVisit", "cancelVisit", "getVisit" -> Optional.of(aVisit());
            case "followUpVisit" -> Optional.of(aVisitToFollowUp());
            case "recordReferralOutcome", "getReferral" ->
                Optional.of(filed(
                        aLease(),
                        "referrals",
                        "referralId",
                        REFERRAL,
                        "{\"organisation\": \"ocmw\", \"reason\": \"debts\", \"referredOn\": \"2019-06-03\"}"));
            case "takeProcedureStep", "addProcedureEvidence", "getProcedure" ->
                Optional.of(filed(
                        aLease(),
                        "procedures",
                        "procedureId",
                        PROCEDURE,
                        "{\"kind\": \"nuisance\", \"openedOn\": \"2019-05-06\"}"));
            case "receiveClaimDocument", "decideDamageClaim", "getDamageClaim" ->
                Optional.of(filed(aLease(), "damageClaims", "damageClaimId", DAMAGE_CLAIM, """
                    {"occurredOn": "2019-05-04", "reportedOn": "2019-05-06", "description": "water damage"}\
                    """));
            case "takeSaleStep", "getRightToBuyRequest" -> Optional.of(aPurchase());
            default -> MoveExamples.prepare(operationId);
        };
    }

    /** Of a day of its own, stopped before it began. */
    private static String aStoppedTrial() {
        UUID runId = Ids.next();
        Sql sql = new Sql(CDI.current().select(DataSource.class).get());
        sql.update(
                "insert into run (run_id, kind, key, status, requested_at) values (?, 'retention', ?, 'stopped', now())",
                runId,
                runId.toString());
        sql.update(
                "insert into retention_run (run_id, business_date, months, dry_run) values (?, '2019-08-01', 120, true)",
                runId);
        return runId.toString();
    }

    private static String aTrial() {
        return post("/retentionRuns", "{\"dryRun\": true}")
                .then()
                .statusCode(202)
                .extract()
                .path("runId");
    }

    private static Map<String, String> aLease() {
        UUID tenant = Api.anAdult();
        UUID tenancyId = Api.aTenancyOf(tenant);
        return new HashMap<>(Map.of(TENANCY, tenancyId.toString(), PERSON, tenant.toString()));
    }

    /** Files something under a tenancy, and adds its id. */
    private static Map<String, String> filed(
            Map<String, String> ids, String collection, String idName, String example, String body) {
        String path = "/tenancies/" + ids.get(TENANCY) + "/" + collection;
        ids.put(example, created(post(path, body), idName).toString());
        return ids;
    }

    private static Map<String, String> recorded(Map<String, String> ids, String place, String body) {
        Api.put("/tenancies/" + ids.get(TENANCY) + "/" + place, body).then().statusCode(200);
        return ids;
    }

    private static Map<String, String> aVisit() {
        return filed(aLease(), "visits", "visitId", VISIT, "{\"kind\": \"periodic\", \"plannedOn\": \"2019-06-12\"}");
    }

    private static Map<String, String> aVisitToFollowUp() {
        Map<String, String> ids = aVisit();
        made("/tenancies/" + ids.get(TENANCY) + "/visits/" + ids.get(VISIT) + "/report", """
            {"heldOn": "2019-06-12", "atHome": true, "followUp": {"action": "repair", "dueOn": "2019-06-26"}}\
            """);
        return ids;
    }

    private static Map<String, String> aPurchase() {
        UUID tenant = Api.anAdult();
        String house = Api.dwelling("W-" + UUID.randomUUID()).replace("2019-01-01", "2010-01-01");
        UUID dwellingId = created(post("/dwellings", house), "dwellingId");
        UUID tenancyId = created(
                post("/tenancies", Api.lease(dwellingId, "2010-02-15", "2010-03-01", Api.member(tenant, "tenant"))),
                "tenancyId");
        return filed(
                new HashMap<>(Map.of(TENANCY, tenancyId.toString(), PERSON, tenant.toString())),
                "rightToBuyRequests",
                "requestId",
                PURCHASE,
                """
                {"personId": "%s", "requestedOn": "2019-05-06", "firstLetOn": "2000-01-01", "ownsOtherProperty": false,
                 "recognised": true}\
                """.formatted(tenant));
    }

    private static Map<String, String> anObligation(String kind, String operationId) {
        Map<String, String> ids = aLease();
        String obligations = "/tenancies/" + ids.get(TENANCY) + "/obligations";
        String id = get(obligations).extract().path("items.find { it.kind == '" + kind + "' }.obligationId");
        if (Set.of("receiveObligationEvidence", "reportToSupervisor", "recordSanction")
                .contains(operationId)) {
            made(obligations + "/" + id + "/registerChecks", "{\"checkedOn\": \"2020-02-03\", \"found\": false}");
        }
        if (operationId.equals("recordSanction")) {
            made(obligations + "/" + id + "/report", "{\"reportedOn\": \"2020-03-02\"}");
        }
        ids.put(OBLIGATION, id);
        return ids;
    }

    private static void made(String path, String body) {
        post(path, body).then().statusCode(201);
    }
}
