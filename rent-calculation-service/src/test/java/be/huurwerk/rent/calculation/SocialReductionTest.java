package be.huurwerk.rent.calculation;

import static org.assertj.core.api.Assertions.assertThat;

import be.huurwerk.regulation.money.Euro;
import be.huurwerk.regulation.parameter.Parameters;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the social reduction is, is the landlord's dated reading: base rent 600.00, rent 590.00, one child at 19.00. */
class SocialReductionTest {

    private static Euro read(Parameters parameters, LocalDate on) {
        return new SocialReduction(new DatedLaw(parameters, on, null))
                .of(Euro.of("600.00"), Euro.of("590.00"), Euro.of("19.00"))
                .amount();
    }

    @Test
    void isWhatTheRentIsBelowTheBaseRent() {
        assertThat(read(Parameters.shipped(), LocalDate.of(2019, 1, 1))).isEqualTo(Euro.of("10.00"));
    }

    @Test
    void isTheFamilyReductionWhereTheLandlordReadsItSoSinceTheDayOnWhichThatHolds(@TempDir Path policy)
            throws IOException {
        // Given
        Files.createDirectories(policy.resolve("rent"));
        Files.writeString(policy.resolve("rent/social-reduction.yaml"), """
            title: {nl: Sociale korting, en: Social reduction}
            unit: choice
            validity: untilReplaced
            values:
              - {from: 2017-01-01, value: baseRentMinusActualRent, status: policy, source: "this landlord"}
              - {from: 2020-01-01, value: familyReduction, status: policy, source: "this landlord"}
            """);
        Parameters parameters = Parameters.withPolicy(policy);

        // When
        Euro before = read(parameters, LocalDate.of(2019, 12, 1));
        Euro since = read(parameters, LocalDate.of(2020, 1, 1));

        // Then
        assertThat(before).isEqualTo(Euro.of("10.00"));
        assertThat(since).isEqualTo(Euro.of("19.00"));
    }
}
