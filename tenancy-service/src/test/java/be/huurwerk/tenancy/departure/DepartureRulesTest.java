package be.huurwerk.tenancy.departure;

import static be.huurwerk.tenancy.tenancy.Households.aMember;
import static be.huurwerk.tenancy.tenancy.Households.aTenancyUntil;
import static org.assertj.core.api.Assertions.assertThat;

import be.huurwerk.tenancy.tenancy.Member;
import be.huurwerk.tenancy.tenancy.Role;
import be.huurwerk.tenancy.tenancy.Tenancy;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DepartureRulesTest {

    private static final LocalDate LAST_DAY = LocalDate.of(2019, 8, 31);
    private static final Member TENANT = aMember(Role.tenant, LocalDate.of(1980, 5, 1));

    @Test
    void takesTheKeysBeforeTheLastDayOnceANoticeRuns() {
        // Given
        Tenancy tenancy = aTenancyUntil(LAST_DAY, Optional.of(LocalDate.of(2019, 5, 10)), TENANT);
        // When
        boolean fixed = DepartureRules.isEndFixed(tenancy, LAST_DAY.minusDays(10));
        // Then
        assertThat(fixed).isTrue();
    }

    @Test
    void takesTheKeysWithoutNoticeOnlyWhenTheTermIsOver() {
        // Given
        Tenancy tenancy = aTenancyUntil(LAST_DAY, Optional.empty(), TENANT);
        // When
        boolean tooEarly = DepartureRules.isEndFixed(tenancy, LAST_DAY.minusDays(1));
        boolean over = DepartureRules.isEndFixed(tenancy, LAST_DAY);
        // Then
        assertThat(tooEarly).isFalse();
        assertThat(over).isTrue();
    }
}
