package be.huurwerk.testsupport;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Changes the keys of the issuer while a service runs, and calls each operation with tokens of the old one and of the new one. */
final class KeyGate {
    /** An unknown key makes a service ask for the keys once a second at most. */
    private static final Duration LONGEST = Duration.ofSeconds(20);
    /** How long ago a token expired that is still taken; clocks may differ by five seconds. */
    private static final Duration LATELY = Duration.ofSeconds(1);
    /** An answer that came later than this after its token was made proves nothing: seconds of a token are whole ones. */
    private static final Duration IN_TIME = Duration.ofSeconds(2);

    private final SecurityGate gate;
    private final Findings findings;

    KeyGate(SecurityGate gate, Findings findings) {
        this.gate = gate;
        this.findings = findings;
    }

    /** @param operations that need a token */
    void check(List<ApiOperation> operations) {
        SigningKey old = SigningKey.named("old");
        SigningKey current = SigningKey.named("current");
        try {
            StandInIssuer.publish(old);
            awaitTaken(operations.get(0), old);
            StandInIssuer.publish(current);
            awaitTaken(operations.get(0), current);
            SigningKey forged = new SigningKey(current.id(), old.pair());
            operations.forEach(operation -> check(operation, old, forged, current));
        } finally {
            StandInIssuer.publish();
        }
    }

    private void check(ApiOperation operation, SigningKey old, SigningKey forged, SigningKey current) {
        Instant later = Instant.now().plusSeconds(300);
        gate.expect(operation, "a token of a withdrawn key", old.token(later, Tokens.allScopes()), 401);
        gate.expect(
                operation,
                "a token of the old key by the name of the new one",
                forged.token(later, Tokens.allScopes()),
                401);
        operation.scopeAlternatives().stream()
                .findFirst()
                .ifPresent(scopes -> findings.check(
                        letsInLatelyExpired(operation, current, scopes),
                        "%s refuses a token of the new key that expired a second ago",
                        operation));
    }

    private boolean letsInLatelyExpired(ApiOperation operation, SigningKey key, List<String> scopes) {
        while (true) {
            Instant now = Instant.now();
            if (gate.letsIn(operation, key.token(now.minus(LATELY), scopes))) {
                return true;
            }
            if (Duration.between(now, Instant.now()).compareTo(IN_TIME) < 0) {
                return false;
            }
        }
    }

    private void awaitTaken(ApiOperation operation, SigningKey key) {
        await().atMost(LONGEST)
                .until(() -> gate.letsIn(operation, key.token(Instant.now().plusSeconds(300), Tokens.allScopes())));
    }
}
