package be.huurwerk.arrears.posting;

import static org.assertj.core.api.Assertions.assertThat;

import be.huurwerk.regulation.money.Euro;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RentDueTest {

    private static final YearMonth MARCH = YearMonth.of(2019, 3);

    private static RentDecision decision(int order, String from, String until, String rent) {
        return new RentDecision(
                new UUID(0, order),
                Instant.parse("2019-02-15T10:00:00Z").plusSeconds(order),
                List.of(new RentPeriod(
                        LocalDate.parse(from), Optional.ofNullable(until).map(LocalDate::parse), Euro.of(rent))));
    }

    private static TenancyPeriod from(String start) {
        return new TenancyPeriod(LocalDate.parse(start), Optional.empty());
    }

    private static TenancyPeriod between(String start, String end) {
        return new TenancyPeriod(LocalDate.parse(start), Optional.of(LocalDate.parse(end)));
    }

    private static Euro due(TenancyPeriod tenancy, YearMonth month, RentDecision... decisions) {
        return RentDue.of(tenancy, new Rents(List.of(decisions)), month).amount();
    }

    @Test
    void ofAWholeMonthTheRentIsDue() {
        assertThat(due(from("2019-03-01"), MARCH, decision(1, "2019-03-01", null, "316.10")))
                .isEqualTo(Euro.of("316.10"));
    }

    @Test
    void ofAPartTheDaysOfTheCalendarAre() {
        // 316.10 x 16 / 31 = 163.148...
        assertThat(due(from("2019-03-16"), MARCH, decision(1, "2019-03-16", null, "316.10")))
                .isEqualTo(Euro.of("163.15"));
        // 316.10 x 1 / 31 = 10.196...
        assertThat(due(between("2019-03-01", "2019-03-01"), MARCH, decision(1, "2019-03-01", null, "316.10")))
                .isEqualTo(Euro.of("10.20"));
    }

    @Test
    void aHalfCentIsRoundedUp() {
        // 0.01 x 15 / 30 = 0.005
        assertThat(due(from("2019-04-16"), YearMonth.of(2019, 4), decision(1, "2019-04-16", null, "0.01")))
                .isEqualTo(Euro.of("0.01"));
    }

    @Test
    void outsideTheTenancyNothingIsDue() {
        RentDecision rent = decision(1, "2019-03-01", null, "316.10");

        assertThat(due(from("2019-04-01"), MARCH, rent)).isEqualTo(Euro.ZERO);
        assertThat(due(between("2019-03-01", "2019-03-31"), MARCH.plusMonths(1), rent))
                .isEqualTo(Euro.ZERO);
    }

    @Test
    void theLatestDecisionThatSpeaksOfADayRulesIt() {
        // Given
        RentDecision first = decision(1, "2019-03-01", null, "316.10");
        RentDecision correction = decision(2, "2019-04-01", null, "280.00");

        // Then
        assertThat(due(from("2019-03-01"), MARCH, correction, first)).isEqualTo(Euro.of("316.10"));
        assertThat(due(from("2019-03-01"), MARCH.plusMonths(1), correction, first))
                .isEqualTo(Euro.of("280.00"));
    }

    @Test
    void aRentThatChangesWithinAMonthIsRoundedOnce() {
        // Given
        RentDecision until = decision(1, "2019-03-01", "2019-03-10", "310.05");
        RentDecision after = decision(2, "2019-03-11", null, "100.05");

        // Then 310.05 x 10 / 31 + 100.05 x 21 / 31 = 167.79193...
        assertThat(due(from("2019-03-01"), MARCH, until, after)).isEqualTo(Euro.of("167.79"));
    }

    @Test
    void saysWhetherTheRentIsDecidedOfEachDay() {
        // Given
        Rents partly = new Rents(List.of(decision(1, "2019-03-16", null, "310.00")));

        // When
        RentDue undecided = RentDue.of(from("2019-03-01"), partly, MARCH);
        RentDue decided = RentDue.of(from("2019-03-16"), partly, MARCH);

        // Then
        assertThat(undecided.decided()).isFalse();
        assertThat(undecided.amount()).isEqualTo(Euro.of("160.00"));
        assertThat(decided.decided()).isTrue();
    }
}
