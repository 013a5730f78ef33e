package be.huurwerk.arrears.report;

import static org.assertj.core.api.Assertions.assertThat;

import be.huurwerk.arrears.report.ArrearsReport.Group;
import be.huurwerk.arrears.report.ArrearsReport.Roll;
import be.huurwerk.regulation.money.Euro;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ArrearsReportTest {

    private static final LocalDate ON = LocalDate.of(2019, 7, 31);

    private static ArrearsReport report(String yearlyRent, Group... groups) {
        return new ArrearsReport(
                ON, Euro.of(yearlyRent), List.of(groups), Map.of(), Figure.NOTHING, Figure.NOTHING, Map.of());
    }

    private static Group group(Age before, Age now, boolean former, long count, String amount) {
        return new Group(now, before, former, new Figure(count, Euro.of(amount)));
    }

    @Test
    void addsUpWhatIsOverdueByAgeAndByWhoOwesIt() {
        // Given
        ArrearsReport report = report(
                "12000.00",
                group(Age.none, Age.days0to30, false, 3, "900.00"),
                group(Age.days0to30, Age.days31to60, false, 2, "700.00"),
                group(Age.over90, Age.over90, true, 1, "1000.00"),
                group(Age.days0to30, Age.none, false, 5, "0.00"));

        // Then
        assertThat(report.overdue()).isEqualTo(new Figure(6, Euro.of("2600.00")));
        assertThat(report.overdue(false)).isEqualTo(new Figure(5, Euro.of("1600.00")));
        assertThat(report.overdue(Age.over90, true)).isEqualTo(new Figure(1, Euro.of("1000.00")));
        assertThat(report.overdue(Age.over90, false)).isEqualTo(Figure.NOTHING);
        // 2600 / 12000 = 21.666...
        assertThat(report.percentOfYearlyRent()).contains(new BigDecimal("21.67"));
    }

    @Test
    void tellsWhatPartOfAnAgeRolledOn() {
        // Given seven accounts of 0 to 30 days a month before
        ArrearsReport report = report(
                "12000.00",
                group(Age.none, Age.days0to30, false, 3, "900.00"),
                group(Age.days0to30, Age.days31to60, false, 1, "350.00"),
                group(Age.days0to30, Age.days31to60, true, 1, "350.00"),
                group(Age.days0to30, Age.none, false, 5, "0.00"));

        // Then
        assertThat(report.rolls())
                .containsExactly(
                        new Roll(Age.days0to30, Age.days31to60, 2, Optional.of(new BigDecimal("28.57"))),
                        new Roll(Age.days0to30, Age.none, 5, Optional.of(new BigDecimal("71.43"))),
                        new Roll(Age.none, Age.days0to30, 3, Optional.empty()));
    }

    @Test
    void tellsNoPercentOfNoRent() {
        assertThat(report("0.00").percentOfYearlyRent()).isEmpty();
        assertThat(report("0.00").overdue()).isEqualTo(Figure.NOTHING);
    }

    @Test
    void comparesTheLastDaysOfMonths() {
        assertThat(ArrearsReport.monthBefore(LocalDate.of(2017, 4, 30))).isEqualTo("2017-03-31");
        assertThat(ArrearsReport.monthBefore(LocalDate.of(2019, 2, 28))).isEqualTo("2019-01-31");
        assertThat(ArrearsReport.monthBefore(LocalDate.of(2020, 2, 28))).isEqualTo("2020-01-28");
        assertThat(ArrearsReport.monthBefore(LocalDate.of(2019, 3, 31))).isEqualTo("2019-02-28");
        assertThat(ArrearsReport.monthBefore(LocalDate.of(2019, 4, 15))).isEqualTo("2019-03-15");
    }

    @Test
    void comparesWithTheDayAMonthBeforeAndCountsAYear() {
        assertThat(ArrearsReport.monthBefore(ON)).isEqualTo("2019-06-30");
        assertThat(ArrearsReport.yearFrom(ON)).isEqualTo("2018-08-01");
    }
}
