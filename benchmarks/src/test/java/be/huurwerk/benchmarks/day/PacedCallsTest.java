package be.huurwerk.benchmarks.day;

import static org.assertj.core.api.Assertions.assertThat;

import be.huurwerk.benchmarks.day.PacedCalls.Answered;
import be.huurwerk.benchmarks.day.PacedCalls.Answers;
import be.huurwerk.benchmarks.day.Timetable.Due;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class PacedCallsTest {

    private static final long MILLISECOND = 1_000_000;

    @Test
    void makesACallWhenItIsDueThoughTheOneBeforeIsNotAnswered() throws InterruptedException {
        // Given
        CountDownLatch second = new CountDownLatch(1);
        Timetable timetable =
                new Timetable(List.of(new Due(Kind.TENANCY, 0, 0), new Due(Kind.TENANCY, 1, 20 * MILLISECOND)));

        // When
        Answers answers = PacedCalls.make(timetable, (kind, number) -> {
            if (number == 0) {
                second.await();
            }
            second.countDown();
        });

        // Then
        assertThat(answers.byKind().get(Kind.TENANCY)).hasSize(2).noneMatch(Answered::wrong);
        assertThat(answers.byKind().get(Kind.TENANCY))
                .filteredOn(one -> one.due() == 0)
                .allMatch(one -> one.millis() >= 20);
    }

    @Test
    void countsWhatIsNotAnsweredAsItOughtToBeAndTellsTheFirst() throws InterruptedException {
        // Given
        Timetable timetable = new Timetable(List.of(new Due(Kind.PLAN, 0, 0), new Due(Kind.QUEUE, 0, 0)));

        // When
        Answers answers = PacedCalls.make(timetable, (kind, number) -> {
            if (kind == Kind.PLAN) {
                throw new IOException("409");
            }
        });

        // Then
        assertThat(answers.byKind().get(Kind.PLAN)).singleElement().matches(Answered::wrong);
        assertThat(answers.byKind().get(Kind.QUEUE)).singleElement().matches(one -> !one.wrong());
        assertThat(answers.firstWrong()).containsOnly(Map.entry(Kind.PLAN, "java.io.IOException: 409"));
    }
}
