package be.huurwerk.webkit.body;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import be.huurwerk.webkit.app.SampleResource;
import be.huurwerk.webkit.app.Tokens;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Tokens.class)
class WithheldTest {
    private static final UUID ID = UUID.fromString("00000000-0000-7000-8000-000000000001");
    private static final String VISITS = "/sample/v1/things/" + ID + "/visits";

    @Inject
    ObjectMapper stored;

    @Test
    void isShownToWhoMayReadPersonalData() {
        reader("sample:read tenancy:personal")
                .get(VISITS + "/" + ID)
                .then()
                .statusCode(200)
                .body("findings", equalTo("Damp in the kitchen."))
                .body("seen.count", equalTo(1));
    }

    @Test
    void isLeftOutForAnybodyElse() {
        String answer = reader("sample:read").get(VISITS + "/" + ID).asString();
        assertThat(answer).isEqualTo("{\"visitId\":\"" + ID + "\"}");
    }

    @Test
    void isLeftOutOfListsAndOfWhatAChangeAnswers() {
        reader("sample:read").get(VISITS).then().statusCode(200).body(not(containsString("kitchen")));
        reader("sample:read tenancy:personal").get(VISITS).then().body(containsString("kitchen"));
        String part = "{\"partId\":\"" + ID + "\",\"count\":1}";
        reader("sample:write")
                .contentType("application/json")
                .body(part)
                .post(VISITS)
                .then()
                .statusCode(201)
                .body("visitId", equalTo(ID.toString()))
                .body(not(containsString("kitchen")));
    }

    @Test
    void hasAnotherTagForAnotherReader() {
        String whole =
                reader("sample:read tenancy:personal").get(VISITS + "/" + ID).header("ETag");
        reader("sample:read")
                .header("If-None-Match", whole)
                .get(VISITS + "/" + ID)
                .then()
                .statusCode(200)
                .body(not(containsString("kitchen")));
    }

    @Test
    void isWrittenWholeWhereItIsStored() throws JsonProcessingException {
        SampleResource.Visit visit = new SampleResource.Visit(ID, "Damp in the kitchen.", Optional.empty());
        assertThat(stored.writeValueAsString(visit)).contains("kitchen");
    }

    private static RequestSpecification reader(String scopes) {
        return given().header("Authorization", "Bearer " + Tokens.with(scopes));
    }
}
