package be.huurwerk.arrears.departure;

import be.huurwerk.arrears.posting.BookRent;
import be.huurwerk.arrears.posting.Cause;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Takes up again the departures that waited for a figure. Parameters change only by a restart, so it does so when the service starts. */
@ApplicationScoped
class TakeUpFinalBalances {

    private static final Logger LOG = Logger.getLogger(TakeUpFinalBalances.class);

    private final AwaitedFinalBalances awaited;
    private final BookRent bookRent;

    TakeUpFinalBalances(AwaitedFinalBalances awaited, BookRent bookRent) {
        this.awaited = awaited;
        this.bookRent = bookRent;
    }

    void onStart(@Observes StartupEvent start) {
        takeUp();
    }

    /** A tenancy a transaction; what still lacks its figure goes on waiting. */
    void takeUp() {
        List<UUID> waiting = QuarkusTransaction.requiringNew().call(awaited::forAParameter);
        if (!waiting.isEmpty()) {
            LOG.infof("Takes up %d departures that waited for a parameter", waiting.size());
        }
        waiting.forEach(tenancyId ->
                QuarkusTransaction.requiringNew().run(() -> bookRent.upToDate(tenancyId, Cause.endOfTenancy)));
    }
}
