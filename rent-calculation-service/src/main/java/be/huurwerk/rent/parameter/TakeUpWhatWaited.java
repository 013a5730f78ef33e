package be.huurwerk.rent.parameter;

import be.huurwerk.regulation.parameter.Parameters;
import be.huurwerk.rent.household.TenancyFiles;
import be.huurwerk.servicekit.run.BatchRunHandler;
import be.huurwerk.servicekit.run.Run;
import be.huurwerk.servicekit.run.Runs;
import io.quarkus.arc.All;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Takes up again what waited for a figure. Parameters change only by a restart, so it does so when the service starts. */
@ApplicationScoped
class TakeUpWhatWaited implements BatchRunHandler {

    private static final Logger LOG = Logger.getLogger(TakeUpWhatWaited.class);
    private static final String KIND = "takeUp";

    /** Fewer than usual: who decides about one of them waits for the chunk. */
    private static final int AT_ONCE = 100;

    private final Runs runs;
    private final TenancyFiles files;
    private final Parameters parameters;
    private final List<AwaitsFigures> waiting;

    TakeUpWhatWaited(Runs runs, TenancyFiles files, Parameters parameters, @All List<AwaitsFigures> waiting) {
        this.runs = runs;
        this.files = files;
        this.parameters = parameters;
        this.waiting = waiting;
    }

    @Transactional
    void onStart(@Observes StartupEvent started) {
        List<UUID> tenancyIds = waiting.stream()
                .flatMap(one -> one.awaitFigures().stream())
                .distinct()
                .toList();
        if (!tenancyIds.isEmpty()) {
            runs.request(KIND, parameters.fingerprint("rent"), () -> tenancyIds);
            LOG.infof("Takes up %d tenancies of which something may have waited for a figure", tenancyIds.size());
        }
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public int chunkSize() {
        return AT_ONCE;
    }

    @Override
    public void handleAll(Run run, List<UUID> tenancyIds) {
        files.lockAll(tenancyIds);
        waiting.forEach(one -> one.takeUp(tenancyIds));
    }
}
