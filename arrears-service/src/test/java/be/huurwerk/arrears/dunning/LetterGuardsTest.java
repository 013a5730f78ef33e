package be.huurwerk.arrears.dunning;

import static org.assertj.core.api.Assertions.assertThat;

import be.huurwerk.arrears.dunning.CaseFacts.Debt;
import be.huurwerk.arrears.dunning.CaseFacts.Guard;
import be.huurwerk.arrears.dunning.CaseFacts.Hold;
import be.huurwerk.arrears.dunning.TakenSteps.TakenStep;
import be.huurwerk.regulation.money.Euro;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What holds back the letter of a step of 16 July that asked one debt. */
class LetterGuardsTest {

    private static final UUID ASKED = new UUID(0, 1);
    private static final UUID OTHER = new UUID(0, 2);

    @Test
    void isHeldBackByWhatFrozeTheDebtThatItAsked() {
        assertThat(holds(facts(open(ASKED)), facts(frozen(ASKED), open(OTHER))))
                .extracting(Hold::guard)
                .containsExactly(Guard.debtSettlement);
    }

    @Test
    void isNotHeldBackByWhatFrozeAnotherDebt() {
        assertThat(holds(facts(open(ASKED)), facts(open(ASKED), frozen(OTHER)))).isEmpty();
    }

    @Test
    void isHeldBackWhereTheDebtThatItAskedTurnsOutToHaveBeenFrozen() {
        assertThat(holds(facts(frozen(ASKED), open(OTHER)), facts(frozen(ASKED), open(OTHER))))
                .extracting(Hold::guard)
                .containsExactly(Guard.debtSettlement);
    }

    @Test
    void asksNothingForAnotherReasonWhereTheDebtThatItAskedTurnsOutToHaveBeenPaid() {
        assertThat(holds(facts(frozen(OTHER)), facts(frozen(OTHER)))).isEmpty();
    }

    private static List<Hold> holds(CaseFacts then, CaseFacts now) {
        return LetterGuards.holds(step(), then, now);
    }

    private static CaseFacts facts(Debt... overdue) {
        return new CaseFacts(
                List.of(overdue),
                Euro.ZERO,
                List.of(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Optional.empty());
    }

    private static Debt open(UUID debt) {
        return debt(debt, false);
    }

    private static Debt frozen(UUID debt) {
        return debt(debt, true);
    }

    private static Debt debt(UUID debt, boolean frozen) {
        return new Debt(
                LocalDate.of(2019, 7, 10), Euro.of("316.10"), false, frozen, Optional.of(debt), false, List.of());
    }

    private static TakenStep step() {
        return new TakenStep(
                new UUID(0, 3),
                new UUID(0, 4),
                new UUID(0, 5),
                new UUID(0, 6),
                "reminder1",
                LocalDate.of(2019, 7, 16),
                "letter",
                false,
                1,
                List.of(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                List.of(),
                Set.of(),
                Map.of(),
                Optional.of(Map.of(ASKED, Euro.of("316.10"))),
                false);
    }
}
