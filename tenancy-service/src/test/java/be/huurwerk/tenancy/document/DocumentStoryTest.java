package be.huurwerk.tenancy.document;

import static be.huurwerk.tenancy.Api.BASE;
import static be.huurwerk.tenancy.Api.aDwelling;
import static be.huurwerk.tenancy.Api.aTenancyOf;
import static be.huurwerk.tenancy.Api.anAdult;
import static be.huurwerk.tenancy.Api.asRentOffice;
import static be.huurwerk.tenancy.Documents.keep;
import static be.huurwerk.tenancy.Documents.upload;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import be.huurwerk.tenancy.Api;
import be.huurwerk.tenancy.ServiceTest;
import be.huurwerk.testsupport.Papers;
import be.huurwerk.testsupport.Tokens;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The papers of a household's file. */
@ServiceTest
class DocumentStoryTest {

    @Test
    void keepsTheSignedLeaseAndGivesItBackByteForByte() {
        // Given
        Api.today("2019-09-02");
        UUID tenancyId = aTenancyOf(anAdult());
        byte[] lease = Papers.pdf("the lease of " + tenancyId);
        // When
        Response kept = upload(
                "kind=lease&signedOn=2019-02-15&receivedOn=2019-02-18&tenancyId=" + tenancyId,
                "application/pdf",
                lease);
        // Then
        kept.then()
                .statusCode(201)
                .body("subject.kind", equalTo("tenancy"))
                .body("subject.href", equalTo(BASE + "/tenancies/" + tenancyId))
                .body("kind", equalTo("lease"))
                .body("signedOn", equalTo("2019-02-15"));
        assertThat(asRentOffice().get(kept.header("Location") + "/content").asByteArray())
                .isEqualTo(lease);
        asRentOffice()
                .get(BASE + "/documents?tenancyId=" + tenancyId)
                .then()
                .body("total", equalTo(1))
                .body("items.kind", contains("lease"));
    }

    @Test
    void keepsThePapersOfPersonsAndDwellingsApart() {
        // Given
        UUID personId = anAdult();
        UUID dwellingId = aDwelling();
        // When
        String certificate = keep("kind=disabilityCertificate&personId=" + personId);
        String energy = keep("kind=energyCertificate&dwellingId=" + dwellingId);
        // Then
        assertThat(Api.all("/documents?personId=" + personId, "items.documentId"))
                .containsExactly(certificate);
        assertThat(Api.all("/documents?dwellingId=" + dwellingId, "items.documentId"))
                .containsExactly(energy);
    }

    @Test
    void refusesAPaperOfNobodyOfTheFutureAndOfSomethingElse() {
        // Given
        Api.today("2019-09-02");
        UUID nobody = UUID.randomUUID();
        byte[] lease = Papers.pdf("a lease");
        // When
        Response ofNobody = upload("kind=lease&receivedOn=2019-09-03&tenancyId=" + nobody, "application/pdf", lease);
        Response ofTwo = upload("kind=lease&tenancyId=" + nobody + "&personId=" + nobody, "application/pdf", lease);
        Response page = upload("kind=lease&tenancyId=" + aTenancyOf(anAdult()), "application/pdf", "<html>".getBytes());
        // Then
        ofNobody.then().statusCode(400).body("issues.name", containsInAnyOrder("receivedOn", "tenancyId"));
        ofTwo.then().statusCode(400);
        page.then().statusCode(415);
        asRentOffice().get(BASE + "/documents?tenancyId=" + nobody).then().body("total", equalTo(0));
    }

    @Test
    void letsOnlyWhoMaySeeNamesOpenAPaper() {
        // Given
        UUID personId = anAdult();
        String documentId = keep("kind=disabilityCertificate&personId=" + personId);
        // When
        Response content = as("integrator", "/documents/" + documentId + "/content");
        Response known = as("integrator", "/documents?personId=" + personId);
        // Then
        content.then().statusCode(403);
        known.then().statusCode(200).body("items.documentId", contains(documentId));
        assertThat(known.asString()).doesNotContain("disability");
        as("social-worker", "/documents/" + documentId + "/content").then().statusCode(200);
        as("auditor", "/operations/auditRecords?resource=" + documentId)
                .then()
                .body("items.operation", contains("downloadDocument", "listDocuments", "uploadDocument"));
    }

