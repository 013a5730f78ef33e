package be.huurwerk.webkit.app;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.build.JwtClaimsBuilder;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;

/** Signs tokens with a key made for the test run, and tells the application its public half. */
public final class Tokens implements QuarkusTestResourceLifecycleManager {
    private static final String PRIVATE = "huurwerk.test.private-key";

    @Override
    public Map<String, String> start() {
        KeyPair pair = newPair();
        System.setProperty(
                PRIVATE, Base64.getEncoder().encodeToString(pair.getPrivate().getEncoded()));
        return Map.of(
                "huurwerk.test.public-key",
                Base64.getEncoder().encodeToString(pair.getPublic().getEncoded()));
    }

    @Override
    public void stop() {
        System.clearProperty(PRIVATE);
    }

    public static String with(String scope) {
        return token(scope, "https://huurwerk.test", "huurwerk", Instant.now().plusSeconds(300), ours());
    }

    public static String withoutClient(String scope) {
        return unsigned(
                        scope,
                        "https://huurwerk.test",
                        "huurwerk",
                        Instant.now().plusSeconds(300))
                .sign(ours());
    }

    public static String expired() {
        return token(
                "sample:read",
                "https://huurwerk.test",
                "huurwerk",
                Instant.now().minusSeconds(60),
                ours());
    }

    public static String notYet() {
        Instant later = Instant.now().plusSeconds(300);
        return unsigned("sample:read", "https://huurwerk.test", "huurwerk", later.plusSeconds(300))
                .claim("nbf", later.getEpochSecond())
                .sign(ours());
    }

    public static String ofIssuer(String issuer) {
        return token("sample:read", issuer, "huurwerk", Instant.now().plusSeconds(300), ours());
    }

    public static String forAudience(String audience) {
        return token(
                "sample:read", "https://huurwerk.test", audience, Instant.now().plusSeconds(300), ours());
    }

    public static String forged() {
        return token(
                "sample:read",
                "https://huurwerk.test",
                "huurwerk",
                Instant.now().plusSeconds(300),
                newPair().getPrivate());
    }

    private static String token(
            String scope, String issuer, String audience, Instant until, java.security.PrivateKey key) {
        return unsigned(scope, issuer, audience, until)
                .claim("azp", "rent-office")
                .sign(key);
    }

    private static JwtClaimsBuilder unsigned(String scope, String issuer, String audience, Instant until) {
        return Jwt.issuer(issuer)
                .audience(audience)
                .subject("someone")
                .claim("scope", scope)
                .issuedAt(until.minusSeconds(600))
                .expiresAt(until);
    }

    private static java.security.PrivateKey ours() {
        try {
            byte[] key = Base64.getDecoder().decode(System.getProperty(PRIVATE));
            return java.security.KeyFactory.getInstance("RSA")
                    .generatePrivate(new java.security.spec.PKCS8EncodedKeySpec(key));
        } catch (java.security.GeneralSecurityException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static KeyPair newPair() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
