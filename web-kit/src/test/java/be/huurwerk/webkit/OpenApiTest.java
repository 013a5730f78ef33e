package be.huurwerk.webkit;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import be.huurwerk.webkit.app.Tokens;
import be.huurwerk.webkit.body.Texts;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(Tokens.class)
class OpenApiTest {

    @Test
    void isServedToAllAsOpenApi30() throws IOException {
        assertThat(document().path("openapi").asText()).startsWith("3.0");
    }

    @Test
    void namesTheScopeOfAnOperation() throws IOException {
        JsonNode list = document().at("/paths/~1sample~1v1~1things/get");
        assertThat(list.at("/security/0/openId/0").asText()).isEqualTo("sample:read");
        assertThat(document().at("/paths/~1sample~1v1~1health/get/security").isArray())
                .isTrue();
        assertThat(document().at("/paths/~1sample~1v1~1health/get/security")).isEmpty();
    }

    @Test
    void saysWhatATagIsAbout() throws IOException {
        Map<String, String> tags = new TreeMap<>();
        document()
                .path("tags")
                .forEach(tag -> tags.put(
                        tag.path("name").asText(), tag.path("description").asText()));
        assertThat(tags)
                .containsEntry("things", "Things of the sample")
                .containsEntry("monitoring", "Whether the service works");
    }

    @Test
    void addsTheProblemsThatAnOperationMayAnswer() throws IOException {
        JsonNode replace = document().at("/paths/~1sample~1v1~1things~1{thingId}/put/responses");
        List<String> codes = new ArrayList<>();
        replace.fieldNames().forEachRemaining(codes::add);
        assertThat(codes)
                .containsExactly(
                        "204", "400", "401", "403", "404", "406", "408", "409", "412", "413", "414", "415", "428",
                        "429", "431", "500", "502", "503", "504");
        assertThat(document()
                        .at("/components/responses/badRequest/content/application~1problem+json/schema/$ref")
                        .asText())
                .isEqualTo("#/components/schemas/Problem");
    }

    @Test
    void tellsWhichDocumentsCarryAnETag() throws IOException {
        JsonNode thing = document().at("/paths/~1sample~1v1~1things~1{thingId}/get");
        assertThat(thing.at("/responses/200/headers/ETag/$ref").asText()).isEqualTo("#/components/headers/ETag");
        assertThat(thing.at("/responses/304/$ref").asText()).isEqualTo("#/components/responses/notModified");
        assertThat(thing.path("parameters"))
                .extracting(parameter -> parameter.path("name").asText())
                .containsExactly("thingId", "on", "If-None-Match");
        for (String other : List.of("things/get", "things~1needy/get", "things/post")) {
            assertThat(document()
                            .at("/paths/~1sample~1v1~1" + other + "/responses")
                            .has("304"))
                    .as(other)
                    .isFalse();
        }
    }

    @Test
    void demandsIfMatchOfAReplacement() throws IOException {
        JsonNode parameters =
                document().at("/paths/~1sample~1v1~1things~1{thingId}/put").path("parameters");
        assertThat(parameters).anySatisfy(parameter -> {
            assertThat(parameter.path("name").asText()).isEqualTo("If-Match");
            assertThat(parameter.path("required").asBoolean()).isTrue();
            assertThat(parameter.path("example").asText()).isEqualTo("*");
        });
    }

    @Test
    void saysWhatTheBodyReaderDemands() throws IOException {
        JsonNode thing = document().at("/components/schemas/NewThing");
        assertThat(thing.path("additionalProperties").asBoolean(true)).isFalse();
        assertThat(thing.path("required"))
                .extracting(JsonNode::asText)
                .containsExactly("name", "kind", "amount", "since", "parts");
        assertThat(thing.at("/properties/amount/multipleOf").decimalValue()).isEqualByComparingTo("0.01");
        assertThat(thing.at("/properties/amount/minimum").decimalValue()).isEqualByComparingTo("0");
        assertThat(thing.at("/properties/amount/maximum").decimalValue()).isEqualByComparingTo("999999999999.99");
        assertThat(thing.at("/properties/name/maxLength").asInt()).isEqualTo(10);
        assertThat(thing.at("/properties/name/pattern").asText()).isEqualTo(Texts.PATTERN);
        assertThat(thing.at("/properties/words/items/pattern").asText()).isEqualTo(Texts.PATTERN);
        assertThat(thing.at("/properties/words/items/maxLength").asInt()).isEqualTo(100_000);
        assertThat(thing.at("/properties/ratio/maximum").decimalValue()).isEqualByComparingTo("99999999999999999999");
        assertThat(thing.at("/properties/share/multipleOf").decimalValue()).isEqualByComparingTo("0.001");
        assertThat(thing.at("/properties/share/maximum").decimalValue()).isEqualByComparingTo("99.999");
        assertThat(document()
                        .at("/components/schemas/Part/properties/count/maximum")
                        .asInt())
                .isEqualTo(Integer.MAX_VALUE);
    }

