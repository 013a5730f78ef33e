package be.huurwerk.tenancy.takeover;

import static org.assertj.core.api.Assertions.assertThat;

import be.huurwerk.servicekit.bulkload.LineFault;
import be.huurwerk.tenancy.tenancy.MemberFacts;
import be.huurwerk.tenancy.tenancy.Role;
import be.huurwerk.tenancy.tenancy.TakenOver;
import be.huurwerk.webkit.problem.Issue;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RowsTest {

    private static final LocalDate DAY = LocalDate.of(2019, 3, 1);
    private static final BigDecimal AMOUNT = new BigDecimal("1.00");

    @Test
    void holdsAsManyMembersAndItemsAsOneThatIsTakenOverByItself() {
        // When / Then
        assertThat(rows(30, 500).incomplete()).isEmpty();
        assertThat(rows(31, 0).incomplete().map(Issue::detail).orElseThrow().en())
                .isEqualTo("A tenancy has at least one row member, and at most 30.");
        assertThat(rows(1, 501).incomplete().map(Issue::detail).orElseThrow().en())
                .isEqualTo("A tenancy has at most 500 rows openItem.");
        assertThat(rows(0, 0).incomplete()).isPresent();
    }

    @Test
    void refusesEachOfItsLinesOnce() {
        // Given
        Rows rows = rows(2, 1);
        rows.addFaulty(99);
        List<LineFault> refused = new ArrayList<>();
        // When: line 99 has its own fault by now
        rows.refuse(rows.incomplete().orElseThrow(), refused::add);
        // Then
        assertThat(refused).extracting(LineFault::line).containsExactly(2, 3, 4, 5);
    }

    private static Rows rows(int members, int items) {
        Rows rows = new Rows("T-1");
        int line = 2;
        rows.add(new Row.Tenancy(line++, "D-1", DAY, DAY, DAY, AMOUNT, AMOUNT, Optional.empty()));
        for (int i = 0; i < members; i++) {
            rows.add(new Row.Member(line++, "P-" + i, Role.coResident, MemberFacts.NOT_STATED));
        }
        for (int i = 0; i < items; i++) {
            rows.add(new Row.Open(line++, new TakenOver.OpenItem(DAY, AMOUNT, "rent")));
        }
        return rows;
    }
}
