package be.huurwerk.deposit;

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
                .containsExactlyInAnyOrder("instalments", "settlements", "interest", "yearStatements");
    }

    @Test
    void asksForTheRunsOfABusinessDate() {
        assertThat(asked("instalments", "2019-04-01")).isEqualTo("instalments 2019-04-01");
        assertThat(asked("settlements", "2019-04-01")).isEqualTo("settlements 2019-04-01");
    }

    @Test
    void creditsAndTellsTheInterestOfTheYearThatIsOver() {
        assertThat(asked("interest", "2018-12-31")).isEqualTo("interest 2018");
        assertThat(asked("interest", "2019-01-02")).isEqualTo("interest 2018");
        assertThat(asked("yearStatements", "2019-01-15")).isEqualTo("yearStatements 2018");
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
