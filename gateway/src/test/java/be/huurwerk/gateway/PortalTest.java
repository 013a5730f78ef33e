package be.huurwerk.gateway;

import static be.huurwerk.gateway.PortalPages.all;
import static be.huurwerk.gateway.PortalPages.attributes;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import be.huurwerk.testsupport.ProjectRoot;
import be.huurwerk.webkit.lang.Language;
import be.huurwerk.webkit.problem.IssueType;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

@QuarkusTest
class PortalTest extends GatewayTest {

    static Stream<String> addresses() {
        return Stream.concat(PortalPages.ALL.stream(), Stream.of(PortalPages.READER))
                .flatMap(path -> Stream.of(path + "?lang=en", path + "?lang=nl"));
    }

    @ParameterizedTest
    @MethodSource("addresses")
    void everyPageIsWellFormedAndToldToWhoDoesNotSeeIt(String address) throws Exception {
        // When
        Document page = page(address);

        // Then
        assertThat(page.getDocumentElement().getAttribute("lang")).isEqualTo(address.substring(address.length() - 2));
        assertThat(all(page, "title").get(0).getTextContent()).contains("Huurwerk");
        assertThat(all(page, "h1")).hasSize(1);
        assertThat(all(page, "main"))
                .singleElement()
                .satisfies(main -> assertThat(main.getAttribute("id")).isEqualTo("content"));
        assertThat(attributes(page, "a", "href").get(0)).isEqualTo("#content");
        assertThat(attributes(page, "nav", "aria-label"))
                .hasSize(2)
                .doesNotHaveDuplicates()
                .doesNotContain("");
        assertThat(all(page, "a"))
                .allSatisfy(link -> assertThat(link.getTextContent()).isNotBlank());
        assertThat(all(page, "th"))
                .allSatisfy(head -> assertThat(head.getAttribute("scope")).isIn("row", "col"));
        assertThat(all(page, "pre"))
                .allSatisfy(code -> assertThat(code.getAttribute("tabindex")).isEqualTo("0"));
        assertThat(levels(page)).doesNotContain("13", "24", "14");
        assertThat(attributes(page, "*", "id")).doesNotHaveDuplicates();
        assertThat(all(page, "script")).hasSize(address.startsWith(PortalPages.READER) ? 2 : 0);
        assertThat(attributes(page, "*", "style")).isEmpty();
    }

    @Test
    void everyLinkLeadsSomewhere() throws Exception {
        // Given
        Set<String> links = new TreeSet<>();
        for (String address : addresses().toList()) {
            Document page = page(address);
            for (String link : attributes(page, "a", "href")) {
                links.add(link.startsWith("#") ? address + link : link);
            }
        }

        // Then
        assertThat(links).hasSizeGreaterThan(25).allMatch(link -> link.startsWith("/"));
        for (String link : links) {
            String[] parts = link.split("#");
            Response answer = given().redirects().follow(false).get(parts[0]);
            assertThat(answer.statusCode()).as(link).isIn(200, 307);
            if (parts.length > 1) {
                assertThat(answer.asString()).as(link).contains("id=\"" + parts[1] + "\"");
            }
        }
    }

    @Test
    void speaksTheLanguageOfTheBrowserUnlessTheReaderChoosesTheOther() {
        given().header("Accept-Language", "nl-BE,en;q=0.5").get("/").then().header("Content-Language", equalTo("nl"));
        given().header("Accept-Language", "nl").get("/?lang=en").then().header("Content-Language", equalTo("en"));
        given().header("Accept-Language", "fr").get("/?lang=xx").then().header("Content-Language", equalTo("en"));
    }

    @Test
    void letsThePagesRunNoScriptAndFetchNothingFromElsewhere() {
        for (String path : PortalPages.ALL) {
            given().get(path)
                    .then()
                    .statusCode(200)
                    .contentType(startsWith("text/html"))
                    .header(
                            "Content-Security-Policy",
                            "default-src 'none'; style-src 'self'; img-src 'self'; "
                                    + "base-uri 'none'; form-action 'none'; frame-ancestors 'none'");
            given().head(path).then().statusCode(200);
            given().get(path + "/x").then().statusCode(404);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/doc/suite.yaml",
                "/doc/suite.json",
                "/doc/openapi.yaml",
                "/doc/events",
                "/doc/asyncapi/huurwerk.yaml",
                "/doc/reader/library/swagger-ui-bundle.js",
                "/doc/reader/library/swagger-ui.css"
            })
    void packsWhatIsLargeAndSendsItOnce(String path) throws Exception {
        // When
        HttpResponse<byte[]> packed = get(path, "gzip", "");
        HttpResponse<byte[]> plain = get(path, "identity", "");

        // Then
        assertThat(packed.headers().firstValue("Content-Encoding")).contains("gzip");
        assertThat(packed.headers().allValues("Vary")).contains("Accept-Encoding");
        assertThat(packed.headers().firstValue("Cache-Control")).isNotEqualTo(Optional.of("no-store"));
        assertThat(packed.body().length).isLessThan(plain.body().length / 2);
        assertThat(new GZIPInputStream(new ByteArrayInputStream(packed.body())).readAllBytes())
                .isEqualTo(plain.body());
        String tag = packed.headers().firstValue("ETag").orElseThrow();
        assertThat(get(path, "gzip", tag).statusCode()).isEqualTo(304);
        assertThat(get(path, "identity", tag).statusCode()).isEqualTo(200);
    }

