package be.huurwerk.deposit.document;

import static be.huurwerk.deposit.Story.caller;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import be.huurwerk.deposit.Story;
import be.huurwerk.testsupport.Papers;
import be.huurwerk.testsupport.ServiceTestResource;
import be.huurwerk.testsupport.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(ServiceTestResource.class)
class DocumentTest {

    @Test
    void keepsTheGuaranteeOfADeposit() {
        // Given
        UUID depositId = new Story().signed(LocalDate.of(2019, 2, 15)).depositId();
        // When
        Response kept = upload("kind=guarantee&depositId=" + depositId);
        Response ofNothing = upload("kind=guarantee&depositId=" + UUID.randomUUID());
        // Then
        assertThat(kept.statusCode()).as(kept.asString()).isEqualTo(201);
        assertThat(kept.<String>path("subject.href")).isEqualTo("/deposit/v1/deposits/" + depositId);
        assertThat(caller().get(kept.header("Location") + "/content").asByteArray())
                .isEqualTo(Papers.pdf("a guarantee"));
        assertThat(openedBy(Tokens.client("integrator"), kept)).isEqualTo(403);
        assertThat(openedBy(Tokens.with("tenancy:personal"), kept)).isEqualTo(403);
        assertThat(ofNothing.statusCode()).isEqualTo(400);
        assertThat(ofNothing.<List<String>>path("issues.name")).containsExactly("depositId");
    }

    @Test
    void provesNothingOfAnotherDeposit() {
        // Given
        Story.today(LocalDate.of(2019, 3, 1));
        UUID one = new Story().signed(LocalDate.of(2019, 2, 15)).depositId();
        UUID other = new Story().signed(LocalDate.of(2019, 2, 15)).depositId();
        String paper = upload("kind=guarantee&depositId=" + one).path("documentId");

        // When
        Response refused = guaranteed(other, paper);

        // Then
        assertThat(refused.statusCode()).as(refused.asString()).isEqualTo(400);
        assertThat(refused.<List<String>>path("issues.name")).containsExactly("security.documentId");
        assertThat(guaranteed(one, paper).statusCode()).isEqualTo(200);
    }

    private static Response guaranteed(UUID depositId, String documentId) {
        String form = "/deposit/v1/deposits/" + depositId + "/form";
        return caller().contentType("application/json")
                .header("If-Match", caller().get(form).header("ETag"))
                .body("{\"form\": \"bankGuarantee\", \"security\": {\"issuer\": \"Bank\", \"reference\": \"B-1\","
                        + " \"issuedOn\": \"2019-02-28\", \"documentId\": \"" + documentId + "\"}}")
                .put(form);
    }

    private static int openedBy(String token, Response kept) {
        return given().auth()
                .oauth2(token)
                .get(kept.header("Location") + "/content")
                .statusCode();
    }

    private static Response upload(String query) {
        return caller().contentType("application/pdf")
                .body(Papers.pdf("a guarantee"))
                .post("/deposit/v1/documents?" + query);
    }
}
