package be.huurwerk.arrears.account;

import static org.assertj.core.api.Assertions.assertThat;

import be.huurwerk.arrears.account.MonthDebts.Debt;
import be.huurwerk.arrears.account.MonthDebts.Part;
import be.huurwerk.regulation.money.Euro;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** On which debts of a month a change of it is booked. */
class MonthDebtsTest {

    private static final LocalDate DUE = LocalDate.of(2024, 2, 10);
    private static final LocalDate LATER = LocalDate.of(2024, 4, 7);

    private final UUID first = UUID.randomUUID();
    private final MonthDebts february = MonthDebts.NONE.with(first, DUE, Euro.of("382.88"));
    private final List<UUID> ids = List.of(UUID.randomUUID(), UUID.randomUUID());

    private static MonthDebts after(MonthDebts before, List<Part> parts, LocalDate dueOn) {
        MonthDebts after = before;
        for (Part part : parts) {
            after = after.with(part.itemId(), dueOn, part.amount());
        }
        return after;
    }

    @Test
    void whatIsAskedFirstBeginsTheFirstDebt() {
        assertThat(MonthDebts.NONE.book(Euro.of("382.88"), DUE, ids))
                .containsExactly(new Part(ids.get(0), Euro.of("382.88"), true, Optional.empty()));
    }

    @Test
    void whatItCostsMoreIsADebtOfItsOwnWhereItIsDueLater() {
        assertThat(february.book(Euro.of("20.00"), LATER, ids))
                .containsExactly(new Part(ids.get(1), Euro.of("20.00"), true, Optional.empty()));
        assertThat(february.book(Euro.of("20.00"), DUE, ids))
                .containsExactly(new Part(first, Euro.of("20.00"), false, Optional.empty()));
    }

    @Test
    void whatOnlyUndoesACorrectionIsOwedSinceWhatWasAskedFirstIsDue() {
        MonthDebts lower = february.with(first, DUE, Euro.of("-105.72"));

        assertThat(lower.book(Euro.of("125.72"), LATER, ids))
                .containsExactly(
                        new Part(ids.get(0), Euro.of("105.72"), true, Optional.of(DUE)),
                        new Part(ids.get(1), Euro.of("20.00"), true, Optional.empty()));
    }

    @Test
    void whatIsTakenBackIsTakenOfTheDebtThatWasBegunLast() {
        UUID later = UUID.randomUUID();

        assertThat(february.with(later, LATER, Euro.of("42.28")).book(Euro.of("-50.00"), DUE, ids))
                .containsExactly(
                        new Part(later, Euro.of("-42.28"), false, Optional.empty()),
                        new Part(first, Euro.of("-7.72"), false, Optional.empty()));
    }

    @Test
    void whatIsOwedSinceTheFirstIsDueIsWhatTheMonthCostsUpToWhatWasAskedFirst() {
        for (int seed = 0; seed < 200; seed++) {
            // Given a month that is asked with 382.88
            Random random = new Random(seed);
            MonthDebts month = february;
            Set<UUID> owedAsFirst = new HashSet<>(Set.of(first));
            Euro cost = Euro.of("382.88");
            for (int change = 0; change < 12; change++) {
                // When it turns out to be something else
                Euro next = random.nextInt(4) == 0 ? Euro.of("382.88") : Euro.ofCents(random.nextInt(80_000));
                if (next.equals(cost)) {
                    continue;
                }
                List<Part> parts = month.book(
                        next.minus(cost), LATER, List.of(new UUID(seed, 2 * change), new UUID(seed, 2 * change + 1)));
                parts.stream()
                        .filter(part -> part.owedOn().isPresent())
                        .forEach(part -> owedAsFirst.add(part.itemId()));
                month = after(month, parts, LATER);
                cost = next;

                // Then
                Euro sinceFirst = sum(month, owedAsFirst);
                assertThat(sum(month, null))
                        .as("seed %d, change %d", seed, change)
                        .isEqualTo(cost);
                assertThat(sinceFirst).as("seed %d, change %d", seed, change).isEqualTo(cost.min(Euro.of("382.88")));
                assertThat(month.debts()).noneMatch(debt -> debt.amount().isNegative());
            }
        }
    }

    private static Euro sum(MonthDebts month, Set<UUID> only) {
        return month.debts().stream()
                .filter(debt -> only == null || only.contains(debt.itemId()))
                .map(Debt::amount)
                .reduce(Euro.ZERO, Euro::plus);
    }
}
