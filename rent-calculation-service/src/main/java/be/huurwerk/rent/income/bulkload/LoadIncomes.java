package be.huurwerk.rent.income.bulkload;

import be.huurwerk.servicekit.bulkload.LineFault;
import be.huurwerk.servicekit.bulkload.Lots;
import be.huurwerk.servicekit.run.Run;
import be.huurwerk.servicekit.run.Runs;
import be.huurwerk.servicekit.time.BusinessDate;
import be.huurwerk.servicekit.wait.Patience;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Optional;
import java.util.UUID;

/** Takes in a file of incomes: sets its sound lines ready for the run that records them, and keeps why the others are refused. */
@ApplicationScoped
class LoadIncomes {

    static final String RUN_KIND = "incomeBulkLoad";

    private final BulkLoads loads;
    private final Refusals refusals;
    private final Runs runs;
    private final BusinessDate businessDate;

    LoadIncomes(BulkLoads loads, Refusals refusals, Runs runs, BusinessDate businessDate) {
        this.loads = loads;
        this.refusals = refusals;
        this.runs = runs;
        this.businessDate = businessDate;
    }

    /** @param alreadyLoaded whether the file was known; what of it could not be recorded then is tried again */
    record Taken(BulkLoads.BulkLoad load, boolean alreadyLoaded) {}

    @Transactional
    public Taken load(byte[] file) {
        byte[] hash = hash(file);
        Optional<UUID> begun = loads.begin(hash);
        UUID id = begun.orElseGet(() -> loads.of(hash));
        if (begun.isPresent()) {
            read(id, file);
        } else if (loads.find(id).orElseThrow().waiting() > 0) {
            record(id);
        }
        return new Taken(loads.find(id).orElseThrow(), begun.isEmpty());
    }

    private void read(UUID id, byte[] file) {
        Lots<IncomeLine> sound = new Lots<>(lines -> loads.add(id, lines));
        Lots<LineFault> refused = new Lots<>(faults -> refusals.add(id, faults));
        IncomeFile.read(file, businessDate.today(), sound::add, faults -> faults.forEach(refused::add));
        sound.flush();
        refused.flush();
        Patience.await(() -> Optional.of(true).filter(known -> !refusals.anyPersonIsUnknown(id)));
        refusals.refuseUnknownPersons(id);
        refusals.refuseBeforeBirth(id);
        loads.ready(id, record(id).runId());
    }

    private Run record(UUID id) {
        return runs.request(RUN_KIND, id.toString(), () -> loads.persons(id));
    }

    private static byte[] hash(byte[] file) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(file);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
