package be.huurwerk.servicekit.run;

import be.huurwerk.servicekit.audit.AuditTrail;
import be.huurwerk.servicekit.sql.Fault;
import be.huurwerk.servicekit.sql.Work;
import be.huurwerk.webkit.problem.ProblemException;
import be.huurwerk.webkit.problem.Text;
import jakarta.persistence.EntityManager;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/**
 * Does chunks. A chunk is one transaction. When a subject fails, the chunk is rolled back and cut in halves, until the faulty subject
 * stands alone in its chunk and is given up with its reason; the others are done. (A savepoint a subject would not do: a use case that
 * throws has marked the transaction for rollback, and a Hibernate session is of no use after a fault.) Killed in the middle, a worker
 * leaves a chunk that is not finished, and the next one takes it.
 */
final class Worker {
    private static final Logger LOG = Logger.getLogger(Worker.class);
    private static final int CONFLICTS = 5;

    private final RunStore runs;
    private final ChunkStore chunks;
    private final AuditTrail trail;
    private final Map<String, RunHandler> handlers;
    private final Optional<EntityManager> session;
    private final Map<UUID, Integer> conflicts = new HashMap<>();

    Worker(
            RunStore runs,
            ChunkStore chunks,
            AuditTrail trail,
            Map<String, RunHandler> handlers,
            Optional<EntityManager> session) {
        this.runs = runs;
        this.chunks = chunks;
        this.trail = trail;
        this.handlers = handlers;
        this.session = session;
    }

    /** A chunk failed at a subject. */
    private static final class SubjectException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final transient Chunk chunk;

        private SubjectException(Chunk chunk, Throwable cause) {
            super(cause);
            this.chunk = chunk;
        }
    }

    /**
     * Does one chunk of each run whose turn it is; false when there was none. A transient fault of one kind, as when a service that it asks
     * is away, holds up no other; it is thrown when nothing else was done.
     */
    boolean work() {
        boolean worked = false;
        RuntimeException fault = null;
        for (UUID runId : chunks.turns(handlers.keySet())) {
            try {
                worked |= workOn(runId);
            } catch (RuntimeException waits) {
                fault = waits;
            }
        }
        if (fault != null && !worked) {
            throw fault;
        }
        return worked;
    }

    private boolean workOn(UUID runId) {
        chunks.begin(runId);
        boolean worked;
        try {
            worked = Work.inTransaction(() -> claimAndDo(runId));
        } catch (SubjectException e) {
            afterFault(e);
            worked = true;
        }
        Work.inTransaction(() -> chunks.close(runId));
        return worked;
    }

    private boolean claimAndDo(UUID runId) {
        Optional<Chunk> claimed = chunks.claim(runId);
        if (claimed.isEmpty()) {
            return false;
        }
        chunks.allowLongStatements();
        Chunk chunk = claimed.get();
        Run run = runs.find(runId).orElseThrow();
        try {
            handle(run, chunk);
        } catch (RuntimeException | LinkageError | AssertionError e) {
            throw new SubjectException(chunk, e);
        }
        trail.addRun(run.kind(), run.runId(), chunk.subjects());
        chunks.done(chunk);
        return true;
    }

    private void handle(Run run, Chunk chunk) {
        RunHandler handler = handlers.get(run.kind());
        if (handler instanceof BatchRunHandler batch) {
            batch.handleAll(run, chunk.subjects());
            writeAndForget();
            return;
        }
        for (UUID subject : chunk.subjects()) {
            handler.handle(run, subject);
            writeAndForget();
        }
    }

    private void writeAndForget() {
        session.ifPresent(EntityManager::flush);
        session.ifPresent(EntityManager::clear);
    }

    private void afterFault(SubjectException failed) {
        Chunk chunk = failed.chunk;
        Throwable fault = failed.getCause();
        if (isWorthRetrying(chunk, fault)) {
            throw failed;
        }
        conflicts.remove(chunk.chunkId());
        Work.inTransaction(() -> {
            if (chunks.lock(chunk)) {
                giveUpOrSplit(chunk, fault);
            }
        });
    }

    private boolean isWorthRetrying(Chunk chunk, Throwable fault) {
        Fault kind = Fault.of(fault);
        return kind == Fault.AWAY
                || kind == Fault.CONFLICT && conflicts.merge(chunk.chunkId(), 1, Integer::sum) < CONFLICTS;
    }

    private void giveUpOrSplit(Chunk chunk, Throwable fault) {
        if (chunk.subjects().size() == 1) {
            LOG.warnf(
                    "Run %s gives up %s: %s, at %s",
                    chunk.runId(), chunk.subjects().get(0), code(fault), Fault.place(fault));
            chunks.failed(chunk, code(fault), detail(fault));
            return;
        }
        List<List<UUID>> halves = Chunks.halves(chunk.subjects());
        chunks.delete(chunk);
        halves.forEach(half -> runs.insertChunk(chunk.runId(), half));
    }

    private static String code(Throwable fault) {
        return problem(fault).map(ProblemException::code).orElse("unexpected");
    }

    private static String detail(Throwable fault) {
        return problem(fault).flatMap(ProblemException::detail).map(Text::en).orElseGet(() -> Fault.reason(fault));
    }

    private static Optional<ProblemException> problem(Throwable fault) {
        return Stream.iterate(fault, Objects::nonNull, Throwable::getCause)
                .limit(20)
                .filter(ProblemException.class::isInstance)
                .map(ProblemException.class::cast)
                .findFirst();
    }
}
