package be.huurwerk.rent.annualrun;

import static org.assertj.core.api.Assertions.assertThat;

import be.huurwerk.rent.annualrun.AnnualSummary.Bucket;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnnualSummaryTest {

    @ParameterizedTest
    @CsvSource({
        "0, 0.00, 0.00",
        "1, 0.01, 10.00",
        "2, 10.01, 20.00",
        "13, 120.01, 130.00",
        "-1, -10.00, -0.01",
        "-2, -20.00, -10.01"
    })
    void namesABucketByItsLeastAndItsGreatestDifference(int number, String from, String to) {
        // When
        Bucket bucket = AnnualSummary.bucket(number, 7);

        // Then
        assertThat(bucket.from()).hasToString(from);
        assertThat(bucket.to()).hasToString(to);
        assertThat(bucket.count()).isEqualTo(7);
    }
}
