package be.huurwerk.deposit;

import java.net.URI;
import java.util.UUID;

/** The addresses of this service's documents: paths, so that they hold behind the gateway as well. */
public final class Hrefs {
    private static final String BASE = "/deposit/v1";

    private Hrefs() {}

    public static URI deposit(UUID depositId) {
        return URI.create(BASE + "/deposits/" + depositId);
    }

    public static URI payment(UUID depositId, UUID paymentId) {
        return URI.create(deposit(depositId) + "/payments/" + paymentId);
    }

    public static URI interestRun(UUID runId) {
        return URI.create(BASE + "/interestRuns/" + runId);
    }

    public static URI placement(UUID placementId) {
        return URI.create(BASE + "/placements/" + placementId);
    }

    public static URI release(UUID depositId) {
        return URI.create(deposit(depositId) + "/release");
    }
}
