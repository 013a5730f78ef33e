package be.huurwerk.localstack.infra;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.text.ParseException;
import java.util.List;
import java.util.Set;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import no.nav.security.mock.oauth2.OAuth2Config;
import no.nav.security.mock.oauth2.http.MockWebServerWrapper;
import no.nav.security.mock.oauth2.token.KeyProvider;
import no.nav.security.mock.oauth2.token.OAuth2TokenProvider;

/** An OpenID Connect issuer for the local stack: a discovery document, keys, and tokens by client credentials. */
public final class TokenIssuer implements AutoCloseable {
    static final String ID = "huurwerk";

    private final MockOAuth2Server server;
    private final int port;

    private TokenIssuer(MockOAuth2Server server, int port) {
        this.server = server;
        this.port = port;
    }

    /** Starts the issuer on a free loopback port; its signing key is kept in {@code keyFile}. */
    public static TokenIssuer start(Path keyFile, Clients clients) throws IOException {
        int port = Ports.free();
        OAuth2TokenProvider provider = new OAuth2TokenProvider(new KeyProvider(List.of(key(keyFile))));
        MockOAuth2Server server = new MockOAuth2Server(new OAuth2Config(
                false, null, null, false, provider, Set.of(new ClientTokens(clients)), new MockWebServerWrapper()));
        server.start(InetAddress.getByAddress("127.0.0.1", new byte[] {127, 0, 0, 1}), port);
        return new TokenIssuer(server, port);
    }

    private static JWK key(Path file) throws IOException {
        try {
            if (Files.exists(file)) {
                return JWK.parse(Files.readString(file));
            }
            RSAKey key =
                    new RSAKeyGenerator(2048).keyUse(KeyUse.SIGNATURE).keyID(ID).generate();
            Files.createDirectories(file.getParent());
            Files.writeString(file, key.toJSONString());
            if (Files.getFileStore(file).supportsFileAttributeView("posix")) {
                Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
            }
            return key;
        } catch (ParseException | JOSEException e) {
            throw new IOException("The issuer's key in " + file + " can't be used", e);
        }
    }

    /** The issuer's address, as it stands in every token. */
    public String url() {
        return "http://127.0.0.1:" + port + "/" + ID;
    }

    public int port() {
        return port;
    }

    @Override
    public void close() {
        server.shutdown();
    }
}
