package be.huurwerk.servicekit.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import be.huurwerk.servicekit.Ids;
import be.huurwerk.servicekit.sample.Teller;
import be.huurwerk.servicekit.sample.Told;
import be.huurwerk.testsupport.ServiceTestResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(ServiceTestResource.class)
class HousekeepingTest {
    @Inject
    Housekeeping housekeeping;

    @Inject
    Teller teller;

    @Inject
    DataSource dataSource;

    @Test
    void deletesRelayedEventsAfterThirtyDaysAndNumbersOn() {
        // Given
        List<UUID> old = Stream.generate(Ids::next).limit(2100).toList();
        UUID young = Ids.next();
        teller.tellAll(old, "old");
        teller.tell(young, Told.of("young"));
        await().atMost(Duration.ofSeconds(20)).until(() -> relayed(old) == 2100 && relayed(List.of(young)) == 1);
        sql().update(
                        "update outbox set published_at = published_at - interval '31 days' where subject = any(?)",
                        (Object) old.toArray(UUID[]::new));

        // When
        housekeeping.cleanUp();

        // Then
        assertThat(relayed(old)).isZero();
        assertThat(relayed(List.of(young))).isEqualTo(1);
        teller.tell(old.get(0), Told.of("again"));
        assertThat(sql().first("select sequence from outbox where subject = ?", row -> row.getLong(1), old.get(0)))
                .contains(2L);
    }

    @Test
    void givesAPlaceToWhatAnOlderReplicaRelayed() {
        // Given
        List<UUID> old = Stream.generate(Ids::next).limit(3).toList();
        teller.tellAll(old, "old");
        await().atMost(Duration.ofSeconds(20)).until(() -> relayed(old) == 3);
        sql().update("update outbox set position = null where subject = any(?)", (Object) old.toArray(UUID[]::new));

        // When
        housekeeping.cleanUp();

        // Then
        List<Long> places = sql().list(
                        "select position from outbox where subject = any(?) order by subject",
                        row -> row.getLong(1),
                        (Object) old.toArray(UUID[]::new));
        assertThat(places).doesNotContain(0L).isSorted().doesNotHaveDuplicates();
        assertThat(sql().first("select last_position from feed", row -> row.getLong(1))
                        .orElseThrow())
                .isGreaterThanOrEqualTo(places.get(2));
    }

    private long relayed(List<UUID> subjects) {
        return sql().first(
                        "select count(*) from outbox where subject = any(?) and published_at is not null",
                        row -> row.getLong(1),
                        (Object) subjects.toArray(UUID[]::new))
                .orElseThrow();
    }

    private Sql sql() {
        return new Sql(dataSource);
    }
}
