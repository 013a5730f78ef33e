package be.huurwerk.arrears.dunning;

import be.huurwerk.arrears.account.EntryKind;
import be.huurwerk.arrears.account.Ledger;
import be.huurwerk.arrears.account.NewEntry;
import be.huurwerk.arrears.dunning.CaseFacts.Debt;
import be.huurwerk.arrears.dunning.CostFacts.FreeReminder;
import be.huurwerk.arrears.dunning.FactsOfCases.Of;
import be.huurwerk.arrears.latecost.ReminderTerm;
import be.huurwerk.arrears.latecost.ReminderTerm.Way;
import be.huurwerk.arrears.posting.TenancyFacts;
import be.huurwerk.arrears.posting.TenancyPeriod;
import be.huurwerk.regulation.parameter.Parameters;
import be.huurwerk.servicekit.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/** What is asked for steps, on the rent accounts: a line each, a cost of the oldest debt that the step asks for, due when its term has passed. */
@ApplicationScoped
class StepCosts {

    private static final String UNDONE = "stepAnnulled";

    private final TenancyFacts tenancies;
    private final Ledger ledger;
    private final Parameters parameters;
    private final Sql sql;

    StepCosts(TenancyFacts tenancies, Ledger ledger, Parameters parameters, DataSource dataSource) {
        this.tenancies = tenancies;
        this.ledger = ledger;
        this.parameters = parameters;
        this.sql = new Sql(dataSource);
    }

    /** A step that was taken of an account, with what was known of its case on that evening. */
    record Taken(UUID stepId, Of of, CaseFacts facts, Ladder.Step step, String channel, LocalDate on) {}

    /** By account. */
    Map<UUID, CostFacts> of(Collection<Of> accounts, Map<UUID, CaseFacts> facts, LocalDate on) {
        Map<UUID, TenancyPeriod> leases =
                tenancies.find(accounts.stream().map(Of::tenancyId).toList());
        Map<UUID, List<FreeReminder>> reminders = reminders(accounts, on);
        Map<UUID, CostFacts> known = new HashMap<>();
        accounts.forEach(one -> known.put(
                one.rentAccountId(),
                new CostFacts(
                        facts.get(one.rentAccountId()).principal(),
                        Optional.ofNullable(leases.get(one.tenancyId())).map(TenancyPeriod::start),
                        reminders.getOrDefault(one.rentAccountId(), List.of()))));
        return known;
    }

    /** Books what the law lets be asked for steps of one day. */
    void book(List<Taken> taken, LocalDate on) {
        List<Taken> charged =
                taken.stream().filter(one -> one.step().cost().isPresent()).toList();
        if (charged.isEmpty()) {
            return;
        }
        Map<UUID, CaseFacts> facts = new HashMap<>();
        charged.forEach(one -> facts.put(one.of().rentAccountId(), one.facts()));
        Map<UUID, CostFacts> known = of(charged.stream().map(Taken::of).toList(), facts, on);
        List<Ledger.Posting> lines = new ArrayList<>();
        for (Taken one : charged) {
            UUID account = one.of().rentAccountId();
            StepCost cost = StepCost.of(one.step().cost().orElseThrow(), known.get(account), parameters, on);
            if (cost.isAsked()) {
                lines.add(new Ledger.Posting(account, line(one, cost)));
            }
        }
        ledger.appendAll(lines);
    }

    private NewEntry line(Taken one, StepCost cost) {
        LocalDate dueOn = ReminderTerm.of(
                        one.on(), Way.by(one.channel(), one.on(), parameters).orElse(Way.electronic), parameters)
                .until();
        NewEntry line = NewEntry.charge(
                        EntryKind.cost,
                        dueOn,
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

    /** A step that was a mistake costs nothing. */
    void undo(UUID rentAccountId, UUID stepId, LocalDate today) {
        ledger.find(rentAccountId, EntryKind.cost, stepId.toString())
                .ifPresent(line -> ledger.append(
                        rentAccountId,
                        NewEntry.reversal(line, today.isBefore(line.bookedOn()) ? line.bookedOn() : today, UNDONE)));
    }

    /** Those of which the proof says that they left before the day and did not come back, and for which nothing was asked. */
    private Map<UUID, List<FreeReminder>> reminders(Collection<Of> accounts, LocalDate on) {
        Map<UUID, List<FreeReminder>> reminders = new HashMap<>();
        sql.list(
                "select c.rent_account_id, s.taken_on, s.channel, min(g.handed_over_on) from arrears_case c"
                        + " join arrears_step s using (arrears_case_id) join arrears_sending g using (step_id)"
                        + " where c.rent_account_id = any(?) and g.handed_over_on < ?"
                        + " and not exists (select from arrears_step_annulment a where a.step_id = s.step_id)"
                        + " and not exists (select from arrears_sending_failure f where f.sending_id = g.sending_id)"
                        + " and not exists (select from ledger_entry l where l.rent_account_id = c.rent_account_id"
                        + " and l.kind = 'cost' and l.source = s.step_id::text)"
                        + " group by c.rent_account_id, s.step_id, s.taken_on, s.channel order by s.taken_on, s.step_id",
                row -> {
                    LocalDate left = row.getObject(4, LocalDate.class);
                    LocalDate takenOn = row.getObject(2, LocalDate.class);
                    UUID account = row.getObject(1, UUID.class);
                    Way.by(row.getString(3), takenOn, parameters)
                            .map(way -> ReminderTerm.of(left, way, parameters).until())
                            .ifPresent(until -> reminders
                                    .computeIfAbsent(account, id -> new ArrayList<>())
                                    .add(new FreeReminder(takenOn, left, until)));
                    return account;
                },
                accounts.stream().map(Of::rentAccountId).toArray(UUID[]::new),
                on);
        return reminders;
    }
}
