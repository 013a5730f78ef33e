package be.huurwerk.servicekit.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import be.huurwerk.servicekit.Ids;
import be.huurwerk.servicekit.audit.AuditTrail;
import be.huurwerk.servicekit.sample.Counting;
import be.huurwerk.servicekit.sample.CountingAtOnce;
import be.huurwerk.servicekit.sample.Gate;
import be.huurwerk.servicekit.sample.Mood;
import be.huurwerk.servicekit.sql.Sql;
import be.huurwerk.servicekit.time.WallClock;
import be.huurwerk.testsupport.ServiceTestResource;
import be.huurwerk.webkit.problem.ProblemException;
import be.huurwerk.webkit.problem.Text;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.OptimisticLockException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(ServiceTestResource.class)
class RunsTest {
    @Inject
    Runs runs;

    @Inject
    RunLoop loop;

    @Inject
    AuditTrail trail;

    @Inject
    Counting counting;

    @Inject
    CountingAtOnce countingAtOnce;

    @Inject
    Mood mood;

    @Inject
    Gate gate;

    @Inject
    DataSource dataSource;

    private final String key = Ids.next().toString();

    @BeforeEach
    void restTheServicesOwnWorker() {
        loop.stop(null);
    }

    @AfterEach
    void wakeIt() {
        loop.start(null);
        await().atMost(Duration.ofSeconds(20)).until(() -> openRuns() == 0);
    }

    @Test
    void doesEverySubjectOnce() {
        // Given
        List<UUID> subjects = subjects(1203);
        Run asked = request(key, subjects);

        // When
        loop.start(null);

        // Then
        Run over = awaitOver(asked);
        assertThat(asked.status()).isEqualTo(RunStatus.queued);
        assertThat(asked.total()).isEqualTo(1203);
        assertThat(over.status()).isEqualTo(RunStatus.completed);
        assertThat(over.done()).isEqualTo(1203);
        assertThat(over.failed()).isZero();
        assertThat(over.startedAt()).isPresent();
        assertThat(over.finishedAt()).isPresent();
        assertThat(counting.handled(key)).containsExactlyInAnyOrderElementsOf(subjects);
    }

    @Test
    void tellsWhichReplicaDidAChunk() {
        // Given
        List<UUID> subjects = subjects(2);
        mood.refuse(subjects.get(0).toString());
        Run run = request(key, subjects);

        // When
        workUntilNothingIsLeft(worker());

        // Then
        List<String> doneBy = new Sql(dataSource)
                .list("select done_by from run_chunk where run_id = ?", row -> row.getString(1), run.runId());
        assertThat(doneBy)
                .as("of the subject that was done, and of the one that was given up")
                .hasSize(2)
                .allMatch(name -> name.endsWith("/" + ProcessHandle.current().pid()));
    }

    @Test
    void isTheSameRunWhenItIsAskedAgainBeforeItIsOver() {
        // Given
        Run first = request(key, subjects(3));

        // When
        Run second = runs.request("counting", key, () -> {
            throw new AssertionError("the subjects are not asked again");
        });

        // Then
        assertThat(second).isEqualTo(first);
    }

    @Test
    void opensAgainWithTheSubjectsItThenHas() {
        // Given
        List<UUID> before = subjects(3);
        Run first = request(key, before);
        workUntilNothingIsLeft(worker());
        List<UUID> after = Stream.concat(before.stream(), subjects(2).stream()).toList();

        // When
        Run second = request(key, after);

        // Then
        assertThat(second.runId()).isEqualTo(first.runId());
        assertThat(second.status()).isEqualTo(RunStatus.queued);
        assertThat(second.total()).isEqualTo(5);
        assertThat(second.done()).isZero();
        workUntilNothingIsLeft(worker());
        assertThat(counting.handled(key)).hasSize(8);
        assertThat(runs.find(first.runId()).orElseThrow().done()).isEqualTo(5);
    }

    @Test
    void isCompletedAtOnceWithoutSubjects() {
        // When
        Run run = request(key, List.of());

        // Then
        assertThat(run.status()).isEqualTo(RunStatus.completed);
        assertThat(run.total()).isZero();
        assertThat(run.finishedAt()).isPresent();
    }

