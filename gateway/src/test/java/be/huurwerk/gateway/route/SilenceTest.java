package be.huurwerk.gateway.route;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class SilenceTest {
    private static final Throwable SILENT = new IOException(new TimeoutException());

    private final AtomicLong now = new AtomicLong(Long.MAX_VALUE - 1); // the clock of the machine may overflow
    private final Silence silence = new Silence(3, Duration.ofSeconds(5), now::get);

    @Test
    void refusesCallsOnceSeveralInARowWereSilent() {
        fail(SILENT, 3);
        assertThat(ask(Future.succeededFuture("answer")).cause()).isInstanceOf(SilentServiceException.class);
    }

    @Test
    void beginsToCountAnewAfterAnAnswerOrAFaultThatWasTold() {
        fail(SILENT, 2);
        ask(Future.succeededFuture("answer"));
        fail(SILENT, 2);
        fail(new IOException("refused"), 1);
        fail(SILENT, 2);
        assertThat(ask(Future.succeededFuture("answer")).result()).isEqualTo("answer");
    }

    @Test
    void passesOneCallOnAfterTheRestAndTheOthersOnceItIsAnswered() {
        // Given
        fail(SILENT, 3);
        now.addAndGet(Duration.ofSeconds(5).toNanos());

        // When
        Promise<String> trial = Promise.promise();
        Future<String> first = ask(trial.future());
        Future<String> second = ask(Future.succeededFuture("answer"));
        trial.complete("late");

        // Then
        assertThat(first.result()).isEqualTo("late");
        assertThat(second.cause()).isInstanceOf(SilentServiceException.class);
        assertThat(ask(Future.succeededFuture("answer")).result()).isEqualTo("answer");
    }

    @Test
    void restsAgainWhereTheTrialIsSilentToo() {
        fail(SILENT, 3);
        now.addAndGet(Duration.ofSeconds(5).toNanos());
        fail(SILENT, 1);
        assertThat(ask(Future.succeededFuture("answer")).failed()).isTrue();
        now.addAndGet(Duration.ofSeconds(5).toNanos());
        assertThat(ask(Future.succeededFuture("answer")).result()).isEqualTo("answer");
    }

    @Test
    void keepsNoTrialOpenThatCouldNotBeMade() {
        fail(SILENT, 3);
        now.addAndGet(Duration.ofSeconds(5).toNanos());
        Future<String> trial = silence.unlessItLasts(() -> {
            throw new IllegalStateException("no such replica");
        });
        assertThat(trial.cause()).hasMessage("no such replica");
        assertThat(ask(Future.succeededFuture("answer")).result()).isEqualTo("answer");
    }

    private void fail(Throwable fault, int times) {
        for (int n = 0; n < times; n++) {
            ask(Future.failedFuture(fault));
        }
    }

    private Future<String> ask(Future<String> answer) {
        return silence.unlessItLasts(() -> answer);
    }
}
