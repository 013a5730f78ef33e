package be.huurwerk.tenancy;

import static be.huurwerk.tenancy.Api.get;
import static be.huurwerk.tenancy.Api.post;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Makes what the examples of what is filed under a tenancy suppose: obligations, inspections, visits, procedures and the like. */
final class FileExamples {

    private static final String IDS = "01890a5d-ac96-774b-bcce-b302099a80";
    private static final String PERSON = IDS + "57";
    private static final String TENANCY = IDS + "59";
    private static final String OBLIGATION = IDS + "e0";
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
            case "listObligations", "reportProperty" -> Optional.of(aLease());
            default -> Optional.empty();
        };
    }

    private static Map<String, String> aLease() {
        UUID tenant = Api.anAdult();
        UUID tenancyId = Api.aTenancyOf(tenant);
        return new HashMap<>(Map.of(TENANCY, tenancyId.toString(), PERSON, tenant.toString()));
    }

    private static Map<String, String> anObligation(String kind, String operationId) {
        Map<String, String> ids = aLease();
        String obligations = "/tenancies/" + ids.get(TENANCY) + "/obligations";
        String id = get(obligations).extract().path("items.find { it.kind == '" + kind + "' }.obligationId");
        if (operationId.equals("receiveObligationEvidence")) {
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
