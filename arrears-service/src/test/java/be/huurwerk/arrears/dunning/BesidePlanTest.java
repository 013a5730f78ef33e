package be.huurwerk.arrears.dunning;

import static org.assertj.core.api.Assertions.assertThat;

import be.huurwerk.arrears.dunning.CaseFacts.Debt;
import be.huurwerk.arrears.dunning.CaseFacts.Rest;
import be.huurwerk.arrears.dunning.CaseFacts.Taken;
import be.huurwerk.arrears.paymentplan.AccountPlans;
import be.huurwerk.arrears.paymentplan.AccountPlans.Time;
import be.huurwerk.arrears.paymentplan.PlanOnDay;
import be.huurwerk.regulation.money.Euro;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What is asked of 300.00 of March, April and May each, beside a plan that was agreed on 20 May. */
class BesidePlanTest {

    private static final LocalDate AGREED = LocalDate.of(2025, 5, 20);
    private static final LocalDate DAY = LocalDate.of(2025, 6, 16);
    private static final UUID PLAN = new UUID(1, 1);
    private static final UUID MARCH = new UUID(0, 3);
    private static final UUID APRIL = new UUID(0, 4);
    private static final UUID MAY = new UUID(0, 5);

    private static Debt debt(UUID id) {
        return debt(id, "300.00", false, false);
    }

    private static Debt debt(UUID id, String open, boolean disputed, boolean accessory) {
        LocalDate dueOn = LocalDate.of(2025, (int) id.getLeastSignificantBits(), 10);
        return new Debt(dueOn, Euro.of(open), disputed, false, Optional.of(id), accessory, List.of());
    }

    private static AccountPlans plans(boolean live, Map<UUID, String> left) {
        PlanOnDay plan = new PlanOnDay(
                PLAN,
                AGREED,
                live,
                LocalDate.of(2025, 12, 31),
                Optional.empty(),
                left.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, one -> Euro.of(one.getValue()))),
                Optional.empty(),
                Set.of());
        Time time = new Time(PLAN, AGREED.plusDays(1), live ? Optional.empty() : Optional.of(DAY));
        return new AccountPlans(
                Optional.of(plan), left.keySet().stream().collect(Collectors.toMap(id -> id, id -> List.of(time))));
    }

    private static CaseFacts facts(BesidePlan beside, Taken... steps) {
        return new CaseFacts(
                beside.debts(), Euro.of("300.00"), List.of(steps), Optional.empty(), List.of(), Optional.empty());
    }

    @Test
    void followsWhatAPlanLeavesOutOfADebt() {
        // Given a plan of 400.00: March, and 100.00 of April
        BesidePlan beside = BesidePlan.of(
                List.of(debt(MARCH), debt(APRIL), debt(MAY)),
                plans(true, Map.of(MARCH, "300.00", APRIL, "100.00")),
                DAY);

        // Then 200.00 of April and 300.00 of May
        CaseFacts facts = facts(beside);
        assertThat(beside.keeping()).isEmpty();
        assertThat(facts.undisputed()).isEqualTo(Euro.of("500.00"));
        assertThat(facts.oldestDue()).contains(LocalDate.of(2025, 4, 10));
        assertThat(facts.planned()).isEqualTo(Euro.of("400.00"));
        assertThat(facts.owed()).isEqualTo(Euro.of("900.00"));
        assertThat(facts.principal().stream().map(Debt::open)).containsExactly(Euro.of("200.00"), Euro.of("300.00"));
    }

    @Test
    void followsTheRestOfADebtThoughNothingElseIsOwed() {
        BesidePlan beside = BesidePlan.of(
                List.of(debt(MARCH), debt(APRIL)), plans(true, Map.of(MARCH, "300.00", APRIL, "100.00")), DAY);

        assertThat(beside.keeping()).isEmpty();
        assertThat(facts(beside).undisputed()).isEqualTo(Euro.of("200.00"));
    }

    @Test
    void leavesAllAsItIsWhereThePlanHoldsAllThatCounts() {
        // Given April is disputed, and a cost of March
        List<Debt> overdue = List.of(debt(MARCH), debt(APRIL, "300.00", true, false), debt(MAY, "12.50", false, true));

        BesidePlan beside = BesidePlan.of(overdue, plans(true, Map.of(MARCH, "300.00")), DAY);

        assertThat(beside.keeping().map(PlanOnDay::paymentPlanId)).contains(PLAN);
        assertThat(facts(beside).undisputed()).isEqualTo(Euro.of("312.50"));
        assertThat(facts(beside).planned()).isEqualTo(Euro.ZERO);
    }

    @Test
    void aStepOfThePlansDaysAskedForTheRestOfADebtAndNotForThePlansPart() {
        Taken reminder = new Taken("reminder1", LocalDate.of(2025, 6, 2));
        List<Debt> april = List.of(debt(APRIL));

        // Given the plan holds 100.00 of April, then is broken with that open, or with nothing
        BesidePlan meanwhile = BesidePlan.of(april, plans(true, Map.of(APRIL, "100.00")), DAY);
        BesidePlan broken = BesidePlan.of(april, plans(false, Map.of(APRIL, "100.00")), DAY);
        BesidePlan kept = BesidePlan.of(april, plans(false, Map.of()), DAY);

        assertThat(facts(meanwhile, reminder).asking(DAY)).containsExactly(reminder);
        assertThat(facts(broken, reminder).asking(DAY)).isEmpty();
        assertThat(broken.debts().get(0).rests()).containsExactly(new Rest(AGREED.plusDays(1), Optional.of(DAY)));
        assertThat(facts(kept, reminder).asking(DAY)).containsExactly(reminder);
    }

    @Test
    void aDebtOfWhichTheWholeIsHeldRestsWhileTheOthersAreAsked() {
        BesidePlan beside = BesidePlan.of(List.of(debt(MARCH), debt(APRIL)), plans(true, Map.of(MARCH, "300.00")), DAY);

        assertThat(facts(beside).oldestDue()).contains(LocalDate.of(2025, 4, 10));
        assertThat(facts(beside).undisputed()).isEqualTo(Euro.of("300.00"));
    }
}
