package be.huurwerk.tenancy;

import static be.huurwerk.tenancy.Api.aDwelling;
import static be.huurwerk.tenancy.Api.aPerson;
import static be.huurwerk.tenancy.Api.aTenancy;
import static be.huurwerk.tenancy.Api.anAdult;
import static be.huurwerk.tenancy.Api.get;
import static be.huurwerk.tenancy.Api.lease;
import static be.huurwerk.tenancy.Api.member;
import static be.huurwerk.tenancy.Api.notice;
import static be.huurwerk.tenancy.Api.post;

import be.huurwerk.testsupport.ExamplePreparation;
import be.huurwerk.testsupport.TestTopics;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.awaitility.Awaitility;

/** Makes what the examples of the document suppose, and gives them its ids. */
final class Examples implements ExamplePreparation {

    private static final String IDS = "01890a5d-ac96-774b-bcce-b302099a80";
    private static final String PERSON = IDS + "57";
    private static final String DWELLING = IDS + "58";
    private static final String TENANCY = IDS + "59";
    private static final String CHILD = IDS + "5a";
    private static final String NOTICE = IDS + "5b";
    private static final String NEWCOMER = IDS + "5c";
    private static final String HEIR = IDS + "68";
    private static final String CHANGE = IDS + "5d";
    private static final String ASSESSMENT = IDS + "63";
    private static final String PREPARATION = IDS + "64";
    private static final String DEAD_LETTER = "019a0000-0000-7000-8000-00000000dead";
    private static final String DOCUMENT = IDS + "dc";
    private static final String BULK_LOAD = IDS + "70";
    private static final String SSIN = "80650100167";

    @Override
    public Map<String, String> prepare(String operationId) {
        Api.today("2019-09-02");
        return switch (operationId) {
            case "registerPerson" -> Map.of(SSIN, Api.newSsin(LocalDate.of(1980, 5, 1)));
            case "getPerson", "changeContact", "exportPerson" ->
                Map.of(PERSON, anAdult().toString());
            case "registerDwelling", "loadDwellings" -> Map.of("W-0001", "W-" + UUID.randomUUID());
            case "loadPersons" ->
                Map.of(SSIN, Api.newSsin(LocalDate.of(1980, 5, 1)), "P-0001", "P-" + UUID.randomUUID());
            case "takeOverTenancies" -> whatIsTakenOver();
            case "getBulkLoad", "listBulkLoadRefusals" -> Map.of(BULK_LOAD, aBulkLoad());
            case "getDwelling", "changeFigures", "listFigures", "loadDwellingFigures" ->
                Map.of(DWELLING, aDwelling().toString());
            case "signTenancy" -> aDwellingForTwo();
            case "getTenancy", "giveNotice", "listNotices", "queryAddressees", "annulTenancy", "listAnnulments" ->
                aLease();
            case "reportHouseholdChange", "listHouseholdChanges" -> withANewcomer(aLease());
            case "receiveHouseholdDocument" -> aHouseholdChange("taxAssessmentNotice", "proofOfDutch");
            case "decideHouseholdChange", "getHouseholdChange", "annulHouseholdChange" ->
                aHouseholdChange("taxAssessmentNotice", "proofOfDutch", "householdCertificate");
            case "recordHeir", "listHeirs" -> aLeaseOfADeceased();
            case "annulHeir" -> anHeir();
            case "reportNoticeToOcmw" -> aSeriousBreach();
            case "receiveAdmissionCertificate" -> aMoveToACareHome();
            case "signNotice" -> aNoticeThatAwaitsASignature();
            case "getNotice", "recordDeparture", "withdrawNotice", "annulNotice" -> aLeaseUnderNotice();
            case "getDeparture" -> aLeaseThatWasLeft();
            case "assessEndOfTerm", "getEndOfTermAssessment", "listEndOfTermAssessments", "listEndOfTerms" ->
                aTestedTerm();
            case "prepareContract" -> aDwellingForTwo();
            case "getContractPreparation", "listContractPreparations", "signPreparation", "withdrawPreparation" ->
                aPreparedContract();
            case "getChecklist",
                    "checkItem",
                    "getRegistration",
                    "recordRegistration",
                    "listRegistrations",
                    "getRegistrationDataSet" -> aLease();
            case "handOverKeys" -> aLeaseWithADeposit();
            case "getKeyHandover" -> aLeaseWithKeys();
            case "uploadDocument", "listDocuments" -> aLease();
            case "getDocument", "downloadDocument", "annulDocument" -> aDocument();
            case "replayDeadLetter", "discardDeadLetter" -> Map.of(DEAD_LETTER, aDeadLetter());
            default -> FileExamples.prepare(operationId).orElse(Map.of());
        };
    }

