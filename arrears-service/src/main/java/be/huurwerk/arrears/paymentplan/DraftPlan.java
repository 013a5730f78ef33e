package be.huurwerk.arrears.paymentplan;

import be.huurwerk.arrears.account.Ledger;
import be.huurwerk.arrears.account.OpenItem;
import be.huurwerk.arrears.depositinstalment.OwedDeposits;
import be.huurwerk.arrears.frozendebt.FrozenDebts;
import be.huurwerk.arrears.paymentplan.PaymentPlan.PlannedDebt;
import be.huurwerk.arrears.paymentplan.PaymentPlan.State;
import be.huurwerk.arrears.paymentplan.PaymentPlan.StateOn;
import be.huurwerk.regulation.money.Euro;
import be.huurwerk.regulation.parameter.Parameters;
import be.huurwerk.servicekit.Ids;
import be.huurwerk.servicekit.time.BusinessDate;
import be.huurwerk.webkit.problem.Days;
import be.huurwerk.webkit.problem.Issue;
import be.huurwerk.webkit.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** Makes a plan of what is agreed, and keeps nothing. Part of two use cases. */
@ApplicationScoped
class DraftPlan {

    private final Ledger ledger;
    private final DebtsOnDays debtsOnDays;
    private final PaymentPlans plans;
    private final FrozenDebts frozenDebts;
    private final OwedDeposits owedDeposits;
    private final Parameters parameters;
    private final BusinessDate businessDate;

    DraftPlan(
            Ledger ledger,
            DebtsOnDays debtsOnDays,
            PaymentPlans plans,
            FrozenDebts frozenDebts,
            OwedDeposits owedDeposits,
            Parameters parameters,
            BusinessDate businessDate) {
        this.ledger = ledger;
        this.debtsOnDays = debtsOnDays;
        this.plans = plans;
        this.frozenDebts = frozenDebts;
        this.owedDeposits = owedDeposits;
        this.parameters = parameters;
        this.businessDate = businessDate;
    }

    /**
     * What a plan would be.
     *
     * @param replaced the plan whose place it takes
     * @param debts of the account on the day of the agreement
     */
    record Draft(PaymentPlan plan, Optional<PaymentPlan> replaced, DebtsOnDay debts, LocalDate today) {}

    /**
     * @throws ProblemException 400 with all faults; 409 for more than what is owed of the debts, while another plan lives that it does not
     *     replace, or where the one that it replaces does not live
     */
    Draft of(Agreement agreement) {
        LocalDate today = businessDate.today();
        LocalDate agreedOn = agreement.agreedOn().orElse(today);
        Map<UUID, UUID> debtOfLine = debts(agreement);
        List<Issue> faults = faults(agreement, agreedOn, today, debtOfLine);
        if (!faults.isEmpty()) {
            throw ProblemException.badRequest(faults);
        }
        Optional<PaymentPlan> live = plans.live(agreement.rentAccountId());
        Optional<PaymentPlan> replaced = agreement.replaces().flatMap(plans::find);
        replaced.filter(plan -> plan.state() != State.live).ifPresent(plan -> {
            throw PlanProblems.notLive(plan);
        });
        live.filter(plan -> replaced.isEmpty()).ifPresent(plan -> {
            throw PlanProblems.alreadyLives(plan);
        });
        DebtsOnDay debts = agreedOn.equals(today)
                ? debtsOnDays.now(agreement.rentAccountId())
                : debtsOnDays.on(agreement.rentAccountId(), agreedOn);
        PaymentPlan plan = plan(agreement, agreedOn, planned(agreement, debtOfLine, asked(agreement, debts)));
        return new Draft(plan, replaced, debts, today);
    }

    /** What a debt settlement freezes is in no plan of the landlord's. */
    private DebtsOnDay asked(Agreement agreement, DebtsOnDay debts) {
        return frozenDebts
                .on(agreement.rentAccountId(), businessDate.today())
                .map(frozen -> debts.only(debts.items().stream()
                        .filter(item -> !frozen.holds(item))
                        .map(OpenItem::entryId)
                        .toList()))
                .orElse(debts);
    }

    /** The debts of the lines that were named. */
    private Map<UUID, UUID> debts(Agreement agreement) {
        Map<UUID, UUID> debts = new HashMap<>();
        ledger.find(agreement.rentAccountId(), agreement.debts()).stream()
                .filter(entry -> entry.dueOn().isPresent())
                .forEach(entry -> debts.put(entry.entryId(), entry.itemId()));
        return debts;
    }

