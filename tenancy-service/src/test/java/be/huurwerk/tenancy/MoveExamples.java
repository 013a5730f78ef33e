package be.huurwerk.tenancy;

import static be.huurwerk.tenancy.Api.created;
import static be.huurwerk.tenancy.Api.post;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Makes what the examples of offers and internal moves suppose. */
final class MoveExamples {

    private static final String IDS = "01890a5d-ac96-774b-bcce-b302099a80";
    private static final String DWELLING = IDS + "58";
    private static final String TENANCY = IDS + "59";
    private static final String OFFER = IDS + "f0";
    private static final String MOVE = IDS + "f1";

    private MoveExamples() {}

    /** Empty when the operation is none of these. */
    static Optional<Map<String, String>> prepare(String operationId) {
        return switch (operationId) {
            case "makeOffer", "listOffers", "listUnderOccupations" -> Optional.of(aHouseholdAndASmallerDwelling());
            case "answerOffer", "withdrawOffer", "getOffer" -> Optional.of(anOffer());
            case "hearRefusal" -> Optional.of(aRefusalWithAReason());
            case "requestInternalMove" -> Optional.of(aHouseholdAndASmallerDwelling());
            case "reportFamilyArrival", "withdrawInternalMove", "getInternalMoveRequest", "listInternalMoveRequests" ->
                Optional.of(aMoveRequest());
            default -> Optional.empty();
        };
    }

    /** One person in three bedrooms, and a dwelling of two. */
    private static Map<String, String> aHouseholdAndASmallerDwelling() {
        UUID tenancyId = Api.aTenancyOf(Api.anAdult());
        return new HashMap<>(Map.of(
                TENANCY, tenancyId.toString(), DWELLING, Api.aDwellingOf(2).toString()));
    }

    private static Map<String, String> anOffer() {
        Map<String, String> ids = aHouseholdAndASmallerDwelling();
        String body = """
            {"dwellingId": "%s", "offeredOn": "2019-06-03", "kilometres": 3.2, "presentCost": 360.00, "offeredCost": 340.00}\
            """.formatted(ids.get(DWELLING));
        ids.put(
                OFFER,
                created(post("/tenancies/" + ids.get(TENANCY) + "/offers", body), "offerId")
                        .toString());
        return ids;
    }

    private static Map<String, String> aRefusalWithAReason() {
        Map<String, String> ids = anOffer();
        String offer = "/tenancies/" + ids.get(TENANCY) + "/offers/" + ids.get(OFFER);
        post(offer + "/answer", "{\"answer\": \"refused\", \"answeredOn\": \"2019-06-17\", \"reason\": \"health\"}")
                .then()
                .statusCode(201);
        return ids;
    }

    private static Map<String, String> aMoveRequest() {
        Map<String, String> ids = aHouseholdAndASmallerDwelling();
        String body = """
            {"tenancyId": "%s", "requestedOn": "2019-06-03", "reason": "familyReunion", "newPersons": 6}\
            """.formatted(ids.get(TENANCY));
        ids.put(
                MOVE,
                created(post("/internalMoveRequests", body), "internalMoveRequestId")
                        .toString());
        return ids;
    }
}
