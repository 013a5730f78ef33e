package be.huurwerk.arrears.posting;

import static org.assertj.core.api.Assertions.assertThat;

import be.huurwerk.arrears.chargeadvance.AdvancePeriod;
import be.huurwerk.arrears.chargeadvance.Advances;
import be.huurwerk.regulation.money.Euro;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A tenancy at 316.10 until the end, and decisions of later rents that do not matter any more. */
class IndemnityTest {

    private static final LocalDate START = LocalDate.of(2019, 1, 1);
    private static final LocalDate END = LocalDate.of(2019, 6, 15);
    private static final YearMonth JUNE = YearMonth.of(2019, 6);
    private static final YearMonth JULY = YearMonth.of(2019, 7);
    private static final Rents RENTS = new Rents(List.of(new RentDecision(
            new UUID(0, 1),
            Instant.EPOCH,
            List.of(
                    new RentPeriod(START, Optional.of(LocalDate.of(2019, 6, 30)), Euro.of("316.10")),
                    new RentPeriod(LocalDate.of(2019, 7, 1), Optional.empty(), Euro.of("400.00"))))));

    @Test
    void nothingIsAskedUntilTheEndHasPassed() {
        assertThat(indemnity(new TenancyPeriod(START, Optional.of(END)), JUNE, END))
                .isEqualTo(Euro.ZERO);
    }

    @Test
    void eachDayAfterTheEndCostsItsPartOfTheLastRent() {
        TenancyPeriod tenancy = new TenancyPeriod(START, Optional.of(END));
        LocalDate today = END.plusDays(1);

        // 316.10 x 15 / 30
        assertThat(indemnity(tenancy, JUNE, today)).isEqualTo(Euro.of("158.05"));
        // the last rent, not that of July
        assertThat(indemnity(tenancy, JULY, today)).isEqualTo(Euro.of("316.10"));
        assertThat(indemnity(tenancy, YearMonth.of(2019, 5), today)).isEqualTo(Euro.ZERO);
    }

    @Test
    void goesOnWithTheAdvanceOfTheLastDayWhereTheLandlordAsksIt() {
        // Given advances that end with the lease, as they are told
        TenancyPeriod tenancy = new TenancyPeriod(START, Optional.of(END));
        Advances advances = new Advances(List.of(
                new AdvancePeriod(START, Optional.of(LocalDate.of(2019, 5, 31)), Euro.of("50.00")),
                new AdvancePeriod(LocalDate.of(2019, 6, 1), Optional.of(END), Euro.of("60.01"))));

        // When
        Euro june = Indemnity.of(tenancy, RENTS, advances, JUNE, END.plusDays(1));
        Euro july = Indemnity.of(tenancy, RENTS, advances, JULY, END.plusDays(1));

        // Then (316.10 + 60.01) x 15 / 30 = 188.055, rounded once
        assertThat(june).isEqualTo(Euro.of("188.06"));
        assertThat(july).isEqualTo(Euro.of("376.11"));
    }

    @Test
    void endsOnTheDayOnWhichTheKeysComeBack() {
        TenancyPeriod tenancy = new TenancyPeriod(START, Optional.of(END), Optional.of(LocalDate.of(2019, 7, 3)));

        // 316.10 x 3 / 31 = 30.590
        assertThat(indemnity(tenancy, JULY, LocalDate.of(2019, 7, 20))).isEqualTo(Euro.of("30.59"));
        assertThat(indemnity(tenancy, YearMonth.of(2019, 8), LocalDate.of(2019, 9, 1)))
                .isEqualTo(Euro.ZERO);
    }

    @Test
    void whoBringsTheKeysInTimeOwesNothingMore() {
        TenancyPeriod tenancy = new TenancyPeriod(START, Optional.of(END), Optional.of(END.minusDays(2)));

        assertThat(indemnity(tenancy, JUNE, LocalDate.of(2019, 7, 20))).isEqualTo(Euro.ZERO);
    }

    @Test
    void aTenancyThatWasAMistakeOwesNothing() {
        TenancyPeriod mistake = new TenancyPeriod(START, Optional.of(START.minusDays(1)));

        assertThat(indemnity(mistake, JUNE, LocalDate.of(2019, 7, 20))).isEqualTo(Euro.ZERO);
    }

    private static Euro indemnity(TenancyPeriod tenancy, YearMonth month, LocalDate today) {
        return Indemnity.of(tenancy, RENTS, Advances.NONE, month, today);
    }
}
