package be.huurwerk.servicekit.document;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import be.huurwerk.servicekit.Ids;
import be.huurwerk.servicekit.sample.PaperResource;
import be.huurwerk.servicekit.sql.Sql;
import be.huurwerk.testsupport.Papers;
import be.huurwerk.testsupport.ServiceTestResource;
import be.huurwerk.testsupport.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.config.EncoderConfig;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(ServiceTestResource.class)
class DocumentsTest {
    private static final String DOCUMENTS = "/sample/v1/documents";
    private static final int LARGEST = 10 * 1024 * 1024;
    private static final int ANSWER_WITHIN = 20_000;

    @TestHTTPResource("/")
    URI base;

    @Inject
    Documents documents;

    @Inject
    DataSource dataSource;

    private final UUID noteId = Ids.next();
    private final byte[] pdf = Papers.pdf("a lease of " + noteId);

    @Test
    void keepsAPaperWithItsHashAndDates() throws Exception {
        // When
        Response kept = upload("application/pdf", pdf, "&receivedOn=2019-03-02&signedOn=2019-03-01");

        // Then
        assertThat(kept.statusCode()).as(kept.asString()).isEqualTo(201);
        assertThat(kept.header("Location")).isEqualTo(DOCUMENTS + "/" + kept.path("documentId"));
        assertThat(kept.<String>path("subject.id")).isEqualTo(noteId.toString());
        assertThat(kept.<String>path("subject.kind")).isEqualTo("note");
        assertThat(kept.<String>path("subject.href")).isEqualTo("/sample/v1/notes/" + noteId);
        assertThat(kept.<String>path("kind")).isEqualTo("letter");
        assertThat(kept.<String>path("contentType")).isEqualTo("application/pdf");
        assertThat(kept.<Integer>path("size")).isEqualTo(pdf.length);
        assertThat(kept.<String>path("sha256"))
                .isEqualTo(HexFormat.of()
                        .formatHex(MessageDigest.getInstance("SHA-256").digest(pdf)));
        assertThat(kept.<String>path("signedOn")).isEqualTo("2019-03-01");
        assertThat(kept.<String>path("receivedOn")).isEqualTo("2019-03-02");
        assertThat(kept.<String>path("uploadedBy")).isEqualTo("rent-office");
        assertThat(as("rent-office").get(kept.header("Location")).header("ETag"))
                .startsWith("\"0.");
    }

    @Test
    void givesTheBytesBackAsAnAttachmentThatNamesNobody() {
        // Given
        byte[] photo = Papers.png(3_000_000);
        String href = upload("image/png", photo, "").header("Location");

        // When
        Response content = as("social-worker").get(href + "/content");

        // Then
        assertThat(content.statusCode()).isEqualTo(200);
        assertThat(content.asByteArray()).isEqualTo(photo);
        assertThat(content.contentType()).isEqualTo("image/png");
        assertThat(content.header("Content-Length")).isEqualTo("3000000");
        assertThat(content.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(content.header("Content-Security-Policy")).isEqualTo("default-src 'none'; sandbox");
        assertThat(content.header("Cache-Control")).isEqualTo("no-store");
        assertThat(content.header("Content-Disposition"))
                .isEqualTo("attachment; filename=\"" + href.substring(DOCUMENTS.length() + 1) + ".png\"");
        assertThat(as("social-worker")
                        .header("If-None-Match", content.header("ETag"))
                        .get(href + "/content")
                        .statusCode())
                .isEqualTo(304);
    }

    @Test
    void tellsTheSizeToWhoAsksForTheHeadAlone() {
        // Given
        String href = upload("image/png", Papers.png(300_000), "").header("Location");

        // When
        Response head = as("rent-office").head(href + "/content");

        // Then
        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.header("Content-Length")).isEqualTo("300000");
        assertThat(head.asByteArray()).isEmpty();
        assertThat(as("rent-office").get(href + "/content").asByteArray()).hasSize(300_000);
    }

    @Test
    void knowsTheSameBytesOfTheSameSubject() {
        // Given
        Response first = upload("application/pdf", pdf, "&signedOn=2019-03-01&receivedOn=2019-03-02");

        // When
        Response again = upload("application/pdf", pdf, "");
        Response ofAnother = as("rent-office")
                .contentType("application/pdf")
                .body(pdf)
                .post(DOCUMENTS + "?kind=letter&moodId=" + noteId);

        // Then
        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(again.<String>path("documentId")).isEqualTo(first.path("documentId"));
        assertThat(again.<String>path("signedOn")).isEqualTo("2019-03-01");
        assertThat(ofAnother.statusCode()).isEqualTo(201);
        assertThat(list("rent-office").<Integer>path("total")).isEqualTo(1);
    }