    @Test
    void annulsAPaperThatWasFiledWithTheWrongHousehold() {
        // Given
        String documentId = keep("kind=lease&tenancyId=" + aTenancyOf(anAdult()));
        // When
        Response annulled = Api.post(
                "/documents/" + documentId + "/annulment", "{\"reason\": \"Filed with the wrong household.\"}");
        // Then
        annulled.then().statusCode(200).body("annulment.reason", equalTo("Filed with the wrong household."));
        asRentOffice()
                .get(BASE + "/documents/" + documentId + "/content")
                .then()
                .statusCode(404);
        Api.post("/documents/" + documentId + "/annulment", "{\"reason\": \"Again.\"}")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:problem-type:huurwerk:tenancy:documentAnnulled"));
    }

    @Test
    void isNamedByTheFileThatItProves() {
        // Given
        Api.today("2019-09-02");
        UUID newcomer = Api.aPerson(LocalDate.of(1982, 9, 14));
        UUID tenancyId = aTenancyOf(anAdult());
        String certificate = keep("kind=householdCertificate&personId=" + newcomer);
        String annulled = keep("kind=householdCertificate&personId=" + newcomer);
        Api.post("/documents/" + annulled + "/annulment", "{\"reason\": \"Of somebody else.\"}");
        String changes = "/tenancies/" + tenancyId + "/householdChanges";
        // When
        Response named = Api.post(changes, joined(newcomer, certificate));
        Response unknown = Api.post(changes, joined(newcomer, UUID.randomUUID().toString()));
        Response counting = Api.post(changes, joined(newcomer, annulled));
        // Then
        named.then().statusCode(201).body("documents.documentId", contains(certificate));
        unknown.then().statusCode(400).body("issues.name", contains("documents[0].documentId"));
        counting.then().statusCode(400);
        String procedure = "/tenancies/" + tenancyId + "/procedures";
        procedure += "/"
                + Api.created(
                        Api.post(procedure, "{\"kind\": \"nuisance\", \"openedOn\": \"2019-05-06\"}"), "procedureId");
        String photo = keep("kind=photo&tenancyId=" + tenancyId);
        Api.post(procedure + "/evidence", piece(photo)).then().statusCode(201);
        Api.get(procedure).body("evidence.documentId", contains(photo));
        Api.post(procedure + "/evidence", piece(annulled))
                .then()
                .statusCode(400)
                .body("issues.name", contains("documentId"));
    }

    @Test
    void ofAnotherHouseholdIsRefusedWhereverItIsNamed() {
        // Given papers of another household, its tenant and its dwelling, and of who comes to live here
        Api.today("2020-06-01");
        UUID tenancyId = aTenancyOf(anAdult());
        UUID stranger = anAdult();
        UUID elsewhere = aTenancyOf(stranger);
        UUID newcomer = Api.aPerson(LocalDate.of(1982, 9, 14));
        String tenancy = "/tenancies/" + tenancyId;
        String dwelling = Api.get("/tenancies/" + elsewhere).extract().path("dwellingId");
        List<String> strange = List.of(
                keep("kind=inspectionReport&tenancyId=" + elsewhere),
                keep("kind=householdCertificate&personId=" + stranger),
                keep("kind=energyCertificate&dwellingId=" + dwelling));
        String inspection = filed(
                tenancy + "/inspections",
                "inspectionId",
                "{\"kind\": \"incoming\", \"method\": \"expert\", \"heldOn\": \"2019-03-01\", \"items\": [" + Api.ITEM
                        + "]}");
        String claim = filed(
                tenancy + "/damageClaims",
                "damageClaimId",
                "{\"occurredOn\": \"2019-05-04\", \"reportedOn\": \"2019-05-06\", \"description\": \"water\"}");
        String obligation = tenancy + "/obligations/"
                + Api.get(tenancy + "/obligations")
                        .extract()
                        .<String>path("items.find { it.kind == 'language' }.obligationId");
        Api.post(obligation + "/registerChecks", "{\"checkedOn\": \"2020-02-03\", \"found\": false}");
        String procedure =
                filed(tenancy + "/procedures", "procedureId", "{\"kind\": \"nuisance\", \"openedOn\": \"2019-05-06\"}");
        // When, Then
        for (String paper : strange) {
            refused(
                    Api.post(
                            inspection + "/signature",
                            "{\"signedOn\": \"2019-03-04\", \"signatories\": [], \"documentId\": \"" + paper + "\"}"),
                    "documentId");
            refused(Api.post(claim + "/documents", dated("quote", paper)), "documentId");
            refused(Api.post(obligation + "/evidence", dated("certificate", paper)), "documentId");
            refused(Api.post(procedure + "/evidence", piece(paper)), "documentId");
            refused(Api.post(tenancy + "/householdChanges", joined(newcomer, paper)), "documents[0].documentId");
            refused(
                    Api.post(
                            tenancy + "/damageClaims",
                            "{\"occurredOn\": \"2019-05-04\", \"reportedOn\": \"2019-05-06\", \"description\": \"fire\","
                                    + " \"documents\": [" + dated("quote", paper) + "]}"),
                    "documents[0].documentId");
        }
    }

