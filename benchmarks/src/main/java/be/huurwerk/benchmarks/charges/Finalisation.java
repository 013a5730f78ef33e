package be.huurwerk.benchmarks.charges;

import be.huurwerk.benchmarks.measured.ServiceCalls;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Makes drafts final, each by a call of its own, as somebody else than who drafted them: two callers, each with one half of them. */
final class Finalisation {

    private static final String CLIENT = "approver";
    private static final int CALLERS = 2;
    private static final String BODY =
            "{\"dueOn\":\"" + Year.DUE_ON + "\",\"advancesFrom\":\"" + Year.ADVANCES_FROM + "\"}";

    private final URI address;
    private final String issuer;

    Finalisation(URI address, String issuer) {
        this.address = address;
        this.issuer = issuer;
    }

    void of(List<UUID> drafts) throws Exception {
        ExecutorService callers = Executors.newFixedThreadPool(CALLERS);
        try {
            List<Future<?>> halves = new ArrayList<>();
            for (int caller = 0; caller < CALLERS; caller++) {
                int first = caller;
                halves.add(callers.submit(() -> {
                    half(drafts, first);
                    return null;
                }));
            }
            for (Future<?> half : halves) {
                half.get();
            }
        } finally {
            callers.shutdownNow();
        }
    }

    private void half(List<UUID> drafts, int first) throws Exception {
        ServiceCalls calls = new ServiceCalls(address, issuer, CLIENT);
        for (int i = first; i < drafts.size(); i += CALLERS) {
            calls.post("chargeSettlements/" + drafts.get(i) + "/finalisation", BODY);
        }
    }
}
