package be.huurwerk.rent.propertytax;

import static org.assertj.core.api.Assertions.assertThat;

import be.huurwerk.regulation.money.Euro;
import be.huurwerk.regulation.parameter.Parameters;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** "Je volgt de berekening vermindering onroerende voorheffing op en indien nodig dien je bezwaar in" (the vacancy). */
class ObjectionStatusTest {

    private static final LocalDate SENT_ON = LocalDate.of(2019, 5, 6);
    private static final Entitlement NOBODY = new Entitlement(1, 0, 0);
    private static final Entitlement THREE_CHILDREN = new Entitlement(3, 0, 0);

    @ParameterizedTest(name = "reduction {0}, of the basic levy {1}: {2}")
    @CsvSource({
        // three children: 20.48 of the basic levy in 2019
        "153.00, 20.48, notNeeded",
        "153.00, 20.47, toLodge",
        "  0.00,      , toLodge",
        // with its surcharges less than the basic levy alone
        " 10.00,      , toLodge",
        // 153.00 may be 20.48 with surcharges, or more, or less
        "153.00,      , notComparable"
    })
    void comparesWithTheTableOfTheYear(String reduction, String basic, ObjectionStatus status) {
        assertThat(of(notice(2019, basic, reduction), THREE_CHILDREN)).isEqualTo(status);
    }

    @Test
    void isTooLateAfterTheTermAndNotComparableStaysSo() {
        // Given: the last day is 9 August
        LocalDate after = LocalDate.of(2019, 8, 10);
        // Then
        assertThat(ObjectionStatus.of(notice(2019, null, "10.00"), THREE_CHILDREN, after, Parameters.shipped()))
                .isEqualTo(ObjectionStatus.tooLate);
        assertThat(ObjectionStatus.of(notice(2019, null, "153.00"), THREE_CHILDREN, after, Parameters.shipped()))
                .isEqualTo(ObjectionStatus.notComparable);
    }

    @Test
    void isNotToldWhereAFigureIsUnknown() {
        // Then: no table of 2021, no amount for a disabled adult
        assertThat(of(notice(2021, "20.48", "153.00"), THREE_CHILDREN)).isEqualTo(ObjectionStatus.notComparable);
        assertThat(of(notice(2019, "20.48", "153.00"), new Entitlement(3, 0, 1)))
                .isEqualTo(ObjectionStatus.notComparable);
        assertThat(of(notice(2019, "20.47", "153.00"), new Entitlement(3, 0, 1)))
                .isEqualTo(ObjectionStatus.toLodge);
    }

    @Test
    void isNotNeededForAHouseholdThatMayHaveNone() {
        assertThat(of(notice(2019, null, "0.00"), NOBODY)).isEqualTo(ObjectionStatus.notNeeded);
        assertThat(of(notice(2019, null, "153.00"), NOBODY)).isEqualTo(ObjectionStatus.notNeeded);
    }

    @Test
    void comparesACorrectionAsAWhole() {
        assertThat(of(notice(2019, "20.48", "153.00", "15.00"), THREE_CHILDREN)).isEqualTo(ObjectionStatus.toLodge);
        assertThat(of(notice(2019, "20.48", "153.00", "120.00"), THREE_CHILDREN))
                .isEqualTo(ObjectionStatus.notComparable);
    }

    private static ObjectionStatus of(TaxNotice notice, Entitlement entitlement) {
        return ObjectionStatus.of(notice, entitlement, SENT_ON, Parameters.shipped());
    }

    private static TaxNotice notice(int year, String basic, String... reductions) {
        List<TaxNotice.Amount> amounts = new ArrayList<>();
        for (String reduction : reductions) {
            amounts.add(new TaxNotice.Amount(SENT_ON.plusDays(amounts.size()), Euro.of(reduction)));
        }
        return new TaxNotice(
                UUID.randomUUID(),
                UUID.randomUUID(),
                year,
                SENT_ON,
                Optional.empty(),
                Optional.ofNullable(basic).map(Euro::of),
                amounts,
                Optional.empty(),
                0);
    }
}
