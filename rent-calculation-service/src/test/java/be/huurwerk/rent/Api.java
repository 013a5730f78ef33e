package be.huurwerk.rent;

import be.huurwerk.testsupport.Tokens;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Calls of this service's API, as the rent office. */
public final class Api {

    private static final String BASE = "/rentCalculation/v1";
    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .nodeFactory(JsonNodeFactory.withExactBigDecimals(true))
            .build();

    private Api() {}

    public static Response post(String path, String body) {
        return request().contentType("application/json").body(body).post(BASE + path);
    }

    public static Response get(String path, Map<String, ?> query) {
        return request().queryParams(query).get(BASE + path);
    }

    /** Moves the business date; nothing may be declared of a time after it. */
    public static void businessDate(String date) {
        request()
                .contentType("application/json")
                .body("{\"businessDate\": \"" + date + "\"}")
                .put(BASE + "/operations/businessDate")
                .then()
                .statusCode(200);
    }

    public static RequestSpecification request() {
        return RestAssured.given().auth().oauth2(Tokens.client("rent-office"));
    }

    /** The body with its numbers as they are written. */
    public static JsonNode body(Response response) {
        return parse(response.asString());
    }

    public static JsonNode parse(String json) {
        try {
            return JSON.readTree(json);
        } catch (IOException e) {
            throw new IllegalStateException(json, e);
        }
    }

    /** The issues of a problem, as {@code type name}. */
    public static List<String> issues(Response response) {
        List<String> issues = new ArrayList<>();
        body(response).path("issues").forEach(issue -> {
            String type = issue.path("type").asText();
            issues.add(type.substring(type.lastIndexOf(':') + 1) + " "
                    + issue.path("name").asText());
        });
        return issues;
    }

    public static String example(String name) {
        try (var file = Api.class.getResourceAsStream("/openapi/examples/" + name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
