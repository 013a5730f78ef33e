package be.huurwerk.gateway;

import be.huurwerk.localstack.infra.Ports;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.HashMap;
import java.util.Map;

/** Tells the gateway free ports, on which the tests start and stop their fake services. */
public final class FakePorts implements QuarkusTestResourceLifecycleManager {
    @Override
    public Map<String, String> start() {
        Map<String, String> settings = new HashMap<>();
        for (String name : new String[] {"RENT_CALCULATION", "DEPOSIT", "ARREARS", "TENANCY"}) {
            settings.put("HUURWERK_" + name + "_URL", "http://localhost:" + Ports.free());
        }
        settings.put("huurwerk.gateway.answer-timeout", "5s");
        return settings;
    }

    @Override
    public void stop() {
        // The ports were only looked for.
    }
}
