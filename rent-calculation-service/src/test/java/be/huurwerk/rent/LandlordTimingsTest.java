package be.huurwerk.rent;

import static org.assertj.core.api.Assertions.assertThat;

import be.huurwerk.servicekit.run.Run;
import be.huurwerk.servicekit.schedule.ScheduledRun;
import be.huurwerk.servicekit.schedule.Timings;
import be.huurwerk.testsupport.ServiceTestResource;
import io.quarkus.arc.All;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(ServiceTestResource.class)
class LandlordTimingsTest {

    @Inject
    @All
    List<ScheduledRun> scheduled;

    @Inject
    Timings timings;

    @Test
    void givesEveryScheduledRunItsTime() {
        assertThat(scheduled)
                .allMatch(
                        run -> timings.of(run.kind(), LocalDate.of(2026, 1, 1)).isPresent())
                .extracting(ScheduledRun::kind)
                .containsExactlyInAnyOrder("annualDryRun", "underOccupancyFees");
    }

    @Test
    void triesTheRentsOfTheNextYear() {
        assertThat(asked("annualDryRun", "2019-12-01")).isEqualTo("annualRun 2020/dryRun");
    }

    @Test
    void decidesTheFeesOfTheNextYear() {
        assertThat(asked("underOccupancyFees", "2019-12-01")).isEqualTo("underOccupancyFees 2020");
    }

    /** The run that a kind asks for, which is taken back. */
    private String asked(String kind, String businessDate) {
        ScheduledRun run = scheduled.stream()
                .filter(one -> one.kind().equals(kind))
                .findFirst()
                .orElseThrow();
        QuarkusTransaction.begin();
        try {
            Run asked = run.start(LocalDate.parse(businessDate));
            return asked.kind() + " " + asked.key();
        } finally {
            QuarkusTransaction.rollback();
        }
    }
}