    private static HttpResponse<byte[]> get(String path, String coding, String known) throws Exception {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(address(path))).header("Accept-Encoding", coding);
        if (!known.isEmpty()) {
            request.header("If-None-Match", known);
        }
        return HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .build()
                .send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    @Test
    void drawsTheServicesAsTheyAreNow() throws Exception {
        // Given
        fake("deposit").stop();
        fake("arrears").health("DEGRADED");

        // When
        Document page = page("/doc/status?lang=en");

        // Then
        assertThat(all(page, "desc").get(0).getTextContent())
                .contains("gateway: degraded", "deposit: down", "arrears: degraded", "tenancy: up");
        assertThat(all(page, "rect").stream().map(box -> box.getAttribute("class")))
                .containsExactlyInAnyOrder("degraded", "down", "down", "degraded", "degraded", "up", "up", "up", "up");
        assertThat(all(page, "table").get(0).getTextContent()).contains("nothing is told", "may wait for the broker");
    }

    @Test
    void explainsEveryProblemInBothLanguages() throws IOException {
        // Given
        JsonNode help = contract("problem-help.yaml");
        List<String> types = new ArrayList<>();
        contract("problems.yaml")
                .path("problems")
                .forEach(problem -> types.add(problem.path("api").asText() + "."
                        + problem.path("code").asText()));

        // Then
        assertThat(help.fieldNames()).toIterable().containsExactlyInAnyOrderElementsOf(types);
        for (String type : types) {
            for (String language : List.of("en", "nl")) {
                JsonNode texts = help.path(type).path(language);
                assertThat(texts.path("cause").asText())
                        .as("cause of %s, %s", type, language)
                        .endsWith(".");
                assertThat(texts.path("cure").asText())
                        .as("cure of %s, %s", type, language)
                        .endsWith(".");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "nl"})
    void namesEveryKindOfInputFault(String language) throws Exception {
        // When
        List<String> rows = all(page("/doc/problems?lang=" + language), "tr").stream()
                .filter(row -> row.getAttribute("id").startsWith("input-validation-"))
                .map(Element::getTextContent)
                .toList();

        // Then
        Language asked = language.equals("nl") ? Language.NL : Language.EN;
        assertThat(rows)
                .containsExactly(Stream.of(IssueType.values())
                        .map(kind -> kind.code() + kind.title().in(asked))
                        .toArray(String[]::new));
    }

    @Test
    void tellsOfEveryEventWithItsSchemaAndAnExample() throws Exception {
        // When
        Document page = page("/doc/events");

        // Then
        List<String> events;
        try (var files = Files.list(ProjectRoot.resolve("contracts/events"))) {
            events = files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".schema.json"))
                    .map(name -> name.replace(".schema.json", ""))
                    .toList();
        }
        assertThat(attributes(page, "h3", "id")).containsExactlyInAnyOrderElementsOf(events);
        assertThat(all(page, "pre")).hasSize(2 * events.size());
    }

    @Test
    void servesTheSchemasWhereTheDocumentOfTheEventsRefersToThem() throws IOException {
        JsonNode document = new YAMLMapper()
                .readTree(given().get("/doc/asyncapi/huurwerk.yaml").asString());
        List<String> references = document.findValuesAsText("$ref").stream()
                .filter(reference -> reference.startsWith("../"))
                .toList();
        assertThat(references).hasSizeGreaterThan(30);
        references.forEach(reference ->
                given().get("/doc/" + reference.substring(3)).then().statusCode(200));
    }

    private static List<String> levels(Document page) {
        List<String> steps = new ArrayList<>();
        String before = "1";
        for (Element heading : all(page, "*")) {
            if (heading.getTagName().matches("h[1-6]")) {
                String level = heading.getTagName().substring(1);
                steps.add(before + level);
                before = level;
            }
        }
        return steps;
    }

    private static Document page(String address) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
        DocumentBuilder reader = factory.newDocumentBuilder();
        return reader.parse(new InputSource(new StringReader(
                given().get(address).then().statusCode(200).extract().asString())));
    }

    private static JsonNode contract(String name) throws IOException {
        return new YAMLMapper()
                .readTree(Files.readString(ProjectRoot.resolve("contracts").resolve(name)));
    }
}
