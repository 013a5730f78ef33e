package be.huurwerk.tenancy;

import static io.restassured.RestAssured.given;

import be.huurwerk.testsupport.Papers;
import be.huurwerk.testsupport.Tokens;
import io.restassured.RestAssured;
import io.restassured.config.EncoderConfig;
import io.restassured.response.Response;
import java.util.UUID;

/** Uploads documents as the rent office would. */
public final class Documents {

    private Documents() {}

    public static Response upload(String query, String contentType, byte[] body) {
        return given().config(RestAssured.config()
                        .encoderConfig(EncoderConfig.encoderConfig()
                                .appendDefaultContentCharsetToContentTypeIfUndefined(false)))
                .auth()
                .oauth2(Tokens.client("rent-office"))
                .contentType(contentType)
                .body(body)
                .post(Api.BASE + "/documents?" + query);
    }

    /** A PDF like no other; its id. */
    public static String keep(String query) {
        return upload(query, "application/pdf", Papers.pdf(UUID.randomUUID().toString()))
                .then()
                .statusCode(201)
                .extract()
                .path("documentId");
    }
}