    private static Map<String, String> whatIsTakenOver() {
        Api.today("2024-01-02");
        String id = UUID.randomUUID().toString();
        post("/dwellings", Api.dwelling("W-" + id)).then().statusCode(201);
        String href = Api.asRentOffice()
                .contentType("text/csv; charset=utf-8")
                .body("reference;ssin;givenName;familyName;birthDate\nP-" + id + ";"
                        + Api.newSsin(LocalDate.of(1980, 5, 1)) + ";Proefella;Van Testegem;1980-05-01\n")
                .post(Api.BASE + "/personBulkLoads")
                .then()
                .statusCode(202)
                .extract()
                .header("Location");
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> Api.asRentOffice().get(href).path("status").equals("completed"));
        return Map.of("W-0001", "W-" + id, "P-0001", "P-" + id, "T-0001", "T-" + id);
    }

    /** Three dwellings, the last of no known kind. */
    private static String aBulkLoad() {
        String line = UUID.randomUUID() + "-%d;%s;2;Voorbeeldstraat;1;2220;Heist-op-den-Berg;2019-01-01;550.00\n";
        return Api.asRentOffice()
                .contentType("text/csv; charset=utf-8")
                .body("reference;kind;bedrooms;street;houseNumber;postalCode;municipality;validFrom;baseRent\n"
                        + line.formatted(1, "house") + line.formatted(2, "studio") + line.formatted(3, "castle"))
                .post(Api.BASE + "/dwellingBulkLoads")
                .then()
                .statusCode(202)
                .extract()
                .path("bulkLoadId");
    }

    private static Map<String, String> aLease() {
        UUID tenant = anAdult();
        UUID tenancyId = aTenancy(aDwelling(), member(tenant, "tenant"));
        return new HashMap<>(Map.of(TENANCY, tenancyId.toString(), PERSON, tenant.toString()));
    }

    private static Map<String, String> aDocument() {
        Map<String, String> ids = aLease();
        ids.put(DOCUMENT, Documents.keep("kind=lease&tenancyId=" + ids.get(TENANCY)));
        return ids;
    }

    private static Map<String, String> aLeaseOfADeceased() {
        Map<String, String> ids = aLease();
        post("/tenancies/" + ids.get(TENANCY) + "/householdChanges", """
            {"kind": "deceased", "personId": "%s", "on": "2019-08-15"}\
            """.formatted(ids.get(PERSON)))
                .then()
                .statusCode(201);
        return ids;
    }

    private static Map<String, String> withANewcomer(Map<String, String> ids) {
        ids.put(NEWCOMER, aPerson(LocalDate.of(1982, 9, 14)).toString());
        return ids;
    }

    private static Map<String, String> aHouseholdChange(String... documents) {
        Map<String, String> ids = withANewcomer(aLease());
        String received = Stream.of(documents)
                .map(kind -> "{\"kind\": \"%s\", \"receivedOn\": \"2019-06-12\"}".formatted(kind))
                .collect(Collectors.joining(", "));
        String body = """
            {"kind": "joined", "personId": "%s", "role": "legalCohabitant", "on": "2019-06-15", "documents": [%s]}\
            """.formatted(ids.get(NEWCOMER), received);
        ids.put(
                CHANGE,
                Api.created(post("/tenancies/" + ids.get(TENANCY) + "/householdChanges", body), "householdChangeId")
                        .toString());
        return ids;
    }

    private static Map<String, String> anHeir() {
        Map<String, String> ids = aLeaseOfADeceased();
        String body = """
                {"deceasedId": "%s", "payee": "Voorbeeld Erfgenaam", "iban": "BE71096123456769"}""";
        ids.put(
                HEIR,
                Api.created(
                                post("/tenancies/" + ids.get(TENANCY) + "/heirs", body.formatted(ids.get(PERSON))),
                                "heirId")
                        .toString());
        return ids;
    }

    private static Map<String, String> aLeaseUnderNotice() {
        Map<String, String> ids = aLease();
        String body = notice("2019-05-10", "ordinary", UUID.fromString(ids.get(PERSON)));
        ids.put(NOTICE, noticeOf(ids.get(TENANCY), body));
        return ids;
    }

    private static Map<String, String> aSeriousBreach() {
        Map<String, String> ids = aLease();
        ids.put(NOTICE, noticeOf(ids.get(TENANCY), "{\"receivedOn\": \"2019-05-10\", \"reason\": \"seriousBreach\"}"));
        return ids;
    }

    private static Map<String, String> aMoveToACareHome() {
        Map<String, String> ids = aLease();
        ids.put(NOTICE, noticeOf(ids.get(TENANCY), notice("2019-05-10", "careHome", UUID.fromString(ids.get(PERSON)))));
        return ids;
    }

    private static Map<String, String> aLeaseThatWasLeft() {
        Map<String, String> ids = aLeaseUnderNotice();
        post("/tenancies/" + ids.get(TENANCY) + "/departure", "{\"keysReturnedOn\": \"2019-08-30\", \"damages\": []}")
                .then()
                .statusCode(201);
        return ids;
    }

    private static Map<String, String> aDwellingForTwo() {
        return new HashMap<>(Map.of(
                DWELLING, aDwelling().toString(),
                PERSON, anAdult().toString(),
                CHILD, aPerson(LocalDate.of(2012, 3, 1)).toString()));
    }

    private static Map<String, String> aPreparedContract() {
        Map<String, String> ids = aDwellingForTwo();
        String lease = lease(
                UUID.fromString(ids.get(DWELLING)),
                "2019-02-15",
                "2019-03-01",
                member(UUID.fromString(ids.get(PERSON)), "tenant"));
        ids.put(
                PREPARATION,
                Api.created(post("/contractPreparations", lease), "contractPreparationId")
                        .toString());
        return ids;
    }

    private static Map<String, String> aTestedTerm() {
        UUID tenancyId = aTenancy(aDwelling(), member(anAdult(), "tenant"), member(anAdult(), "coResident"));
        Api.today("2027-09-02");
        Rents.decided(tenancyId, "2027-01-01", "50123.40", "37276.00");
        UUID assessmentId = Api.created(
                Rents.whenHeard(() -> post("/tenancies/" + tenancyId + "/endOfTermAssessments", "{}")),
                "endOfTermAssessmentId");
        return Map.of(TENANCY, tenancyId.toString(), ASSESSMENT, assessmentId.toString());
    }

    private static Map<String, String> aLeaseWithADeposit() {
        Map<String, String> ids = aLease();
        Deposits.tell(UUID.fromString(ids.get(TENANCY)), "partlyPaid");
        return ids;
    }

    private static Map<String, String> aLeaseWithKeys() {
        Map<String, String> ids = aLeaseWithADeposit();
        post("/tenancies/" + ids.get(TENANCY) + "/keyHandover", "{\"handedOverOn\": \"2019-02-28\"}")
                .then()
                .statusCode(201);
        return ids;
    }

    private static Map<String, String> aNoticeThatAwaitsASignature() {
        UUID tenant = anAdult();
        UUID partner = anAdult();
        UUID tenancyId = aTenancy(aDwelling(), member(tenant, "tenant"), member(partner, "spouse"));
        String noticeId = noticeOf(tenancyId.toString(), notice("2019-05-10", "ordinary", tenant));
        return Map.of(TENANCY, tenancyId.toString(), NOTICE, noticeId, PERSON, partner.toString());
    }

    /** An event of the deposit service that lacks what we need of it. */
    private static String aDeadLetter() {
        UUID subject = UUID.randomUUID();
        TestTopics.tell("huurwerk.deposit.v1", "deposits.notify.paymentBooked", subject, 1, "{}");
        return Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(
                        () -> get("/operations/deadLetters?pageSize=200")
                                .extract()
                                .<String>path("items.find { it.subject == '" + subject + "' }?.deadLetterId"),
                        Objects::nonNull);
    }

    private static String noticeOf(String tenancyId, String body) {
        return Api.created(post("/tenancies/" + tenancyId + "/notices", body), "noticeId")
                .toString();
    }
}