    private List<Issue> faults(Agreement agreement, LocalDate agreedOn, LocalDate today, Map<UUID, UUID> debtOfLine) {
        List<Issue> faults = new ArrayList<>();
        Days.yetToCome("agreedOn", agreedOn, today).ifPresent(faults::add);
        earliest(agreement, agreedOn, today, debtOfLine)
                .flatMap(first -> Days.before("agreedOn", agreedOn, first))
                .ifPresent(faults::add);
        Days.before("firstDueOn", agreement.firstDueOn(), agreedOn).ifPresent(faults::add);
        Euro byInstalments = agreement.amount().minus(agreement.downPayment().orElse(Euro.ZERO));
        if (byInstalments.cents() < agreement.instalments()) {
            faults.add(PlanProblems.outOfRange(
                    agreement.downPayment().isPresent() ? "downPayment" : "instalments",
                    "Each instalment is a cent at least.",
                    "Elke aflossing is minstens een cent."));
        }
        agreement.debts().stream()
                .filter(line -> !debtOfLine.containsKey(line))
                .forEach(line -> faults.add(PlanProblems.notFound(
                        "debts",
                        line,
                        "The rent account has no such debt.",
                        "Deze schuld staat niet op de huurrekening.")));
        if (agreement.deposit()
                && !owedDeposits.of(List.of(agreement.rentAccountId())).containsKey(agreement.rentAccountId())) {
            faults.add(PlanProblems.outOfRange(
                    "deposit",
                    "The deposit is not paid in instalments: agree those first.",
                    "De waarborg wordt niet in schijven betaald: spreek die eerst af."));
        }
        agreement
                .replaces()
                .filter(id -> plans.find(id)
                        .filter(plan -> plan.rentAccountId().equals(agreement.rentAccountId()))
                        .isEmpty())
                .ifPresent(id -> faults.add(PlanProblems.notFound(
                        "replaces",
                        id,
                        "The rent account has no such payment plan.",
                        "De huurrekening heeft zo geen afbetalingsplan.")));
        return faults;
    }

    /**
     * The first day on which a plan that is only now written down can have been agreed: the oldest of its debts was due, and no other plan of the
     * account was agreed, or ended, since.
     */
    private Optional<LocalDate> earliest(
            Agreement agreement, LocalDate agreedOn, LocalDate today, Map<UUID, UUID> debtOfLine) {
        if (!agreedOn.isBefore(today)) {
            return Optional.empty();
        }
        DebtsOnDay now = debtsOnDays.now(agreement.rentAccountId());
        DebtsOnDay candidates = agreement.debts().isEmpty() ? now : now.only(debtOfLine.values());
        Stream<LocalDate> due = candidates.items().stream().map(OpenItem::dueOn);
        Stream<LocalDate> others = plans.of(List.of(agreement.rentAccountId())).stream()
                .map(plan -> plan.history().get(plan.history().size() - 1).on());
        return Stream.of(due.min(Comparator.naturalOrder()), others.max(Comparator.naturalOrder()))
                .flatMap(Optional::stream)
                .max(Comparator.naturalOrder());
    }

    private static List<PlannedDebt> planned(Agreement agreement, Map<UUID, UUID> debtOfLine, DebtsOnDay debts) {
        DebtsOnDay candidates = agreement.debts().isEmpty() ? debts : debts.only(debtOfLine.values());
        Euro owed = candidates.open().values().stream().reduce(Euro.ZERO, Euro::plus);
        if (agreement.amount().compareTo(owed) > 0) {
            throw PlanProblems.moreThanOwed(owed);
        }
        return candidates.planned(agreement.amount());
    }

    private PaymentPlan plan(Agreement agreement, LocalDate agreedOn, List<PlannedDebt> debts) {
        PlanPolicy policy = new PlanPolicy(parameters, agreedOn);
        return new PaymentPlan(
                Ids.next(),
                agreement.rentAccountId(),
                agreement.kind(),
                agreement.amount(),
                agreedOn,
                agreement.frequency(),
                agreement.toleranceDays().orElseGet(policy::toleranceDays),
                agreement.currentRent().orElseGet(policy::currentRent),
                agreement.deposit(),
                Schedule.of(
                        agreement.amount(),
                        agreement.downPayment(),
                        agreedOn,
                        agreement.instalments(),
                        agreement.firstDueOn(),
                        agreement.frequency(),
                        policy.oddCents()),
                debts,
                agreement.replaces(),
                agreement.note(),
                List.of(new StateOn(
                        State.live,
                        agreedOn,
                        agreement.amount(),
                        agreement.amount(),
                        Optional.empty(),
                        agreement.by())),
                0);
    }
}