    @Test
    void givesUpAFaultySubjectAndDoesTheOthers() {
        // Given
        List<UUID> subjects = subjects(700);
        UUID faulty = subjects.get(123);
        UUID refused = subjects.get(600);
        mood.refuse(faulty.toString());
        mood.refuse(
                refused.toString(),
                Integer.MAX_VALUE,
                () -> ProblemException.conflict(
                        "noteRefused", new Text("No income is known.", "Geen inkomen gekend.")));
        Run run = request(key, subjects);

        // When
        workUntilNothingIsLeft(worker());

        // Then
        Run over = runs.find(run.runId()).orElseThrow();
        assertThat(over.status()).isEqualTo(RunStatus.completed);
        assertThat(over.total()).isEqualTo(700);
        assertThat(over.done()).isEqualTo(698);
        assertThat(over.failed()).isEqualTo(2);
        assertThat(over.failures())
                .containsExactlyInAnyOrder(
                        new RunFailure(faulty, "unexpected", "I won't hear of " + faulty),
                        new RunFailure(refused, "noteRefused", "No income is known."));
        assertThat(counting.handled(key))
                .doesNotContain(faulty, refused)
                .hasSize(698)
                .doesNotHaveDuplicates();
    }

    @Test
    void givesUpAFaultySubjectOfAChunkThatIsHandledAtOnce() {
        // Given
        List<UUID> subjects = subjects(700);
        UUID faulty = subjects.get(123);
        mood.refuse(faulty.toString());
        Run run = runs.request("countingAtOnce", key, () -> subjects);

        // When
        workUntilNothingIsLeft(worker());

        // Then
        Run over = runs.find(run.runId()).orElseThrow();
        assertThat(over.status()).isEqualTo(RunStatus.completed);
        assertThat(over.done()).isEqualTo(699);
        assertThat(over.failures()).containsExactly(new RunFailure(faulty, "unexpected", "I won't hear of " + faulty));
        assertThat(counting.handled(key)).doesNotContain(faulty).hasSize(699).doesNotHaveDuplicates();
    }

    @Test
    void hasFailedWhenEverySubjectWasGivenUp() {
        // Given
        List<UUID> subjects = subjects(2);
        subjects.forEach(subject -> mood.refuse(subject.toString()));
        Run run = request(key, subjects);

        // When
        workUntilNothingIsLeft(worker());

        // Then
        assertThat(runs.find(run.runId()).orElseThrow().status()).isEqualTo(RunStatus.failed);
    }

    @Test
    void givesUpInOneLineOfTheLogWithoutWhatTheFaultSaid() {
        // Given
        UUID faulty = subjects(1).get(0);
        mood.refuse(faulty.toString());
        Run run = request(key, List.of(faulty));
        List<LogRecord> told = new CopyOnWriteArrayList<>();
        Logger logger = Logger.getLogger(Worker.class.getName());
        Handler listening = listening(told);
        logger.addHandler(listening);

        // When
        workUntilNothingIsLeft(worker());

        // Then
        logger.removeHandler(listening);
        assertThat(told).singleElement().satisfies(line -> {
            assertThat(line.getThrown()).isNull();
            assertThat(String.format(line.getMessage(), line.getParameters()))
                    .startsWith("Run " + run.runId() + " gives up " + faulty + ": unexpected, at be.huurwerk.")
                    .doesNotContain("won't hear", "\n");
        });
    }

    @Test
    void waitsForAServiceThatIsAwayWithoutHoldingUpOtherKinds() {
        // Given
        UUID waiting = subjects(1).get(0);
        mood.refuse(
                waiting.toString(),
                Integer.MAX_VALUE,
                () -> ProblemException.unavailable(Duration.ofSeconds(5), new Text("It is away.", "Het is er niet.")));
        Run waits = request(key, List.of(waiting));
        Run other = runs.request("countingAtOnce", key, () -> subjects(2));
        Worker worker = worker();

        // When
        boolean worked = worker.work();

        // Then
        assertThat(worked).isTrue();
        assertThat(runs.find(other.runId()).orElseThrow().status()).isEqualTo(RunStatus.completed);
        assertThatThrownBy(worker::work).hasRootCauseInstanceOf(ProblemException.class);
        assertThat(runs.find(waits.runId()).orElseThrow().failed()).isZero();
        mood.accept(waiting.toString());
        workUntilNothingIsLeft(worker);
        assertThat(runs.find(waits.runId()).orElseThrow().done()).isEqualTo(1);
    }

