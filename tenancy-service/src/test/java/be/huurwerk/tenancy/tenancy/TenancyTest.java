package be.huurwerk.tenancy.tenancy;

import static be.huurwerk.tenancy.tenancy.Households.aMember;
import static be.huurwerk.tenancy.tenancy.Households.aTenancyOf;
import static be.huurwerk.tenancy.tenancy.Households.aTenancyUntil;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TenancyTest {

    private static final Member TENANT = aMember(Role.tenant, LocalDate.of(1980, 5, 1));

    @ParameterizedTest
    @CsvSource({"2019-02-28, signed", "2019-03-01, running", "2028-02-29, running", "2028-03-01, running"})
    void isSignedThenRunsAndDoesNotEndByItself(LocalDate on, TenancyStatus expected) {
        // Given
        Tenancy tenancy = aTenancyOf(TENANT);
        // When
        TenancyStatus status = tenancy.status(on);
        // Then
        assertThat(status).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"2019-05-09, running", "2019-05-10, noticeGiven", "2019-08-31, noticeGiven", "2019-09-01, ended"})
    void isUnderNoticeFromTheDayOnWhichItWasReceived(LocalDate on, TenancyStatus expected) {
        // Given
        Tenancy tenancy = aTenancyUntil(LocalDate.of(2019, 8, 31), Optional.of(LocalDate.of(2019, 5, 10)), TENANT);
        // When
        TenancyStatus status = tenancy.status(on);
        // Then
        assertThat(status).isEqualTo(expected);
    }
}
