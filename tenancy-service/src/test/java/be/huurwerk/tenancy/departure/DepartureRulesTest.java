package be.huurwerk.tenancy.departure;

import static be.huurwerk.tenancy.tenancy.Households.aMember;
import static be.huurwerk.tenancy.tenancy.Households.aTenancyUntil;
import static org.assertj.core.api.Assertions.assertThat;

import be.huurwerk.tenancy.tenancy.Member;
import be.huurwerk.tenancy.tenancy.Role;
import be.huurwerk.tenancy.tenancy.Tenancy;
import be.huurwerk.webkit.problem.Issue;
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
    void takesNoKeysBeforeTheEndWasKnown() {
        // Given
        LocalDate told = LocalDate.of(2019, 5, 10);
        LocalDate today = LocalDate.of(2019, 9, 2);
        Tenancy tenancy = aTenancyUntil(LAST_DAY, Optional.of(told), TENANT);
        // Then
        assertThat(DepartureRules.faults(tenancy, Optional.empty(), told.minusDays(1), today))
                .extracting(Issue::name)
                .containsExactly("keysReturnedOn");
        assertThat(DepartureRules.faults(tenancy, Optional.empty(), told, today))
                .isEmpty();
        assertThat(DepartureRules.faults(tenancy, Optional.of(told.minusDays(3)), told.minusDays(1), today))
                .isEmpty();
        assertThat(DepartureRules.faults(tenancy, Optional.of(told.minusDays(3)), told.minusDays(4), today))
                .hasSize(1);
        assertThat(DepartureRules.faults(tenancy, Optional.empty(), LocalDate.of(2019, 2, 28), today))
                .hasSize(1);
        assertThat(DepartureRules.faults(tenancy, Optional.empty(), today.plusDays(1), today))
                .hasSize(1);
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
