package be.huurwerk.arrears.paymentplan;

import be.huurwerk.arrears.account.Accounts;
import be.huurwerk.arrears.account.Ledger;
import be.huurwerk.arrears.paymentplan.PaymentPlan.PlannedDebt;
import be.huurwerk.arrears.paymentplan.PaymentPlan.State;
import be.huurwerk.arrears.paymentplan.PaymentPlan.StateOn;
import be.huurwerk.regulation.money.Euro;
import be.huurwerk.regulation.parameter.Parameters;
import be.huurwerk.servicekit.Ids;
import be.huurwerk.servicekit.erasure.ErasedSubjects;
import be.huurwerk.servicekit.time.BusinessDate;
import be.huurwerk.webkit.problem.Days;
import be.huurwerk.webkit.problem.Issue;
import be.huurwerk.webkit.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Writes down a payment plan, instead of another one where that was agreed. */
@ApplicationScoped
class AgreePaymentPlan {

    private final Accounts accounts;
    private final Ledger ledger;
    private final DebtsOnDays debtsOnDays;
    private final PaymentPlans plans;
    private final Parameters parameters;
    private final BusinessDate businessDate;
    private final ErasedSubjects erased;

    AgreePaymentPlan(
            Accounts accounts,
            Ledger ledger,
            DebtsOnDays debtsOnDays,
            PaymentPlans plans,
            Parameters parameters,
            BusinessDate businessDate,
            ErasedSubjects erased) {
        this.erased = erased;
        this.accounts = accounts;
        this.ledger = ledger;
        this.debtsOnDays = debtsOnDays;
        this.plans = plans;
        this.parameters = parameters;
        this.businessDate = businessDate;
    }

    /**
     * @throws ProblemException 400 with all faults; 409 for more than what is owed of the debts, while another plan lives that it does not
     *     replace, or where the one that it replaces does not live, or the file is erased
     */
    @Transactional
    public PaymentPlan agree(Agreement agreement) {
        accounts.lockById(agreement.rentAccountId()).orElseThrow();
        erased.refuse(agreement.rentAccountId());
        LocalDate today = businessDate.today();
        Map<UUID, UUID> debtOfLine = debts(agreement);
        List<Issue> faults = faults(agreement, today, debtOfLine);
        if (!faults.isEmpty()) {
            throw ProblemException.badRequest(faults);
        }
        Optional<PaymentPlan> live = plans.live(agreement.rentAccountId());
        Optional<PaymentPlan> replaced = agreement.replaces().flatMap(plans::lock);
        replaced.filter(plan -> plan.state() != State.live).ifPresent(plan -> {
            throw PlanProblems.notLive(plan);
        });
        live.filter(plan -> replaced.isEmpty()).ifPresent(plan -> {
            throw PlanProblems.alreadyLives(plan);
        });
        DebtsOnDay debts = debtsOnDays.now(agreement.rentAccountId());
        PaymentPlan plan = plan(agreement, today, planned(agreement, debtOfLine, debts));
        replaced.ifPresent(old -> plans.end(
                old,
                new StateOn(
                        State.replaced,
                        today,
                        old.expected(today),
                        PlanCheck.actual(old, debts),
                        Optional.of(plan.paymentPlanId().toString()),
                        agreement.by()),
                today));
        plans.insert(plan, today);
        return plan;
    }

    /** The debts of the lines that were named. */
    private Map<UUID, UUID> debts(Agreement agreement) {
        Map<UUID, UUID> debts = new HashMap<>();
        ledger.find(agreement.rentAccountId(), agreement.debts()).stream()
                .filter(entry -> entry.dueOn().isPresent())
                .forEach(entry -> debts.put(entry.entryId(), entry.itemId()));
        return debts;
    }

    private List<Issue> faults(Agreement agreement, LocalDate today, Map<UUID, UUID> debtOfLine) {
        List<Issue> faults = new ArrayList<>();
        agreement
                .agreedOn()
                .filter(day -> !day.equals(today))
                .ifPresent(day -> faults.add(PlanProblems.outOfRange(
                        "agreedOn",
                        "A plan is agreed on the day on which it is written down: it is " + today + ".",
                        "Een plan wordt afgesproken op de dag waarop het wordt opgeschreven: het is " + today + ".")));
        Days.before("firstDueOn", agreement.firstDueOn(), today).ifPresent(faults::add);
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