    private static void refused(Response answer, String name) {
        answer.then()
                .statusCode(400)
                .body("issues.name", contains(name))
                .body("issues[0].type", equalTo("urn:problem-type:belgif:input-validation:referencedResourceNotFound"));
    }

    @Test
    void isNamedByAnInspectionADamageAndAnObligationToo() {
        // Given
        Api.today("2020-06-01");
        UUID tenancyId = aTenancyOf(anAdult());
        String tenancy = "/tenancies/" + tenancyId;
        String report = keep("kind=inspectionReport&tenancyId=" + tenancyId);
        String inspection = filed(
                tenancy + "/inspections",
                "inspectionId",
                "{\"kind\": \"incoming\", \"method\": \"expert\", \"heldOn\": \"2019-03-01\", \"items\": [" + Api.ITEM
                        + "]}");
        String claim = filed(
                tenancy + "/damageClaims",
                "damageClaimId",
                "{\"occurredOn\": \"2019-05-04\", \"reportedOn\": \"2019-05-06\", \"description\": \"water\"}");
        String obligation = tenancy + "/obligations/"
                + Api.get(tenancy + "/obligations")
                        .extract()
                        .<String>path("items.find { it.kind == 'language' }.obligationId");
        Api.post(obligation + "/registerChecks", "{\"checkedOn\": \"2020-02-03\", \"found\": false}");
        // When
        Response signed = Api.post(
                inspection + "/signature",
                "{\"signedOn\": \"2019-03-04\", \"signatories\": [], \"documentId\": \"" + report + "\"}");
        Response quoted = Api.post(claim + "/documents", dated("quote", report));
        Response proven = Api.post(obligation + "/evidence", dated("certificate", report));
        // Then
        signed.then().statusCode(201).body("documentId", equalTo(report));
        quoted.then().statusCode(201).body("documents.documentId", contains(report));
        proven.then().statusCode(201).body("history.documentId", hasItem(report));
        Api.get(inspection).body("documentId", equalTo(report));
        Api.get(claim).body("documents.documentId", contains(report));
        for (String path : List.of(claim + "/documents", obligation + "/evidence")) {
            Api.post(path, dated("quote", UUID.randomUUID().toString()))
                    .then()
                    .statusCode(400)
                    .body("issues.name", hasItem("documentId"));
        }
    }

    private static String filed(String collection, String idName, String body) {
        return collection + "/" + Api.created(Api.post(collection, body), idName);
    }

    private static String dated(String kind, String documentId) {
        return "{\"kind\": \"%s\", \"receivedOn\": \"2020-02-10\", \"documentId\": \"%s\"}".formatted(kind, documentId);
    }

    private static String joined(UUID newcomer, String documentId) {
        return """
                {"kind": "joined", "personId": "%s", "role": "legalCohabitant", "on": "2019-06-15",
                 "documents": [{"kind": "householdCertificate", "receivedOn": "2019-06-12", "documentId": "%s"}]}""".formatted(newcomer, documentId);
    }

    private static String piece(String documentId) {
        return "{\"kind\": \"photo\", \"receivedOn\": \"2019-05-20\", \"documentId\": \"%s\"}".formatted(documentId);
    }

    private static Response as(String client, String path) {
        return given().auth().oauth2(Tokens.client(client)).get(BASE + path);
    }
}