    @Test
    void saysWhatIsRefusedOfAParameter() throws IOException {
        JsonNode named = document().at("/paths/~1sample~1v1~1things~1named~1{name}/get/parameters");
        Map<String, String> patterns = new TreeMap<>();
        named.forEach(parameter -> patterns.put(
                parameter.path("name").asText(), parameter.at("/schema/pattern").asText()));
        assertThat("a b").matches(patterns.get("name")).matches(patterns.get("reference"));
        assertThat(" ").matches(patterns.get("name")).doesNotMatch(patterns.get("reference"));
        assertThat("a\u0000").doesNotMatch(patterns.get("name")).doesNotMatch(patterns.get("reference"));
    }

    @Test
    void neverOffersNull() throws IOException {
        assertThat(text()).doesNotContain("nullable").doesNotContain("anyOf");
        assertThat(document()
                        .at("/components/schemas/NewThing/properties/birthDate/$ref")
                        .asText())
                .endsWith("LocalDate");
        assertThat(document().at("/components/schemas/YearMonth/type").asText()).isEqualTo("string");
        String day = document().at("/components/schemas/LocalDate/pattern").asText();
        assertThat("2019-03-31").matches(day);
        assertThat("0019-03-31").doesNotMatch(day);
    }

    @Test
    void readsComponentsOfARecordAndNoMethods() throws IOException {
        JsonNode part = document().at("/components/schemas/Part");
        assertThat(part.path("properties").fieldNames()).toIterable().containsExactly("partId", "count");
        assertThat(part.path("additionalProperties").asBoolean(true)).isFalse();
        assertThat(part.path("required")).extracting(JsonNode::asText).containsExactly("partId", "count");
    }

    @Test
    void saysWhatIsLeftOutForWantOfAScope() throws IOException {
        JsonNode visit = document().at("/components/schemas/Visit/properties");
        assertThat(visit.at("/findings/x-withheld-without").asText()).isEqualTo("tenancy:personal");
        assertThat(visit.at("/findings/description").asText())
                .isEqualTo("Left out of an answer without the scope tenancy:personal.");
        assertThat(visit.at("/seen/allOf/0/$ref").asText()).isEqualTo("#/components/schemas/Part");
        assertThat(visit.at("/seen/x-withheld-without").asText()).isEqualTo("tenancy:personal");
        assertThat(visit.path("visitId").has("x-withheld-without")).isFalse();
    }

    @Test
    void ordersMethodsAndParameters() throws IOException {
        List<String> methods = new ArrayList<>();
        document().at("/paths/~1sample~1v1~1things~1{thingId}").fieldNames().forEachRemaining(methods::add);
        assertThat(methods).containsExactly("get", "put");
        assertThat(document().at("/paths/~1sample~1v1~1things/get/parameters"))
                .extracting(parameter -> parameter.path("name").asText())
                .containsExactly("cursor", "kind", "pageSize");
    }

    @Test
    void carriesTheExamplesBesideTheCode() throws IOException {
        assertThat(document()
                        .at("/paths/~1sample~1v1~1things/post/requestBody/content/application~1json/example/amount")
                        .decimalValue())
                .isEqualByComparingTo("600");
        JsonNode get = document().at("/paths/~1sample~1v1~1things~1{thingId}/get/parameters");
        assertThat(get)
                .extracting(parameter -> parameter.path("example").asText())
                .contains("2019-03-01");
        assertThat(document()
                        .at("/paths/~1sample~1v1~1health/get/responses/200/content/application~1json/example/status")
                        .asText())
                .isEqualTo("UP");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".yaml", ".yml", ".json"})
    void isReadByGetAndHeadAlone(String ending) {
        String path = "/sample/v1/doc/openapi" + ending;
        given().head(path).then().statusCode(200);
        given().options(path).then().statusCode(200).header("Allow", "GET, HEAD, OPTIONS");
        given().delete(path)
                .then()
                .statusCode(405)
                .header("Allow", "GET, HEAD, OPTIONS")
                .body("type", equalTo("urn:problem-type:belgif:methodNotAllowed"));
        given().get(path + "x").then().statusCode(404);
    }

    @ParameterizedTest
    @CsvSource({
        "/sample/v1/doc/openapi, */*, yaml",
        "/sample/v1/doc/openapi, application/json, json",
        "/sample/v1/doc/openapi?format=json, */*, json",
        "/sample/v1/doc/openapi.json, application/yaml, json",
        "/sample/v1/doc/openapi.yaml, application/json, yaml",
        "/sample/v1/doc/openapi.yml, */*, yaml"
    })
    void isWrittenAsItIsAskedFor(String path, String accept, String form) {
        given().accept(accept)
                .get(path)
                .then()
                .statusCode(200)
                .contentType("application/" + form + ";charset=UTF-8")
                .body(startsWith(form.equals("json") ? "{" : "---"));
    }

    private static JsonNode document() throws IOException {
        return new YAMLMapper().readTree(text());
    }

    private static String text() {
        return given().get("/sample/v1/doc/openapi.yaml")
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }
}
