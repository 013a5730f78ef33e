package be.huurwerk.arrears.dunning;

import be.huurwerk.arrears.account.EntryKind;
import be.huurwerk.arrears.account.Ledger;
import be.huurwerk.arrears.account.LedgerEntry;
import be.huurwerk.arrears.account.NewEntry;
import be.huurwerk.arrears.dunning.CaseFacts.Debt;
import be.huurwerk.arrears.dunning.CostFacts.Compensation;
import be.huurwerk.arrears.dunning.CostFacts.FreeReminder;
import be.huurwerk.arrears.dunning.FactsOfCases.Of;
import be.huurwerk.arrears.latecost.LateCosts;
import be.huurwerk.arrears.latecost.ReminderTerm;
import be.huurwerk.arrears.latecost.ReminderTerm.Way;
import be.huurwerk.arrears.posting.TenancyFacts;
import be.huurwerk.regulation.money.Euro;
import be.huurwerk.regulation.parameter.Parameters;
import be.huurwerk.servicekit.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * What is asked for steps, on the rent accounts, due when the term of the step has passed: a cost of the oldest debt that it asks for, and the
 * interest of each.
 */
@ApplicationScoped
class StepCosts {

    private static final String UNDONE = "stepAnnulled";

    private final TenancyFacts tenancies;
    private final Ledger ledger;
    private final InterestRows interests;
    private final Parameters parameters;
    private final Sql sql;

    StepCosts(
            TenancyFacts tenancies,
            Ledger ledger,
            InterestRows interests,
            Parameters parameters,
            DataSource dataSource) {
        this.tenancies = tenancies;
        this.ledger = ledger;
        this.interests = interests;
        this.parameters = parameters;
        this.sql = new Sql(dataSource);
    }

    /** A step that was taken of an account, with what was known of its case on that evening. */
    record Taken(UUID stepId, Of of, CaseFacts facts, Ladder.Step step, String channel, LocalDate on) {}

    /** By account. */
    Map<UUID, CostFacts> of(Collection<Of> accounts, Map<UUID, CaseFacts> facts, LocalDate on) {
        Map<UUID, LocalDate> leases =
                tenancies.leaseStarts(accounts.stream().map(Of::tenancyId).toList());
        Map<UUID, List<FreeReminder>> reminders = reminders(accounts, on);
        Map<UUID, List<Compensation>> compensations = compensations(accounts, on);
        Map<UUID, CostFacts> known = new HashMap<>();
        accounts.forEach(one -> known.put(
                one.rentAccountId(),
                new CostFacts(
                        facts.get(one.rentAccountId()).principal(),
                        Optional.ofNullable(leases.get(one.tenancyId())),
                        reminders.getOrDefault(one.rentAccountId(), List.of()),
                        compensations.getOrDefault(one.rentAccountId(), List.of()))));
        return known;
    }

    /** What bears interest of the debts that these steps may ask it on, by the line that began the debt. */
    Map<UUID, StepInterest.Known> interest(Map<UUID, CostFacts> facts, LocalDate on) {
        List<UUID> debts = facts.values().stream()
                .filter(one -> StepCost.hasClause(one, parameters))
                .flatMap(one -> one.debts().stream())
                .flatMap(debt -> debt.entryId().stream())
                .toList();
        return debts.isEmpty() ? Map.of() : interests.of(facts.keySet(), debts, on);
    }

