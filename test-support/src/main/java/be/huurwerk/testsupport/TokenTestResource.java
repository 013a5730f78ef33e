package be.huurwerk.testsupport;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/** Only the key of {@link Tokens}, for a module without database and broker. */
public final class TokenTestResource implements QuarkusTestResourceLifecycleManager {

    static Map<String, String> settings() {
        return Map.of("huurwerk.test.public-key", TestKeys.publicKey(), "quarkus.http.test-port", "0");
    }

    @Override
    public Map<String, String> start() {
        return settings();
    }

    @Override
    public void stop() {
        // Nothing was started.
    }
}
