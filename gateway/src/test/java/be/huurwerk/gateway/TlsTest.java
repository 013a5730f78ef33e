package be.huurwerk.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import be.huurwerk.testsupport.Tokens;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.Test;

/** The front of the gateway wants certificates here, and so does the service of arrears. */
@QuarkusTest
class TlsTest extends GatewayTest {
    @TestHTTPResource(value = "/tenancy/v1/things", tls = true)
    URI things;

    @Test
    void letsInWhoShowsATrustedCertificate() throws Exception {
        // When
        HttpResponse<String> answer =
                client(Certificates.ofClients(), Certificates.ofServers()).send(request(), BodyHandlers.ofString());

        // Then
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.sslSession())
                .hasValueSatisfying(session -> assertThat(session.getProtocol()).startsWith("TLSv1."));
    }

    @Test
    void tellsWhoCameByTlsToComeByTlsAlone() throws Exception {
        HttpClient client = client(Certificates.ofClients(), Certificates.ofServers());
        for (String path : List.of("/tenancy/v1/things", "/health", "/", "/nope")) {
            HttpRequest request = HttpRequest.newBuilder(things.resolve(path)).build();
            assertThat(client.send(request, BodyHandlers.ofString()).headers().allValues("Strict-Transport-Security"))
                    .as(path)
                    .containsExactly("max-age=31536000");
        }
        call().get("/tenancy/v1/things").then().statusCode(200).header("Strict-Transport-Security", nullValue());
    }

    /** On the first connection too that is accepted after somebody called. */
    @Test
    void refusesWhatCouldBeReadInTwoWays() throws Exception {
        // Given
        client(Certificates.ofClients(), Certificates.ofServers()).send(request(), BodyHandlers.ofString());
        String host = "Host: localhost\r\nAuthorization: Bearer " + Tokens.client("rent-office") + "\r\n";

        // When
        try (Socket socket = context(Certificates.ofClients(), Certificates.ofServers())
                .getSocketFactory()
                .createSocket(things.getHost(), things.getPort())) {
            socket.setSoTimeout(15_000);
            socket.getOutputStream()
                    .write(("POST /tenancy/v1/count HTTP/1.1\r\n" + host
                                    + "Transfer-Encoding: chunked\r\nContent-Length: 5\r\n\r\n0\r\n\r\n"
                                    + "GET /tenancy/v1/things HTTP/1.1\r\n" + host + "\r\n")
                            .getBytes(StandardCharsets.ISO_8859_1));

            // Then
            assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1))
                    .startsWith("HTTP/1.1 400 ")
                    .containsOnlyOnce("HTTP/1.");
        }
        assertThat(fake("tenancy").answered()).isEqualTo(1);
    }

    @Test
    void endsTheHandshakeOfWhoShowsAnotherCertificate() {
        HttpClient stranger = client(Certificates.ofStrangers(), Certificates.ofServers());
        assertThatThrownBy(() -> stranger.send(request(), BodyHandlers.ofString()))
                .isInstanceOf(IOException.class);
        assertThat(fake("tenancy").answered()).isZero();
    }

    @Test
    void isNotTrustedByWhoTrustsAnother() {
        HttpClient careful = client(Certificates.ofClients(), Certificates.ofStrangers());
        assertThatThrownBy(() -> careful.send(request(), BodyHandlers.ofString()))
                .isInstanceOf(IOException.class);
    }

    @Test
    void showsTheServiceACertificateOfItsOwn() {
        call().get("/arrears/v1/things").then().statusCode(200).body("service", equalTo("arrears"));
        assertThat(fake("arrears").lastPeer()).isEqualTo("CN=client");
    }

    @Test
    void sendsNothingToAServiceThatItDoesNotTrust() {
        // Given
        fake("arrears").stop();
        fake("arrears").startAsStranger();

        // Then
        call().get("/arrears/v1/things")
                .then()
                .statusCode(502)
                .body("type", equalTo("urn:problem-type:belgif:badGateway"));
        assertThat(fake("arrears").answered()).isZero();
    }

    private HttpRequest request() {
        return HttpRequest.newBuilder(things)
                .header("Authorization", "Bearer " + Tokens.client("rent-office"))
                .build();
    }

    private static HttpClient client(String own, String trusted) {
        return HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .sslContext(context(own, trusted))
                .build();
    }

    private static SSLContext context(String own, String trusted) {
        try {
            KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            keys.init(store(own), Certificates.PASSWORD.toCharArray());
            TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            trust.init(store(trusted));
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(keys.getKeyManagers(), trust.getTrustManagers(), null);
            return context;
        } catch (GeneralSecurityException | IOException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static KeyStore store(String file) throws GeneralSecurityException, IOException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream bytes = Files.newInputStream(Path.of(file))) {
            store.load(bytes, Certificates.PASSWORD.toCharArray());
        }
        return store;
    }
}
