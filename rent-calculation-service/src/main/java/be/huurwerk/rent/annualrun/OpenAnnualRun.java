package be.huurwerk.rent.annualrun;

import be.huurwerk.rent.annualrun.AnnualRun.Purpose;
import be.huurwerk.servicekit.run.Run;
import be.huurwerk.servicekit.run.Runs;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;

/** Opens an annual run, in the caller's transaction. */
@ApplicationScoped
class OpenAnnualRun {

    private final Runs runs;
    private final AnnualRunStore store;
    private final FindingStore findings;

    OpenAnnualRun(Runs runs, AnnualRunStore store, FindingStore findings) {
        this.runs = runs;
        this.store = store;
        this.findings = findings;
    }

    /** One that is at work stays as it is, and a stopped one goes on; any other begins with the tenancies of now. */
    Run open(int year, Purpose purpose, Optional<UUID> approves, String client) {
        AtomicBoolean opened = new AtomicBoolean();
        Run run = runs.request(AnnualRuns.KIND, year + "/" + purpose, () -> {
            opened.set(true);
            return tenancies(year);
        });
        store.keep(run.runId(), year, purpose, approves);
        if (opened.get()) {
            findings.forget(run.runId());
            store.requested(run.runId(), client);
        }
        return run;
    }

    private List<UUID> tenancies(int year) {
        return store.tenancies(AnnualRun.firstDay(year));
    }
}
