package be.huurwerk.rent.outdatedrent;

import be.huurwerk.rent.calculation.RentCalculation;
import be.huurwerk.servicekit.run.BatchRunHandler;
import be.huurwerk.servicekit.run.Run;
import be.huurwerk.servicekit.run.Runs;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * Looks once, when a release brings new formulas, for the rents that earlier ones decided and that these give otherwise. None of them is
 * decided anew by that: somebody looks at the list and corrects.
 */
@ApplicationScoped
class CheckFormulas implements BatchRunHandler {

    private static final Logger LOG = Logger.getLogger(CheckFormulas.class);
    private static final String KIND = "formulaCheck";

    /** Fewer than usual: who decides about one of them waits for the chunk. */
    private static final int AT_ONCE = 100;

    private final Runs runs;
    private final OutdatedRents outdated;
    private final FindOutdatedRents find;
    private final RentCalculation calculation;

    CheckFormulas(Runs runs, OutdatedRents outdated, FindOutdatedRents find, RentCalculation calculation) {
        this.runs = runs;
        this.outdated = outdated;
        this.find = find;
        this.calculation = calculation;
    }

    /** Every replica asks for it, and it is done once. */
    @Transactional
    void onStart(@Observes StartupEvent started) {
        String formulas = calculation.formulas();
        if (runs.find(KIND, formulas).isEmpty()) {
            List<UUID> tenancyIds = outdated.tenanciesDecidedOtherwiseThanBy(formulas);
            runs.request(KIND, formulas, () -> tenancyIds);
            if (!tenancyIds.isEmpty()) {
                LOG.infof("Looks at %d tenancies of which other formulas than %s decided", tenancyIds.size(), formulas);
            }
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
        find.formulasSucceeded(tenancyIds);
    }
}