    @Test
    void doesNotSwallowThatTheSameBytesAreSaidToBeAnotherDocument() {
        // Given
        Response first = upload("application/pdf", pdf, "&receivedOn=2019-03-02");

        // When
        Response otherDate = upload("application/pdf", pdf, "&receivedOn=2019-03-03");
        Response otherKind = as("rent-office")
                .contentType("application/pdf")
                .body(pdf)
                .post(DOCUMENTS + "?kind=photo&noteId=" + noteId);

        // Then
        assertThat(otherDate.statusCode()).isEqualTo(409);
        assertThat(otherDate.<String>path("type")).isEqualTo("urn:problem-type:huurwerk:sample:documentAlreadyKept");
        assertThat(otherDate.<String>path("detail")).contains(first.<String>path("documentId"));
        assertThat(otherKind.statusCode()).isEqualTo(409);
    }

    @Test
    void keepsOneOfTwoThatComeAtOnce() {
        // When
        List<CompletableFuture<Response>> calls = Stream.generate(
                        () -> CompletableFuture.supplyAsync(() -> upload("application/pdf", pdf, "")))
                .limit(4)
                .toList();

        // Then
        assertThat(calls.stream().map(call -> call.join().statusCode()).sorted())
                .containsExactly(200, 200, 200, 201);
        assertThat(list("rent-office").<Integer>path("total")).isEqualTo(1);
    }

    @Test
    void answersTheSameKeyAgainAndNotAboutSomethingElse() {
        // Given
        String key = Ids.next().toString();
        Response first = keyed(key, "?kind=letter&noteId=" + noteId);

        // When
        Response again = keyed(key, "?kind=letter&noteId=" + noteId);
        Response ofAnother = keyed(key, "?kind=letter&moodId=" + noteId);

        // Then
        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(again.statusCode()).isEqualTo(201);
        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(ofAnother.statusCode()).isEqualTo(422);
    }

    @Test
    void believesTheBytesAndNotTheHeader() {
        // Given
        byte[] page = "<html><script>alert(1)</script></html>".getBytes(StandardCharsets.US_ASCII);

        // When
        Response disguised = upload("application/pdf", page, "");
        Response mistaken = upload("image/png", pdf, "");
        Response undeclared = upload("text/html", page, "");
        Response cutOff = upload("application/pdf", HexFormat.of().parseHex("255044462D312E34"), "");

        // Then
        for (Response refused : List.of(disguised, mistaken, undeclared, cutOff)) {
            assertThat(refused.statusCode()).isEqualTo(415);
            assertThat(refused.<String>path("type")).isEqualTo("urn:problem-type:belgif:unsupportedMediaType");
        }
        assertThat(mistaken.<String>path("detail")).contains("application/pdf");
        assertThat(list("rent-office").<Integer>path("total")).isZero();
    }

