package be.huurwerk.testsupport;

import io.smallrye.jwt.build.Jwt;
import java.security.KeyPair;
import java.security.interfaces.RSAPublicKey;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** A key of the {@link StandInIssuer} with a name, made anew, so that nobody knows it before it is published. */
public record SigningKey(String id, KeyPair pair) {

    public static SigningKey named(String id) {
        return new SigningKey(id, TestKeys.generate());
    }

    RSAPublicKey publicKey() {
        return (RSAPublicKey) pair.getPublic();
    }

    /** A token of the client {@code rotating} with these scopes and every role, given for five minutes until {@code expiry}. */
    public String token(Instant expiry, List<String> scopes) {
        return Jwt.claim("scope", String.join(" ", scopes))
                .claim("azp", "rotating")
                .claim("roles", Tokens.allRoles())
                .issuer(Tokens.ISSUER)
                .audience(Tokens.AUDIENCE)
                .subject("rotating")
                .issuedAt(expiry.minus(Duration.ofMinutes(5)))
                .expiresAt(expiry)
                .jws()
                .keyId(id)
                .sign(pair.getPrivate());
    }
}
