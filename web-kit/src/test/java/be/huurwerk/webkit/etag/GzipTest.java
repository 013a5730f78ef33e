package be.huurwerk.webkit.etag;

import static org.assertj.core.api.Assertions.assertThat;

import be.huurwerk.webkit.app.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithTestResource(Tokens.class)
class GzipTest {
    private static final String LARGE = "/sample/v1/things/named/" + "a".repeat(5_000);
    private static final String SMALL = "/sample/v1/things/named/a";
    private static final String PAGE = "/sample/v1/things/many";
    private static final String STANDING = "/sample/v1/doc/openapi.yaml";
    private static final String NONE = "identity";

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @Test
    void packsALargeDocumentForWhoTakesIt() throws Exception {
        // When
        HttpResponse<byte[]> packed = get(LARGE, "gzip, deflate, br", "");
        HttpResponse<byte[]> plain = get(LARGE, NONE, "");

        // Then
        assertThat(header(packed, "Content-Encoding")).isEqualTo("gzip");
        assertThat(header(packed, "Content-Length")).isEqualTo(Integer.toString(packed.body().length));
        assertThat(packed.body().length).isLessThan(plain.body().length / 10);
        assertThat(unpacked(packed)).isEqualTo(new String(plain.body(), StandardCharsets.UTF_8));
        assertThat(plain.headers().firstValue("Content-Encoding")).isEmpty();
        assertThat(header(packed, "Vary")).isEqualTo("Accept-Encoding").isEqualTo(header(plain, "Vary"));
    }

    @Test
    void packsALargePage() throws Exception {
        HttpResponse<byte[]> packed = get(PAGE, "gzip", "");
        assertThat(header(packed, "Content-Encoding")).isEqualTo("gzip");
        assertThat(unpacked(packed)).startsWith("{\"items\":[").endsWith("\"pageSize\":200,\"total\":200}");
        assertThat(packed.headers().firstValue("ETag")).isEmpty();
    }

    /** Other bytes have another strong tag. */
    @Test
    void tellsWhoHasTheDocumentInTheCodingThatHeAsksFor() throws Exception {
        // Given
        String packed = header(get(LARGE, "gzip", ""), "ETag");
        String plain = header(get(LARGE, NONE, ""), "ETag");

        // Then
        assertThat(packed).isEqualTo(plain.replaceFirst("\"$", "-gzip\""));
        HttpResponse<byte[]> known = get(LARGE, "gzip", packed);
        assertThat(known.statusCode()).isEqualTo(304);
        assertThat(known.body()).isEmpty();
        assertThat(known.headers().firstValue("Content-Encoding")).isEmpty();
        assertThat(get(LARGE, NONE, plain).statusCode()).isEqualTo(304);
        assertThat(get(LARGE, "gzip", plain).statusCode()).isEqualTo(200);
        assertThat(get(LARGE, NONE, packed).statusCode()).isEqualTo(200);
    }

    @Test
    void packsAndTagsWhatIsTheSameForAll() throws Exception {
        // When
        HttpResponse<byte[]> packed = get(STANDING, "gzip", "");
        HttpResponse<byte[]> plain = get(STANDING, NONE, "");

        // Then
        assertThat(header(packed, "Content-Encoding")).isEqualTo("gzip");
        assertThat(packed.body().length).isLessThan(plain.body().length / 3);
        assertThat(unpacked(packed)).isEqualTo(new String(plain.body(), StandardCharsets.UTF_8));
        assertThat(plain.headers().firstValue("Content-Encoding")).isEmpty();
        assertThat(header(packed, "Vary")).isEqualTo("Accept-Encoding").isEqualTo(header(plain, "Vary"));
        assertThat(header(packed, "ETag")).isEqualTo(header(plain, "ETag").replaceFirst("\"$", "-gzip\""));
        HttpResponse<byte[]> known = get(STANDING, "gzip", header(packed, "ETag"));
        assertThat(known.statusCode()).isEqualTo(304);
        assertThat(known.body()).isEmpty();
        assertThat(known.headers().firstValue("Content-Encoding")).isEmpty();
        assertThat(get(STANDING, NONE, header(plain, "ETag")).statusCode()).isEqualTo(304);
        assertThat(get(STANDING, "gzip", header(plain, "ETag")).statusCode()).isEqualTo(200);
    }

    @Test
    void leavesWhatIsSmallAsItIs() throws Exception {
        HttpResponse<byte[]> small = get(SMALL, "gzip", "");
        assertThat(small.headers().firstValue("Content-Encoding")).isEmpty();
        assertThat(small.headers().firstValue("Vary")).isEmpty();
        assertThat(new String(small.body(), StandardCharsets.UTF_8)).contains("\"name\":\"a\"");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "gzip | true",
                "GZIP | true",
                "deflate, gzip;q=1.0, *;q=0.5 | true",
                "gzip ; q=0.001 | true",
                "gzip;q=0 | false",
                "gzip;q=0.000 | false",
                "gzip;q=x | false",
                "x-gzip-like, br | false",
                "* | false",
                "identity | false",
                "'' | false"
            })
    void isWantedByWhoNamesItWithAWeight(String acceptEncoding, boolean wanted) {
        assertThat(Gzip.isWanted(acceptEncoding)).isEqualTo(wanted);
    }

    private HttpResponse<byte[]> get(String path, String coding, String known) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create(RestAssured.baseURI + ":" + RestAssured.port + path))
                .header("Authorization", "Bearer " + Tokens.with("sample:read"))
                .header("Accept-Encoding", coding);
        if (!known.isEmpty()) {
            request.header("If-None-Match", known);
        }
        return client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    private static String header(HttpResponse<byte[]> answer, String name) {
        return answer.headers().firstValue(name).orElseThrow();
    }

    private static String unpacked(HttpResponse<byte[]> answer) throws IOException {
        return new String(
                new GZIPInputStream(new ByteArrayInputStream(answer.body())).readAllBytes(), StandardCharsets.UTF_8);
    }
}
