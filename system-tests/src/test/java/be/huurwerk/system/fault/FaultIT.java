package be.huurwerk.system.fault;

import static org.assertj.core.api.Assertions.assertThat;

import be.huurwerk.localstack.Suite;
import be.huurwerk.system.SuiteExtension;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * An office works while services, databases and the broker fail. {@code -Dhuurwerk.fault.minutes=20} lets it go on that long,
 * {@code -Dhuurwerk.fault.seed=<number>} plays the same faults and deeds again; the seed is printed.
 */
@Order(7)
@ExtendWith(SuiteExtension.class)
class FaultIT {
    private static final int OFFICERS = 2;

    @Test
    void losesAndDoublesNothingWhateverFails(Suite suite, Network network) throws Exception {
        // Given
        long seed = Long.getLong("huurwerk.fault.seed", System.nanoTime());
        int minutes = Integer.getInteger("huurwerk.fault.minutes", 0);
        Caller caller = new Caller(suite);
        caller.put("/operations/v1/businessDate", "{\"businessDate\": \"2019-04-15\"}");
        Deeds deeds = new Deeds(caller);
        Chaos chaos = new Chaos(suite, network, new Random(seed));

        // When
        Office office = new Office(deeds, OFFICERS, seed + 1);
        try {
            if (minutes == 0) {
                chaos.eachOnce();
            } else {
                chaos.until(System.nanoTime() + TimeUnit.MINUTES.toNanos(minutes));
            }
        } finally {
            System.out.println("Faults of seed " + seed + ": " + chaos.done());
        }
        int done = office.close();

        // Then
        System.out.println(done + " deeds, " + deeds.homes().size() + " tenancies");
        assertThat(deeds.homes()).as("seed %d", seed).isNotEmpty();
        new Agreement(suite).assertHolds();
        Books.MONTHS.forEach(deeds::post);
        Books books = new Books(caller, deeds);
        assertThat(deeds.homes()).as("seed %d", seed).allSatisfy(books::assertRight);
        new Rebuilds(caller).assertNothingDiffers();
    }
}