    /** Books what the law lets be asked for steps of one day. */
    void book(List<Taken> taken, LocalDate on) {
        List<Taken> charged =
                taken.stream().filter(one -> one.step().asksMore()).toList();
        if (charged.isEmpty()) {
            return;
        }
        Map<UUID, CaseFacts> facts = new HashMap<>();
        charged.forEach(one -> facts.put(one.of().rentAccountId(), one.facts()));
        Map<UUID, CostFacts> known = of(charged.stream().map(Taken::of).toList(), facts, on);
        Map<UUID, CostFacts> bearing = new HashMap<>();
        charged.stream()
                .filter(one -> one.step().interest())
                .forEach(one ->
                        bearing.put(one.of().rentAccountId(), known.get(one.of().rentAccountId())));
        Map<UUID, StepInterest.Known> ofDebts = interest(bearing, on);
        List<Ledger.Posting> lines = new ArrayList<>();
        for (Taken one : charged) {
            UUID account = one.of().rentAccountId();
            one.step()
                    .cost()
                    .map(cost -> StepCost.of(cost, one.channel(), known.get(account), parameters, on))
                    .filter(StepCost::isAsked)
                    .ifPresent(cost -> lines.add(new Ledger.Posting(account, cost(one, cost))));
            if (one.step().interest()) {
                interest(one, StepInterest.of(known.get(account), ofDebts, parameters, on))
                        .forEach(line -> lines.add(new Ledger.Posting(account, line)));
            }
        }
        ledger.appendAll(lines);
    }

    private NewEntry cost(Taken one, StepCost cost) {
        NewEntry line = NewEntry.charge(
                        EntryKind.cost,
                        dueOn(one),
                        one.on(),
                        cost.asked(),
                        one.stepId().toString())
                .because(one.step().code());
        return one.facts().principal().stream()
                .findFirst()
                .flatMap(Debt::entryId)
                .map(line::of)
                .orElse(line);
    }

    /** A line a debt. */
    private List<NewEntry> interest(Taken one, StepInterest interest) {
        if (!interest.isAsked()) {
            return List.of();
        }
        return interest.debts().stream()
                .filter(debt -> debt.asked().isPositive())
                .map(debt -> NewEntry.charge(
                                EntryKind.interest,
                                dueOn(one),
                                one.on(),
                                debt.asked(),
                                one.stepId() + "/" + debt.entryId())
                        .because(one.step().code())
                        .of(debt.entryId()))
                .toList();
    }

    private LocalDate dueOn(Taken one) {
        return ReminderTerm.of(
                        one.on(), Way.by(one.channel(), one.on(), parameters).orElse(Way.electronic), parameters)
                .until();
    }

    /** A step that was a mistake costs nothing. */
    void undo(UUID rentAccountId, UUID stepId, LocalDate today) {
        List<LedgerEntry> lines = new ArrayList<>(interests.ofStep(rentAccountId, stepId));
        ledger.find(rentAccountId, EntryKind.cost, stepId.toString()).ifPresent(lines::add);
        ledger.appendAll(lines.stream()
                .map(line -> new Ledger.Posting(
                        rentAccountId,
                        NewEntry.reversal(line, today.isBefore(line.bookedOn()) ? line.bookedOn() : today, UNDONE)))
                .toList());
    }

    /** Those of which the proof says that they left before the day and did not come back, and for which nothing was asked. */
    private Map<UUID, List<FreeReminder>> reminders(Collection<Of> accounts, LocalDate on) {
        List<Left> left = new ArrayList<>();
        sql.list(
                "select c.rent_account_id, s.taken_on, s.channel, min(g.handed_over_on), s.asked from arrears_case c"
                        + " join arrears_step s using (arrears_case_id) join arrears_sending g using (step_id)"
                        + " where c.rent_account_id = any(?) and g.handed_over_on < ?"
                        + " and not exists (select from arrears_step_annulment a where a.step_id = s.step_id)"
                        + " and not exists (select from arrears_sending_failure f where f.sending_id = g.sending_id)"
                        + " and not exists (select from ledger_entry l where l.rent_account_id = c.rent_account_id"
                        + " and (l.kind = 'cost' and l.source = s.step_id::text"
                        + " or l.kind = 'interest' and l.source like s.step_id || '/%'))"
                        + " group by c.rent_account_id, s.step_id, s.taken_on, s.channel, s.asked order by s.taken_on, s.step_id",
                row -> {
                    Optional<Set<UUID>> asked = StepRows.asked(row, 5);
                    LocalDate day = row.getObject(4, LocalDate.class);
                    LocalDate takenOn = row.getObject(2, LocalDate.class);
                    UUID account = row.getObject(1, UUID.class);
                    Way.by(row.getString(3), takenOn, parameters)
                            .map(way -> ReminderTerm.of(day, way, parameters).until())
                            .ifPresent(until -> left.add(new Left(account, takenOn, asked, day, until)));
                    return account;
                },
                accounts.stream().map(Of::rentAccountId).toArray(UUID[]::new),
                on);
        Map<Asked, Set<LocalDate>> unpaid = LateCosts.apply(parameters, on) ? unpaid(left) : Map.of();
        Map<UUID, List<FreeReminder>> reminders = new HashMap<>();
        left.forEach(one -> reminders
                .computeIfAbsent(one.account(), id -> new ArrayList<>())
                .add(new FreeReminder(
                        one.takenOn(),
                        one.asked(),
                        one.on(),
                        one.until(),
                        unpaid.getOrDefault(new Asked(one.account(), one.takenOn()), Set.of()))));
        return reminders;
    }

