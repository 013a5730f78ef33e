package be.huurwerk.arrears;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import be.huurwerk.servicekit.Ids;
import be.huurwerk.testsupport.Papers;
import be.huurwerk.testsupport.ServiceTestResource;
import be.huurwerk.testsupport.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(ServiceTestResource.class)
class DocumentTest {

    @Test
    void keepsThePlanThatATenantSigned() {
        // Given
        UUID tenancyId = Ids.next();
        new Others(tenancyId).tenancyTells("tenancies.notify.signed", Others.signed(tenancyId, "2019-03-01"));
        String account = Api.account(tenancyId).getString("items[0].rentAccountId");
        // When
        Response kept = upload("kind=paymentPlan&rentAccountId=" + account, Papers.pdf("a plan"));
        Response ofNothing = upload("kind=paymentPlan&rentAccountId=" + UUID.randomUUID(), Papers.pdf("a plan"));
        // Then
        assertThat(kept.statusCode()).as(kept.asString()).isEqualTo(201);
        assertThat(kept.<String>path("subject.href")).isEqualTo("/arrears/v1/rentAccounts/" + account);
        assertThat(Api.call().get(kept.header("Location") + "/content").asByteArray())
                .isEqualTo(Papers.pdf("a plan"));
        assertThat(openedBy(Tokens.client("integrator"), kept)).isEqualTo(403);
        assertThat(openedBy(Tokens.with("tenancy:personal"), kept)).isEqualTo(403);
        assertThat(ofNothing.statusCode()).isEqualTo(400);
        assertThat(ofNothing.<List<String>>path("issues.name")).containsExactly("rentAccountId");
    }

    /** A bank statement may be larger than that. */
    @Test
    void refusesADocumentOfMoreThanTenMegabytes() {
        byte[] scan = Papers.png(11 * 1024 * 1024);

        assertThat(Api.call()
                        .contentType("image/png")
                        .body(scan)
                        .post("/arrears/v1/documents?kind=paymentPlan&rentAccountId=" + Ids.next())
                        .statusCode())
                .isEqualTo(413);
    }

    private static int openedBy(String token, Response kept) {
        return given().auth()
                .oauth2(token)
                .get(kept.header("Location") + "/content")
                .statusCode();
    }

    private static Response upload(String query, byte[] paper) {
        return Api.call().contentType("application/pdf").body(paper).post("/arrears/v1/documents?" + query);
    }
}