    @Test
    void triesAChunkAgainAfterATransientFault() {
        // Given
        List<UUID> subjects = subjects(4);
        mood.refuse(subjects.get(2).toString(), 2, () -> new OptimisticLockException("somebody was faster"));
        Run run = request(key, subjects);
        Worker worker = worker();
        assertThatThrownBy(worker::work).hasRootCauseInstanceOf(OptimisticLockException.class);
        assertThatThrownBy(worker::work).hasRootCauseInstanceOf(OptimisticLockException.class);

        // When
        workUntilNothingIsLeft(worker);

        // Then
        assertThat(runs.find(run.runId()).orElseThrow().done()).isEqualTo(4);
        assertThat(counting.handled(key)).containsExactlyInAnyOrderElementsOf(subjects);
    }

    @Test
    void isSharedByTwoWorkers() throws Exception {
        // Given
        List<UUID> subjects = subjects(2600);
        Run run = request(key, subjects);
        ExecutorService threads = Executors.newFixedThreadPool(2);

        // When
        Callable<Integer> work = () -> workUntilNothingIsLeft(worker());
        List<Future<Integer>> rounds = threads.invokeAll(List.of(work, work));

        // Then
        threads.shutdown();
        assertThat(rounds.get(0).get() + rounds.get(1).get()).isEqualTo(6);
        assertThat(counting.handled(key)).containsExactlyInAnyOrderElementsOf(subjects);
        assertThat(runs.find(run.runId()).orElseThrow().status()).isEqualTo(RunStatus.completed);
    }

    @Test
    void goesOnAfterAWorkerWasKilledInTheMiddleOfAChunk() {
        // Given
        List<UUID> subjects = subjects(900);
        Run run = request(key, subjects);
        UUID chosen = subjects.stream()
                .sorted((a, b) -> a.toString().compareTo(b.toString()))
                .toList()
                .get(700);
        mood.refuse(chosen.toString(), 1, () -> {
            throw new ThreadDeath();
        });
        Worker killed = worker();
        killed.work();
        assertThatThrownBy(killed::work).hasRootCauseInstanceOf(ThreadDeath.class);
        assertThat(runs.find(run.runId()).orElseThrow().done()).isEqualTo(500);

        // When
        workUntilNothingIsLeft(worker());

        // Then
        assertThat(counting.handled(key)).containsExactlyInAnyOrderElementsOf(subjects);
        assertThat(runs.find(run.runId()).orElseThrow().status()).isEqualTo(RunStatus.completed);
    }

    @Test
    void waitsForTheRunBeforeItOfItsKind() {
        // Given
        String laterKey = Ids.next().toString();
        gate.close(key);
        Run first = request(key, subjects(1));
        Run later = request(laterKey, subjects(1));

        // When
        loop.start(null);
        assertThat(gate.isReached(key)).isTrue();
        boolean worked = worker().work();

        // Then
        assertThat(worked).isFalse();
        assertThat(runs.find(later.runId()).orElseThrow().status()).isEqualTo(RunStatus.queued);
        gate.open(key);
        awaitOver(later);
        assertThat(runs.find(first.runId()).orElseThrow().finishedAt().orElseThrow())
                .isBeforeOrEqualTo(
                        runs.find(later.runId()).orElseThrow().startedAt().orElseThrow());
    }

    @Test
    void isLeftAloneOnceItIsStopped() {
        // Given
        Run run = request(key, subjects(3));

        // When
        runs.stop(run.runId());

        // Then
        assertThat(worker().work()).isFalse();
        assertThat(runs.find(run.runId()).orElseThrow().status()).isEqualTo(RunStatus.stopped);
        assertThat(counting.handled(key)).isEmpty();
    }

    @Test
    void goesOnWithWhatItHasNotDoneOnceItIsResumed() {
        // Given
        List<UUID> subjects = subjects(1203);
        Run run = request(key, subjects);
        worker().work();
        runs.stop(run.runId());
        Run stopped = runs.find(run.runId()).orElseThrow();

        // When
        runs.resume(run.runId());

        // Then
        Run resumed = runs.find(run.runId()).orElseThrow();
        assertThat(stopped.status()).isEqualTo(RunStatus.stopped);
        assertThat(stopped.finishedAt()).isPresent();
        assertThat(resumed.status()).isEqualTo(RunStatus.queued);
        assertThat(resumed.finishedAt()).isEmpty();
        assertThat(resumed.done()).isEqualTo(500);
        workUntilNothingIsLeft(worker());
        Run over = runs.find(run.runId()).orElseThrow();
        assertThat(over.status()).isEqualTo(RunStatus.completed);
        assertThat(over.startedAt()).isEqualTo(stopped.startedAt());
        assertThat(counting.handled(key)).containsExactlyInAnyOrderElementsOf(subjects);
    }

