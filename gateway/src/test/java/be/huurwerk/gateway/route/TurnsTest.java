package be.huurwerk.gateway.route;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import be.huurwerk.gateway.route.Turns.Turn;
import be.huurwerk.webkit.problem.ProblemException;
import be.huurwerk.webkit.problem.ProblemType;
import be.huurwerk.webkit.problem.Text;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class TurnsTest {
    private static final Vertx VERTX = Vertx.vertx();
    private static final ProblemException REFUSAL =
            ProblemException.of(ProblemType.TOO_MANY_REQUESTS, new Text("No turn.", "Geen beurt."));
    private static final Duration LONG = Duration.ofSeconds(30);

    private final Turns turns = new Turns(VERTX);

    @AfterAll
    static void close() {
        VERTX.close();
    }

    @Test
    void givesSoManyAtATimeAndTheNextToWhoWaitsLongest() {
        // Given
        Turn first = turn("one", LONG);
        Turn second = turn("one", LONG);
        Future<Void> begun = first.begin();
        second.begin();
        Future<Void> third = turn("one", LONG).begin();
        Future<Void> fourth = turn("one", LONG).begin();
        assertThat(begun.succeeded()).isTrue();
        assertThat(third.isComplete()).isFalse();

        // When
        second.end();
        second.end();

        // Then
        await().until(third::succeeded);
        assertThat(fourth.isComplete()).isFalse();
    }

    @Test
    void letsNobodyWaitForAnother() {
        turn("one", LONG).begin();
        turn("one", LONG).begin();
        assertThat(turn("other", LONG).begin().succeeded()).isTrue();
    }

    @Test
    void refusesWhoComesBehindAsManyAsMayWait() {
        for (int n = 0; n < 5; n++) {
            assertThat(turn("one", LONG).begin().failed()).isFalse();
        }
        assertThat(turn("one", LONG).begin().cause()).isSameAs(REFUSAL);
    }

    @Test
    void givesNoTurnToWhoIsGone() {
        // Given
        Turn first = turn("one", LONG);
        first.begin();
        turn("one", LONG).begin();
        Turn gone = turn("one", LONG);
        Future<Void> never = gone.begin();
        Future<Void> next = turn("one", LONG).begin();

        // When
        gone.end();
        first.end();

        // Then
        await().until(next::succeeded);
        assertThat(never.isComplete()).isFalse();
    }

    @Test
    void refusesWhoWaitedLongEnoughAndGivesTheTurnToTheNext() {
        // Given
        Turn first = turn("one", LONG);
        first.begin();
        turn("one", LONG).begin();
        Turn impatient = turn("one", Duration.ofMillis(20));
        Future<Void> late = impatient.begin();
        Future<Void> next = turn("one", LONG).begin();

        // When
        await().until(late::failed);
        impatient.end();
        first.end();

        // Then
        assertThat(late.cause()).isSameAs(REFUSAL);
        await().until(next::succeeded);
    }

    @Test
    void hasAllTurnsAgainOnceAllAreOver() {
        for (int n = 0; n < 10; n++) {
            Turn turn = turn("one", LONG);
            assertThat(turn.begin().succeeded()).isTrue();
            turn.end();
        }
    }

    /** Of two at a time, with three in line. */
    private Turn turn(String who, Duration patience) {
        return turns.of(who, new Turns.Bounds(2, 3, patience, () -> REFUSAL));
    }
}
