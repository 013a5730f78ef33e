package be.huurwerk.webkit.security;

import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * Who had a token that was verified a moment ago, by the hash of the token: until it expires, but no longer than a time after which a key that the
 * issuer withdrew is noticed. What was refused is not remembered.
 */
final class VerifiedTokens {
    /** A bound on the memory, a few kilobytes each; beyond it all are verified again. */
    static final int MOST = 2_000;

    private static final ThreadLocal<MessageDigest> SHA_256 = ThreadLocal.withInitial(VerifiedTokens::sha256);

    private final long longestMillis;
    private final LongSupplier nowMillis;
    private final Map<String, Verified> verified = new ConcurrentHashMap<>();

    /**
     * @param longest zero remembers nothing
     * @param nowMillis since 1970, as the expiry of tokens counts
     */
    VerifiedTokens(Duration longest, LongSupplier nowMillis) {
        this.longestMillis = longest.toMillis();
        this.nowMillis = nowMillis;
    }

    private record Verified(SecurityIdentity identity, long untilMillis) {}

    /** @param authorization the whole header */
    Optional<SecurityIdentity> identity(String authorization) {
        Verified found = longestMillis == 0 ? null : verified.get(hash(authorization));
        return found != null && nowMillis.getAsLong() < found.untilMillis()
                ? Optional.of(found.identity())
                : Optional.empty();
    }

    /** Of an identity that was verified just now; one that is no token's, or never expires, is verified each time. */
    void remember(String authorization, SecurityIdentity identity) {
        if (longestMillis == 0
                || identity == null
                || identity.isAnonymous()
                || !(identity.getPrincipal() instanceof JsonWebToken token)) {
            return;
        }
        long now = nowMillis.getAsLong();
        long until = Math.min(token.getExpirationTime() * 1_000, now + longestMillis);
        if (now >= until) {
            return;
        }
        if (verified.size() >= MOST) {
            verified.clear();
        }
        verified.put(hash(authorization), new Verified(withoutCall(identity), until));
    }

    /** What stands in the token, without the call that brought it, which would be kept with all that hangs on it. */
    private static SecurityIdentity withoutCall(SecurityIdentity identity) {
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(identity.getPrincipal())
                .addRoles(identity.getRoles())
                .addCredentials(identity.getCredentials())
                .addPermissions(identity.getPermissions())
                .build();
    }

    private static String hash(String authorization) {
        return Base64.getEncoder()
                .encodeToString(SHA_256.get().digest(authorization.getBytes(StandardCharsets.ISO_8859_1)));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
