package be.huurwerk.gateway.route;

import be.huurwerk.gateway.GatewayConfig;
import be.huurwerk.webkit.security.Caller;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * Tokens whose signature was verified a moment ago, by their hash: until they expire, but no longer than a time after which a key that the issuer
 * withdrew would be noticed. No token is kept itself.
 */
@ApplicationScoped
class KnownTokens {
    /** When as many are known, all are verified again: a bound on the memory, not a limit that is met in use. */
    private static final int MOST = 10_000;

    private static final ThreadLocal<MessageDigest> SHA_256 = ThreadLocal.withInitial(KnownTokens::sha256);

    private final Duration longest;
    private final Map<Hash, Known> known = new ConcurrentHashMap<>();

    KnownTokens(GatewayConfig config) {
        this.longest = config.tokenCache();
    }

    /**
     * Which client has it, where it is known.
     *
     * @param authorization the whole header; null where there is none
     */
    Optional<String> client(String authorization) {
        if (authorization == null) {
            return Optional.empty();
        }
        Known found = known.get(Hash.of(authorization));
        return found != null && found.untilMillis() > System.currentTimeMillis()
                ? Optional.of(found.client())
                : Optional.empty();
    }

    /** Of an identity that was verified just now. */
    void remember(String authorization, SecurityIdentity identity) {
        if (authorization == null || !(identity.getPrincipal() instanceof JsonWebToken token)) {
            return;
        }
        long expires = token.getExpirationTime() * 1_000;
        long until = Math.min(expires, System.currentTimeMillis() + longest.toMillis());
        if (known.size() >= MOST) {
            known.clear();
        }
        known.put(Hash.of(authorization), new Known(Caller.clientId(identity), until));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private record Known(String client, long untilMillis) {}

    private static final class Hash {
        private final byte[] bytes;

        private Hash(byte[] bytes) {
            this.bytes = bytes;
        }

        static Hash of(String text) {
            return new Hash(SHA_256.get().digest(text.getBytes(StandardCharsets.ISO_8859_1)));
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Hash hash && Arrays.equals(bytes, hash.bytes);
        }

        @Override
        public int hashCode() {
            return Arrays.hashCode(bytes);
        }
    }
}
