package be.huurwerk.servicekit.wait;

import static org.assertj.core.api.Assertions.assertThat;

import be.huurwerk.servicekit.Ids;
import be.huurwerk.servicekit.sample.Notes;
import be.huurwerk.testsupport.ServiceTestResource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(ServiceTestResource.class)
class PatienceTest {
    @Inject
    Notes notes;

    @Test
    void asksUntilThereIsAnAnswer() {
        // Given
        AtomicInteger asked = new AtomicInteger();

        // When
        Optional<String> answer = Patience.await(
                Duration.ofSeconds(10), () -> asked.incrementAndGet() < 4 ? Optional.empty() : Optional.of("here"));

        // Then
        assertThat(answer).contains("here");
        assertThat(asked).hasValue(4);
    }

    @Test
    void givesUpAfterItsTime() {
        // Given
        long begin = System.nanoTime();

        // When
        Optional<String> answer = Patience.await(Duration.ofMillis(300), Optional::empty);

        // Then
        assertThat(answer).isEmpty();
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isGreaterThanOrEqualTo(Duration.ofMillis(300));
    }

    @Test
    void seesWhatIsCommittedMeanwhile() {
        // Given
        String words = Ids.next().toString();
        AtomicInteger asked = new AtomicInteger();

        // When
        Optional<Long> seen = Patience.await(Duration.ofSeconds(10), () -> {
            long count = notes.count(words);
            if (asked.incrementAndGet() == 1) {
                CompletableFuture.runAsync(() -> notes.write(Ids.next(), words)).join();
            }
            return count == 0 ? Optional.empty() : Optional.of(count);
        });

        // Then
        assertThat(seen).contains(1L);
        assertThat(asked.get()).isGreaterThan(1);
    }

    @Test
    void seesItInsideATransactionToo() {
        // Given
        String words = Ids.next().toString();
        AtomicInteger asked = new AtomicInteger();

        // When
        Optional<Long> seen = QuarkusTransaction.requiringNew()
                .call(() -> Patience.await(Duration.ofSeconds(10), () -> {
                    long count = notes.count(words);
                    if (asked.incrementAndGet() == 1) {
                        CompletableFuture.runAsync(() -> notes.write(Ids.next(), words))
                                .join();
                    }
                    return count == 0 ? Optional.empty() : Optional.of(count);
                }));

        // Then
        assertThat(seen).contains(1L);
        assertThat(asked.get()).isGreaterThan(1);
    }
}
