package be.huurwerk.servicekit.audit;

import be.huurwerk.servicekit.sql.Fault;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;

/**
 * Writes together what comes while something is written, with one commit. Whoever adds a record waits until the commit that has it is done, so
 * that nothing is answered whose record could be lost; alone it waits for nobody else.
 */
final class TogetherWritten {
    private final Consumer<List<AuditRecord>> writing;
    private final ReentrantLock turn = new ReentrantLock();
    private Group open = new Group();

    /** @param writing writes all or nothing, and has committed when it returns */
    TogetherWritten(Consumer<List<AuditRecord>> writing) {
        this.writing = writing;
    }

    /** Records that are written together, and the fault of it, or null, once that is over. */
    private static final class Group {
        private final List<AuditRecord> records = new ArrayList<>();
        private final CompletableFuture<RuntimeException> over = new CompletableFuture<>();
    }

    /** Returns when the record is committed; what the database refuses of others does not touch it. */
    void add(AuditRecord added) {
        Group group;
        boolean first;
        synchronized (this) {
            group = open;
            first = group.records.isEmpty();
            group.records.add(added);
        }
        if (first) {
            write(group);
        }
        RuntimeException fault = group.over.join();
        if (fault == null) {
            return;
        }
        if (group.records.size() == 1 || Fault.of(fault) == Fault.AWAY) {
            throw fault;
        }
        writing.accept(List.of(added));
    }

    /** The first of a group writes it, after the group before. */
    private void write(Group group) {
        turn.lock();
        try {
            synchronized (this) {
                open = new Group();
            }
            writing.accept(group.records);
            group.over.complete(null);
        } catch (RuntimeException fault) {
            group.over.complete(fault);
        } finally {
            if (!group.over.isDone()) {
                // an error, after which nobody may wait for ever
                group.over.complete(new IllegalStateException("the records were not written"));
            }
            turn.unlock();
        }
    }
}
