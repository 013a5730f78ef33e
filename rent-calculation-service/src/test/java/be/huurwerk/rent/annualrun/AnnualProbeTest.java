package be.huurwerk.rent.annualrun;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.huurwerk.regulation.parameter.Parameters;
import be.huurwerk.regulation.parameter.UnknownParameterException;
import be.huurwerk.rent.calculation.RentCalculation;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AnnualProbeTest {

    private final AnnualProbe probe = new AnnualProbe(new RentCalculation(Parameters.shipped()));

    @ParameterizedTest
    @ValueSource(ints = {2018, 2019, 2020, 2021, 2022, 2023, 2024, 2025, 2026})
    void knowsTheLawOfEveryYearThatIsSupported(int year) {
        assertThatCode(() -> probe.check(AnnualRun.firstDay(year))).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(ints = {1000, 2012, 2030, 9999})
    void namesTheFirstFigureOfAYearThatIsNot(int year) {
        assertThatThrownBy(() -> probe.check(AnnualRun.firstDay(year)))
                .isInstanceOfSatisfying(
                        UnknownParameterException.class,
                        unknown -> org.assertj.core.api.Assertions.assertThat(unknown.name())
                                .startsWith("rent/"));
    }
}