    @Test
    void goesOnWhenAStoppedRunIsAskedAgain() {
        // Given
        List<UUID> subjects = subjects(700);
        Run run = request(key, subjects);
        worker().work();
        runs.stop(run.runId());

        // When
        Run again = runs.request("counting", key, () -> {
            throw new AssertionError("the subjects are not asked again");
        });

        // Then
        assertThat(again.runId()).isEqualTo(run.runId());
        assertThat(again.done()).isEqualTo(500);
        workUntilNothingIsLeft(worker());
        assertThat(counting.handled(key)).containsExactlyInAnyOrderElementsOf(subjects);
    }

    @Test
    void completesAResumedRunThatHadNothingLeft() {
        // Given
        Run run = request(key, subjects(2));
        gate.close(key);
        loop.start(null);
        assertThat(gate.isReached(key)).isTrue();
        runs.stop(run.runId());
        gate.open(key);
        await().atMost(Duration.ofSeconds(30))
                .until(() -> runs.find(run.runId()).orElseThrow().done() == 2);
        Run stopped = runs.find(run.runId()).orElseThrow();

        // When
        runs.resume(run.runId());

        // Then
        assertThat(stopped.status()).isEqualTo(RunStatus.stopped);
        assertThat(awaitOver(run).status()).isEqualTo(RunStatus.completed);
        assertThat(counting.handled(key)).hasSize(2);
    }

    @Test
    void resumesBehindTheRunsThatWereAskedMeanwhile() {
        // Given
        String laterKey = Ids.next().toString();
        Run run = request(key, subjects(1));
        runs.stop(run.runId());
        Run later = request(laterKey, subjects(1));

        // When
        runs.resume(run.runId());
        worker().work();

        // Then
        assertThat(runs.find(later.runId()).orElseThrow().status()).isEqualTo(RunStatus.completed);
        assertThat(runs.find(run.runId()).orElseThrow().status()).isEqualTo(RunStatus.queued);
    }

    @Test
    void leavesARunAloneThatIsNotStopped() {
        // Given
        Run run = request(key, subjects(1));
        workUntilNothingIsLeft(worker());
        Run over = runs.find(run.runId()).orElseThrow();

        // When
        runs.resume(run.runId());
        runs.stop(run.runId());

        // Then
        assertThat(runs.find(run.runId())).contains(over);
    }

    @Test
    void isNotMadeWhenItsCallerRollsBack() {
        // When
        assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> {
                    request(key, subjects(3));
                    throw new IllegalStateException("after the request");
                }))
                .isInstanceOf(IllegalStateException.class);

        // Then
        assertThat(new Sql(dataSource).first("select 1 from run where key = ?", row -> true, key))
                .isEmpty();
    }

    @Test
    void refusesAKindThatNobodyHandles() {
        assertThatThrownBy(() -> runs.request("dancing", key, List::of)).isInstanceOf(IllegalArgumentException.class);
    }

    private static Handler listening(List<LogRecord> told) {
        return new Handler() {
            @Override
            public void publish(LogRecord line) {
                told.add(line);
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
    }

    private Run request(String key, List<UUID> subjects) {
        return runs.request("counting", key, () -> subjects);
    }

    private static List<UUID> subjects(int count) {
        return Stream.generate(Ids::next).limit(count).toList();
    }

    private Worker worker() {
        Sql sql = new Sql(dataSource);
        WallClock clock = new WallClock();
        return new Worker(
                new RunStore(sql, clock),
                new ChunkStore(sql, clock),
                trail,
                Map.of("counting", counting, "countingAtOnce", countingAtOnce),
                Optional.empty());
    }

    private static int workUntilNothingIsLeft(Worker worker) {
        int rounds = 0;
        while (worker.work()) {
            rounds++;
        }
        return rounds;
    }

    private long openRuns() {
        return new Sql(dataSource)
                .first("select count(*) from run where status in ('queued', 'running')", row -> row.getLong(1))
                .orElseThrow();
    }

    private Run awaitOver(Run run) {
        return await().atMost(Duration.ofSeconds(20))
                .until(
                        () -> runs.find(run.runId()).orElseThrow(),
                        found -> found.status().isOver());
    }
}
