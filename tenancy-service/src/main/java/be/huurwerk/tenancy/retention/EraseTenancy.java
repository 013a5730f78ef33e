package be.huurwerk.tenancy.retention;

import be.huurwerk.servicekit.event.Outbox;
import be.huurwerk.servicekit.run.Run;
import be.huurwerk.servicekit.run.RunHandler;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** Erases what is personal in one file, and the persons whom no other file needs; or counts what it would be. */
@ApplicationScoped
class EraseTenancy implements RunHandler {

    private static final int CHUNK = 50;

    private final RetentionStore store;
    private final Outbox outbox;

    EraseTenancy(RetentionStore store, Outbox outbox) {
        this.store = store;
        this.outbox = outbox;
    }

    @Override
    public String kind() {
        return RetentionRun.KIND;
    }

    @Override
    public int chunkSize() {
        return CHUNK;
    }

    @Override
    public void handle(Run run, UUID tenancyId) {
        RetentionRun retention = store.find(run.runId()).orElseThrow();
        if (!store.lockDue(tenancyId, retention)) {
            return;
        }
        Map<String, Integer> figures = new TreeMap<>();
        List<UUID> persons = store.personsOfNoOtherFile(tenancyId, retention).stream()
                .filter(personId -> store.counts(run.runId(), personId))
                .toList();
        all(Erasure.ofTenancy(), tenancyId, retention, figures);
        persons.forEach(personId -> all(Erasure.ofPerson(), personId, retention, figures));
        figures.put("tenancies", 1);
        if (!persons.isEmpty()) {
            figures.put("persons", persons.size());
        }
        store.figures(run.runId(), tenancyId, figures);
        if (!retention.dryRun()) {
            persons.forEach(personId -> store.erasePerson(personId, retention.businessDate()));
            store.erased(tenancyId, retention.businessDate());
            outbox.append(TenancyErased.TYPE, tenancyId, new TenancyErased(tenancyId, persons));
        }
    }

    private void all(List<Erasure> erasures, UUID id, RetentionRun run, Map<String, Integer> figures) {
        for (Erasure erasure : erasures) {
            int rows = run.dryRun() ? store.count(erasure, id) : store.erase(erasure, id);
            if (rows > 0) {
                figures.merge(erasure.what(), rows, Integer::sum);
            }
        }
    }
}
