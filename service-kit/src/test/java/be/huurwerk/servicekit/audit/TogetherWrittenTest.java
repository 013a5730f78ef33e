package be.huurwerk.servicekit.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import be.huurwerk.servicekit.Ids;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TogetherWrittenTest {
    private final ExecutorService callers = Executors.newCachedThreadPool();
    private final CountDownLatch disk = new CountDownLatch(1);
    private final List<List<AuditRecord>> written = new ArrayList<>();
    private final TogetherWritten together = new TogetherWritten(this::write);
    private RuntimeException fault;
    private int bad = -1;

    @AfterEach
    void end() {
        disk.countDown();
        callers.shutdownNow();
    }

    @Test
    void writesARecordThatComesAloneAtOnce() {
        disk.countDown();
        AuditRecord only = record(200);

        together.add(only);

        assertThat(written).containsExactly(List.of(only));
    }

    @Test
    void answersNobodyBeforeTheCommitThatHasTheRecord() {
        // When
        CompletableFuture<Void> first = adding(record(200));
        CompletableFuture<Void> second = adding(record(201));

        // Then
        assertThat(first).isNotDone();
        assertThat(second).isNotDone();

        // When
        disk.countDown();

        // Then
        CompletableFuture.allOf(first, second).join();
        assertThat(written.stream().flatMap(List::stream)).hasSize(2);
    }

    @Test
    void writesTogetherWhatCameMeanwhileEachRecordOnce() {
        // Given
        AuditRecord first = record(200);
        List<AuditRecord> meanwhile =
                Stream.of(201, 202, 203, 204).map(TogetherWrittenTest::record).toList();

        // When
        List<CompletableFuture<Void>> answers = new ArrayList<>(List.of(adding(first)));
        meanwhile.forEach(record -> answers.add(adding(record)));
        disk.countDown();
        answers.forEach(CompletableFuture::join);

        // Then
        assertThat(written).hasSize(2);
        assertThat(written.get(0)).containsExactly(first);
        assertThat(written.get(1)).containsExactlyInAnyOrderElementsOf(meanwhile);
    }

    @Test
    void failsOnlyTheCallWhoseRecordIsRefused() {
        // Given
        bad = 202;
        fault = new IllegalStateException("refused");

        // When
        CompletableFuture<Void> first = adding(record(200));
        CompletableFuture<Void> good = adding(record(201));
        CompletableFuture<Void> refused = adding(record(202));
        disk.countDown();

        // Then
        CompletableFuture.allOf(first, good).join();
        assertThatThrownBy(refused::join).hasRootCause(fault);
        assertThat(written.stream().flatMap(List::stream).map(AuditRecord::status))
                .containsExactly(200, 201);
    }

    @Test
    void triesNothingAgainWhileTheDatabaseIsAway() {
        // Given
        bad = 202;
        fault = new IllegalStateException(new SQLException("gone", "08006"));

        // When
        CompletableFuture<Void> first = adding(record(200));
        CompletableFuture<Void> second = adding(record(201));
        CompletableFuture<Void> third = adding(record(202));
        disk.countDown();

        // Then
        first.join();
        assertThatThrownBy(second::join).hasCause(fault);
        assertThatThrownBy(third::join).hasCause(fault);
        assertThat(written).hasSize(1);
    }

    /** Returns once the call waits, for the disk or for the group that it is in. */
    private CompletableFuture<Void> adding(AuditRecord added) {
        CompletableFuture<Thread> caller = new CompletableFuture<>();
        CompletableFuture<Void> answer = CompletableFuture.runAsync(
                () -> {
                    caller.complete(Thread.currentThread());
                    together.add(added);
                },
                callers);
        Thread thread = caller.join();
        await().until(() -> thread.getState() == Thread.State.WAITING);
        return answer;
    }

    private void write(List<AuditRecord> records) {
        try {
            disk.await();
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
        if (records.stream().anyMatch(record -> record.status() == bad)) {
            throw fault;
        }
        synchronized (written) {
            written.add(List.copyOf(records));
        }
    }

    private static AuditRecord record(int status) {
        return new AuditRecord(
                Ids.next(),
                Instant.EPOCH,
                AuditKind.read,
                "rent-office",
                Optional.empty(),
                "getNote",
                Optional.empty(),
                status,
                Optional.empty(),
                List.of());
    }
}
