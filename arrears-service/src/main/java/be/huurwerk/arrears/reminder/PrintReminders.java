package be.huurwerk.arrears.reminder;

import be.huurwerk.arrears.account.Accounts;
import be.huurwerk.arrears.account.Ledger;
import be.huurwerk.arrears.account.LedgerEntry;
import be.huurwerk.arrears.account.OpenItem;
import be.huurwerk.arrears.account.RentAccount;
import be.huurwerk.arrears.account.Standing;
import be.huurwerk.arrears.account.Standings;
import be.huurwerk.arrears.dunning.TakenSteps.TakenStep;
import be.huurwerk.arrears.frozendebt.FrozenDebts;
import be.huurwerk.arrears.frozendebt.FrozenDebts.Frozen;
import be.huurwerk.arrears.latecost.ReminderTerm;
import be.huurwerk.letterkit.Addressee;
import be.huurwerk.letterkit.Addressees;
import be.huurwerk.letterkit.LetterLanguage;
import be.huurwerk.letterkit.Press;
import be.huurwerk.letterkit.Printed;
import be.huurwerk.regulation.money.Euro;
import be.huurwerk.regulation.parameter.Parameters;
import be.huurwerk.servicekit.Ids;
import be.huurwerk.webkit.problem.ProblemException;
import be.huurwerk.webkit.problem.Text;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Prints letters of steps; whoever calls keeps them. */
@ApplicationScoped
class PrintReminders {

    private final Accounts accounts;
    private final Ledger ledger;
    private final Standings standings;
    private final FrozenDebts frozenDebts;
    private final Addressees addressees;
    private final SentSteps sentSteps;
    private final Parameters parameters;
    private final ReminderSheet sheets;
    private final Press press = new Press();

    PrintReminders(
            Accounts accounts,
            Ledger ledger,
            Standings standings,
            FrozenDebts frozenDebts,
            Addressees addressees,
            SentSteps sentSteps,
            Parameters parameters) {
        this.accounts = accounts;
        this.ledger = ledger;
        this.standings = standings;
        this.frozenDebts = frozenDebts;
        this.addressees = addressees;
        this.sentSteps = sentSteps;
        this.parameters = parameters;
        this.sheets = new ReminderSheet(parameters);
    }

    /**
     * Prints them one by one, once all addressees are there. Steps of one day, that send a letter.
     *
     * @throws ProblemException 503 while the addressees can't be had; 409 when one of them has no name any more
     */
    void print(Collection<TakenStep> steps, LetterLanguage language, Consumer<StoredReminder> printed) {
        if (steps.isEmpty()) {
            return;
        }
        LocalDate on = steps.iterator().next().on();
        List<UUID> accountIds = steps.stream().map(TakenStep::rentAccountId).toList();
        Map<UUID, Addressee> named =
                addressees.of(steps.stream().map(TakenStep::tenancyId).toList(), on);
        steps.forEach(step -> requireNames(step.tenancyId(), named));
        Map<UUID, RentAccount> known = accounts.find(accountIds).stream()
                .collect(Collectors.toMap(RentAccount::rentAccountId, Function.identity()));
        Map<UUID, Standing> standing = standings.on(accountIds, on);
        Map<UUID, Frozen> frozen = frozenDebts.on(accountIds, on);
        Map<UUID, List<String>> mediators = frozenDebts.mediators(accountIds, on);
        for (TakenStep step : steps) {
            Reminder reminder = reminder(
                    step,
                    known.get(step.rentAccountId()),
                    standing.get(step.rentAccountId()),
                    Optional.ofNullable(frozen.get(step.rentAccountId())),
                    mediators.getOrDefault(step.rentAccountId(), List.of()));
            Printed made = press.print(sheets.of(reminder, named.get(step.tenancyId()), language));
            printed.accept(new StoredReminder(
                    reminder.letterId(),
                    step.stepId(),
                    step.tenancyId(),
                    language,
                    on,
                    reminder.term().until(),
                    made.hash(),
                    Optional.of(made.pdf())));
        }
    }

    /** What a debt settlement freezes or a payment plan holds is not asked for; what a plan leaves out of a debt is. */
    private Reminder reminder(
            TakenStep step, RentAccount account, Standing standing, Optional<Frozen> frozen, List<String> copyTo) {
        List<OpenItem> overdue = standing.open().stream()
                .filter(item -> item.dueOn().isBefore(step.on()))
                .filter(item -> frozen.filter(one -> one.holds(item)).isEmpty())
                .flatMap(item -> item.without(step.planned().getOrDefault(item.entryId(), Euro.ZERO)).stream())
                .toList();
        Map<UUID, Euro> asked = step.left().orElseGet(() -> toAsk(step, overdue));
        Map<UUID, LedgerEntry> lines = ledger.find(asked.keySet());
        return new Reminder(
                Ids.next(),
                step,
                account,
                asked.entrySet().stream()
                        .map(debt -> new Reminder.Debt(lines.get(debt.getKey()), debt.getValue()))
                        .toList(),
                OpenItem.sum(overdue.stream()
                        .filter(item ->
                                step.disputed().contains(item.entryId()) && !asked.containsKey(item.entryId()))),
                ReminderTerm.of(step.on(), sentSteps.requireWay(step), parameters),
                copyTo);
    }

    /** Of a letter that has not left: what is open, of the debts that the step asked and no more of each than it asked, where that was kept. */
    private static Map<UUID, Euro> toAsk(TakenStep step, List<OpenItem> overdue) {
        Map<UUID, Euro> open = new LinkedHashMap<>();
        overdue.stream()
                .filter(item -> !step.disputed().contains(item.entryId()))
                .forEach(item -> open.put(item.entryId(), item.open()));
        step.asked().ifPresent(asked -> {
            open.keySet().retainAll(asked.keySet());
            open.replaceAll((debt, amount) -> amount.min(asked.get(debt)));
        });
        return open;
    }

    private static void requireNames(UUID tenancyId, Map<UUID, Addressee> named) {
        if (!named.containsKey(tenancyId) || named.get(tenancyId).names().isEmpty()) {
            throw ProblemException.conflict(
                    "noAddressee",
                    new Text(
                            "Nobody is known to whom a letter about tenancy " + tenancyId + " can go.",
                            "Er is niemand bekend aan wie een brief over huur " + tenancyId + " kan gaan."));
        }
    }
}