    private record Left(UUID account, LocalDate takenOn, Optional<Set<UUID>> asked, LocalDate on, LocalDate until) {}

    private record Asked(UUID account, LocalDate takenOn) {}

    /**
     * The due dates of which something was unpaid on the days on which reminders were taken. Money that was paid out and is owed again has none: it
     * is no delivery, and does not bring the first cost nearer.
     */
    private Map<Asked, Set<LocalDate>> unpaid(List<Left> reminders) {
        Map<Asked, Set<LocalDate>> unpaid = new HashMap<>();
        if (reminders.isEmpty()) {
            return unpaid;
        }
        sql.list(
                "select r.account, r.day, i.due_on from (select distinct account, day::date as day from unnest(?, ?) as one(account, day)) r"
                        + " join ledger_entry i on i.rent_account_id = r.account and i.item_id = i.entry_id"
                        + " and i.kind not in ('cost', 'interest') and i.due_on < r.day and i.booked_on <= r.day where"
                        + " (select sum(l.amount) from ledger_entry l where l.rent_account_id = r.account"
                        + " and l.item_id = i.entry_id and l.booked_on <= r.day)"
                        + " > (select coalesce(sum(a.amount), 0) from allocation a where a.debt_id = i.entry_id and a.on_day <= r.day)",
                row -> unpaid.computeIfAbsent(
                                new Asked(row.getObject(1, UUID.class), row.getObject(2, LocalDate.class)),
                                one -> new HashSet<>())
                        .add(row.getObject(3, LocalDate.class)),
                reminders.stream().map(Left::account).toArray(UUID[]::new),
                reminders.stream().map(one -> one.takenOn().toString()).toArray(String[]::new));
        return unpaid;
    }

    /** The parts of what was owed that steps before the day asked, and that no annulment took back. */
    private Map<UUID, List<Compensation>> compensations(Collection<Of> accounts, LocalDate on) {
        Map<UUID, List<Compensation>> compensations = new HashMap<>();
        sql.list(
                "select c.rent_account_id, c.opened_on, s.code, s.taken_on, l.amount from arrears_case c"
                        + " join arrears_step s using (arrears_case_id) join ledger_entry l on l.rent_account_id = c.rent_account_id"
                        + " and l.kind = 'cost' and l.source = s.step_id::text where c.rent_account_id = any(?) and s.taken_on < ?"
                        + " and not exists (select from ledger_entry u where u.reverses = l.entry_id) order by s.taken_on",
                row -> {
                    UUID account = row.getObject(1, UUID.class);
                    Compensation asked =
                            new Compensation(row.getObject(4, LocalDate.class), Euro.of(row.getBigDecimal(5)));
                    boolean percent = Ladders.of(parameters, row.getObject(2, LocalDate.class))
                            .step(row.getString(3))
                            .flatMap(Ladder.Step::cost)
                            .filter(Ladder.Cost::percent)
                            .isPresent();
                    if (percent) {
                        compensations
                                .computeIfAbsent(account, id -> new ArrayList<>())
                                .add(asked);
                    }
                    return account;
                },
                accounts.stream().map(Of::rentAccountId).toArray(UUID[]::new),
                on);
        return compensations;
    }
}
