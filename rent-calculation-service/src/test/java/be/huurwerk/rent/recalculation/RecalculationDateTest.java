package be.huurwerk.rent.recalculation;

import static org.assertj.core.api.Assertions.assertThat;

import be.huurwerk.regulation.parameter.Parameters;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecalculationDateTest {

    @ParameterizedTest(name = "{0} complete on {1}: from {2}")
    @CsvSource({
        "incomeDrop, 2019-03-20, 2019-04-01",
        "incomeDrop, 2019-03-21, 2019-05-01",
        "retirement, 2019-01-31, 2019-03-01",
        "incomeDrop, 2019-11-21, 2020-01-01",
        "retirement, 2019-12-20, 2020-01-01",
        "incomeDrop, 2019-12-31, 2020-02-01",
        "birth, 2019-01-01, 2020-01-01",
        "dependencyChange, 2019-12-31, 2020-01-01",
        "joined, 2019-01-31, 2019-02-01"
    })
    void followsTheSeedPage(RecalculationReason reason, LocalDate completedOn, LocalDate effectiveFrom) {
        assertThat(RecalculationDate.of(reason, completedOn, Parameters.shipped())
                        .effectiveFrom())
                .isEqualTo(effectiveFrom);
    }

    @ParameterizedTest(name = "for {0}: by {1}")
    @CsvSource({"2020-02-01, 2020-01-20", "2020-01-01, 2019-12-20", "2019-07-01, 2019-06-20"})
    void tellsTheLastDayForProofs(LocalDate effectiveFrom, LocalDate lastDay) {
        assertThat(ProofDeadline.of(effectiveFrom, Parameters.shipped())).isEqualTo(lastDay);
    }

    /** EX18, cnuz.be/veranderingen-huurprijs-2020: before 10 January from 1 January, after it from the month that follows. */
    @ParameterizedTest(name = "complete on {0}: from {1}")
    @CsvSource({"2020-01-09, 2020-01-01", "2020-01-10, 2020-01-01", "2020-01-11, 2020-02-01", "2020-12-31, 2021-01-01"})
    void followsALandlordWithAnotherCutOffDay(LocalDate completedOn, LocalDate effectiveFrom, @TempDir Path policy)
            throws IOException {
        Files.createDirectories(policy.resolve("rent"));
        Files.writeString(policy.resolve("rent/proof-cut-off.yaml"), """
                title: {nl: Uiterste dag voor bewijzen, en: Cut-off day for proofs}
                unit: none
                validity: untilReplaced
                values:
                  - {from: 2017-01-01, value: {day: 10, inTime: 0, late: 1}, status: policy, source: cnuz.be}
                """);

        RecalculationDate date =
                RecalculationDate.of(RecalculationReason.incomeDrop, completedOn, Parameters.withPolicy(policy));

        assertThat(date.effectiveFrom()).isEqualTo(effectiveFrom);
        assertThat(date.proofCutOffDay()).contains(10);
        assertThat(ProofDeadline.of(LocalDate.of(2020, 2, 1), Parameters.withPolicy(policy)))
                .isEqualTo(LocalDate.of(2020, 2, 10));
    }
}
