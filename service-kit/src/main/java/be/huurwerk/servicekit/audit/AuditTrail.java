package be.huurwerk.servicekit.audit;

import be.huurwerk.servicekit.Ids;
import be.huurwerk.servicekit.audit.AuditRecord.Concerned;
import be.huurwerk.servicekit.sql.Sql;
import be.huurwerk.servicekit.time.WallClock;
import be.huurwerk.webkit.security.Caller;
import be.huurwerk.webkit.trace.TraceId;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * Who changed what, and who read personal data: a record a call, in the running transaction where there is one, else committed before this
 * returns, together with those of calls that end at the same time. What a listener does on an event is not recorded here: the event itself
 * is kept for ever, and the call that caused it stands in the trail of its sender, under the same trace id. Nor is what was refused: it
 * changed and showed nothing.
 */
@ApplicationScoped
public class AuditTrail {
    private static final int OK = 200;

    private final AuditStore store;
    private final TogetherWritten together;
    private final WallClock clock;
    private final Caller caller;

    AuditTrail(DataSource dataSource, WallClock clock, Caller caller) {
        this.store = new AuditStore(new Sql(dataSource));
        this.together = new TogetherWritten(store::addAll);
        this.clock = clock;
        this.caller = caller;
    }

    AuditStore store() {
        return store;
    }

    /** Records a call of the caller of this request. */
    void add(AuditKind kind, String operation, String resource, int status, List<Concerned> concerned) {
        String traceId = TraceId.current();
        AuditRecord added = new AuditRecord(
                Ids.next(),
                clock.now(),
                kind,
                caller.clientId(),
                caller.subject(),
                operation,
                Optional.of(resource),
                status,
                "none".equals(traceId) ? Optional.empty() : Optional.of(traceId),
                concerned);
        if (QuarkusTransaction.isActive()) {
            store.add(added);
        } else {
            together.add(added);
        }
    }

    /** Records what a run does in this transaction, to all these subjects at once; who asked for the run stands in the record of that call. */
    public void addRun(String kind, UUID runId, List<UUID> subjects) {
        List<Concerned> concerned = new ArrayList<>(List.of(new Concerned("runId", runId)));
        subjects.forEach(subject -> concerned.add(new Concerned("subject", subject)));
        store.add(new AuditRecord(
                Ids.next(),
                clock.now(),
                AuditKind.change,
                "run:" + kind,
                Optional.empty(),
                kind,
                Optional.empty(),
                OK,
                Optional.empty(),
                concerned));
    }
}