    @Test
    void tellsAllThatIsWrongWithAnUploadAtOnce() {
        // When
        Response answer = as("rent-office")
                .contentType("application/pdf")
                .body(pdf)
                .post(DOCUMENTS + "?kind=letter&noteId=" + PaperResource.UNKNOWN
                        + "&receivedOn=2190-01-01&signedOn=2190-01-02");

        // Then
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.<List<String>>path("issues.name")).containsExactly("receivedOn", "signedOn", "noteId");
        assertThat(upload("application/pdf", new byte[0], "").statusCode()).isEqualTo(400);
    }

    @Test
    void takesTenMegabytesAndRefusesMore() throws IOException {
        // When
        Response largest = upload("image/png", Papers.png(LARGEST), "");
        Response tooLarge = upload("image/png", Papers.png(LARGEST + 1), "");
        String inChunks = chunked(11);

        // Then
        assertThat(largest.statusCode()).isEqualTo(201);
        assertThat(tooLarge.statusCode()).isEqualTo(413);
        assertThat(inChunks).startsWith("HTTP/1.1 413 ");
        assertThat(list("rent-office").<Integer>path("total")).isEqualTo(1);
        assertThat(temporaryFiles()).isZero();
    }

    @Test
    void keepsNothingOfWhatDidNotArrive() throws IOException {
        // When a client says 5000 bytes and hangs up after these, or says fewer than it sends
        talk("Content-Length: 5000\r\n", pdf, false);
        String shorter = talk("Content-Length: 20\r\n", pdf, true);
        String untyped = talk("X-Type: none\r\nContent-Length: " + pdf.length + "\r\n", pdf, true);

        // Then
        assertThat(shorter).startsWith("HTTP/1.1 415 ");
        assertThat(untyped).startsWith("HTTP/1.1 415 ");
        assertThat(list("rent-office").<Integer>path("total")).isZero();
    }

    @Test
    void needsOneSubjectAndAKnownKind() {
        assertThat(post("?kind=letter").<List<String>>path("issues.type"))
                .containsExactly("urn:problem-type:belgif:input-validation:exactlyOneOfExpected");
        assertThat(post("?kind=letter&noteId=" + noteId + "&moodId=" + noteId).statusCode())
                .isEqualTo(400);
        assertThat(post("?noteId=" + noteId).<List<String>>path("issues.name")).containsExactly("kind");
        assertThat(post("?kind=poem&noteId=" + noteId).<List<String>>path("issues.name"))
                .containsExactly("kind");
        assertThat(post("?kind=letter&noteId=" + noteId + "&fileName=..%2F..%2Fetc%2Fpasswd")
                        .<List<String>>path("issues.name"))
                .containsExactly("fileName");
    }

    @Test
    void choosesTheNameOfTheFileItself() {
        // When
        Response kept = as("rent-office")
                .contentType("application/pdf")
                .header("Content-Disposition", "attachment; filename=\"../../etc/passwd\"")
                .body(pdf)
                .post(DOCUMENTS + "?kind=letter&noteId=" + noteId);

        // Then
        assertThat(kept.statusCode()).isEqualTo(201);
        assertThat(as("rent-office").get(kept.header("Location") + "/content").header("Content-Disposition"))
                .isEqualTo("attachment; filename=\"" + kept.path("documentId") + ".pdf\"");
    }

    @Test
    void annulsWithAReasonAndShowsTheBytesNoMore() {
        // Given
        String href = upload("application/pdf", pdf, "").header("Location");
        String tag = as("rent-office").get(href).header("ETag");
        String reason = "{\"reason\": \"of another household\"}";

        // When
        Response annulled =
                json("rent-office").header("If-Match", tag).body(reason).post(href + "/annulment");

        // Then
        assertThat(annulled.statusCode()).as(annulled.asString()).isEqualTo(200);
        assertThat(annulled.<String>path("annulment.reason")).isEqualTo("of another household");
        assertThat(annulled.<String>path("annulment.annulledBy")).isEqualTo("rent-office");
        assertThat(as("rent-office").get(href).statusCode()).isEqualTo(200);
        assertThat(as("rent-office").get(href + "/content").statusCode()).isEqualTo(404);
        assertThat(json("rent-office").body(reason).post(href + "/annulment").<String>path("type"))
                .isEqualTo("urn:problem-type:huurwerk:sample:documentAnnulled");
        assertThat(json("rent-office")
                        .header("If-Match", tag)
                        .body(reason)
                        .post(href + "/annulment")
                        .statusCode())
                .isEqualTo(412);
        assertThat(json("rent-office").body("{}").post(href + "/annulment").statusCode())
                .isEqualTo(400);
        assertThat(upload("application/pdf", pdf, "").statusCode()).isEqualTo(201);
        assertThat(list("rent-office").<Integer>path("total")).isEqualTo(2);
    }

    @Test
    void showsAnIntegratorNeitherKindNorBytes() {
        // Given
        String href = upload("application/pdf", pdf, "").header("Location");
        json("rent-office").body("{\"reason\": \"she has died\"}").post(href + "/annulment");
        String second = upload("application/pdf", pdf, "").header("Location");

        // When
        Response masked = list("integrator");

        // Then
        assertThat(masked.<List<Boolean>>path("items.masked")).containsExactly(true, true);
        assertThat(masked.asString()).doesNotContain("letter", "died");
        assertThat(as("integrator").get(second).<String>path("kind")).isNull();
        Response refused = as("integrator").get(second + "/content");
        assertThat(refused.statusCode()).as(refused.asString()).isEqualTo(403);
        assertThat(refused.contentType()).startsWith("application/problem+json");
        assertThat(as("integrator")
                        .contentType("application/pdf")
                        .body(pdf)
                        .post(DOCUMENTS + "?kind=letter&noteId=" + noteId)
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void recordsWhoReadIt() {
        // Given
        Response kept = upload("application/pdf", pdf, "");

        // When
        as("social-worker").get(kept.header("Location") + "/content").then().statusCode(200);

        // Then
        Response trail = as("auditor").get("/sample/v1/operations/auditRecords?resource=" + kept.path("documentId"));
        assertThat(trail.<List<String>>path("items.operation")).containsExactly("downloadDocument", "uploadDocument");
        assertThat(trail.<List<String>>path("items.client")).containsExactly("social-worker", "rent-office");
        assertThat(trail.<List<String>>path("items.kind")).containsExactly("read", "change");
    }

    @Test
    void listsThePapersOfASubjectPageByPage() {
        // Given
        List<String> kept = Stream.of("one", "two", "three")
                .map(words -> upload("application/pdf", Papers.pdf(words), "").<String>path("documentId"))
                .toList();

        // When
        Response first = as("rent-office").get(DOCUMENTS + "?pageSize=2&noteId=" + noteId);
        Response second = as("rent-office").get(first.<String>path("next"));

        // Then
        assertThat(first.<List<String>>path("items.documentId")).containsExactly(kept.get(2), kept.get(1));
        assertThat(first.<Integer>path("total")).isEqualTo(3);
        assertThat(second.<List<String>>path("items.documentId")).containsExactly(kept.get(0));
    }

    @Test
    void erasesThePapersOfASubjectWithTheirBytes() {
        // Given
        String href = upload("application/pdf", pdf, "").header("Location");
        long before = contents();

        // When
        int erased = documents.erase("note", List.of(noteId));

        // Then
        assertThat(erased).isEqualTo(1);
        assertThat(contents()).isEqualTo(before - 1);
        assertThat(as("rent-office").get(href).statusCode()).isEqualTo(404);
        assertThat(as("rent-office").get(href + "/content").statusCode()).isEqualTo(404);
    }

    private long contents() {
        return new Sql(dataSource)
                .first("select count(*) from document_content", row -> row.getLong(1))
                .orElseThrow();
    }

    private static long temporaryFiles() throws IOException {
        try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.filter(file -> file.getFileName().toString().startsWith("huurwerk-upload"))
                    .count();
        }
    }

    /** So many megabytes without a length. */
    private String chunked(int megabytes) throws IOException {
        StringBuilder answer = new StringBuilder();
        try (Socket socket = new Socket(base.getHost(), base.getPort())) {
            socket.setSoTimeout(ANSWER_WITHIN);
            OutputStream out = socket.getOutputStream();
            out.write(head("Transfer-Encoding: chunked\r\n"));
            try {
                out.write("8\r\n".getBytes(StandardCharsets.US_ASCII));
                out.write(HexFormat.of().parseHex("89504E470D0A1A0A"));
                for (int i = 0; i < megabytes; i++) {
                    out.write("\r\n100000\r\n".getBytes(StandardCharsets.US_ASCII));
                    out.write(new byte[1024 * 1024]);
                }
                out.write("\r\n0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            } catch (IOException hungUp) {
                // the answer is there already
            }
            answer.append(new String(socket.getInputStream().readNBytes(13), StandardCharsets.US_ASCII));
        }
        return answer.toString();
    }

    private String talk(String length, byte[] body, boolean stays) throws IOException {
        try (Socket socket = new Socket(base.getHost(), base.getPort())) {
            socket.setSoTimeout(ANSWER_WITHIN);
            socket.getOutputStream().write(head(length));
            socket.getOutputStream().write(body);
            socket.getOutputStream().flush();
            return stays ? new String(socket.getInputStream().readNBytes(13), StandardCharsets.US_ASCII) : "";
        }
    }

    private byte[] head(String length) {
        String type = length.startsWith("Transfer") ? "image/png" : "application/pdf";
        String typed = length.startsWith("X-Type") ? "" : "Content-Type: " + type + "\r\n";
        return ("POST " + DOCUMENTS + "?kind=letter&noteId=" + noteId + " HTTP/1.1\r\nHost: localhost\r\n"
                        + "Authorization: Bearer " + Tokens.client("rent-office") + "\r\n" + typed + length + "\r\n")
                .getBytes(StandardCharsets.US_ASCII);
    }

    private Response upload(String contentType, byte[] body, String dates) {
        return as("rent-office")
                .contentType(contentType)
                .body(body)
                .post(DOCUMENTS + "?kind=letter&noteId=" + noteId + dates);
    }

    private Response post(String query) {
        return as("rent-office").contentType("application/pdf").body(pdf).post(DOCUMENTS + query);
    }

    private Response keyed(String key, String query) {
        return as("rent-office")
                .header("Idempotency-Key", key)
                .contentType("application/pdf")
                .body(pdf)
                .post(DOCUMENTS + query);
    }

    private Response list(String client) {
        return as(client).get(DOCUMENTS + "?noteId=" + noteId);
    }

    private static RequestSpecification json(String client) {
        return as(client).contentType("application/json");
    }

    private static RequestSpecification as(String client) {
        return given().config(RestAssured.config()
                        .encoderConfig(EncoderConfig.encoderConfig()
                                .appendDefaultContentCharsetToContentTypeIfUndefined(false)))
                .urlEncodingEnabled(false)
                .auth()
                .oauth2(Tokens.client(client));
    }
}
