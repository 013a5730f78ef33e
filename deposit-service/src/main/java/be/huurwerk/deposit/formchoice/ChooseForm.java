package be.huurwerk.deposit.formchoice;

import be.huurwerk.deposit.deposit.Deposit;
import be.huurwerk.deposit.deposit.DepositProblems;
import be.huurwerk.deposit.deposit.DepositStore;
import be.huurwerk.deposit.deposit.OverdueInstalments;
import be.huurwerk.deposit.deposit.TellStanding;
import be.huurwerk.deposit.deposit.TenancyFacts;
import be.huurwerk.deposit.deposit.TenancyStore;
import be.huurwerk.deposit.deposit.UseSurplus;
import be.huurwerk.deposit.form.ChosenForm;
import be.huurwerk.deposit.form.Security;
import be.huurwerk.deposit.ledger.Entry;
import be.huurwerk.deposit.quote.Instalment;
import be.huurwerk.regulation.money.Euro;
import be.huurwerk.regulation.money.Instalments;
import be.huurwerk.regulation.parameter.Parameters;
import be.huurwerk.servicekit.Ids;
import be.huurwerk.servicekit.document.Documents;
import be.huurwerk.servicekit.erasure.ErasedSubjects;
import be.huurwerk.servicekit.event.Outbox;
import be.huurwerk.servicekit.time.BusinessDate;
import be.huurwerk.webkit.etag.ETags;
import be.huurwerk.webkit.problem.In;
import be.huurwerk.webkit.problem.Issue;
import be.huurwerk.webkit.problem.IssueType;
import be.huurwerk.webkit.problem.ProblemException;
import be.huurwerk.webkit.problem.Text;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

/** Agrees in what form a deposit is given, also while it runs. What was paid stays, or is to be returned. */
@ApplicationScoped
class ChooseForm {

    private static final String FEE = "deposit/instalment-fee";

    private final TenancyStore tenancies;
    private final DepositStore deposits;
    private final UseSurplus useSurplus;
    private final TellStanding tell;
    private final OverdueInstalments overdue;
    private final Outbox outbox;
    private final Documents documents;
    private final ErasedSubjects erased;
    private final Parameters parameters;
    private final BusinessDate businessDate;

    ChooseForm(
            TenancyStore tenancies,
            DepositStore deposits,
            UseSurplus useSurplus,
            TellStanding tell,
            OverdueInstalments overdue,
            Outbox outbox,
            Documents documents,
            ErasedSubjects erased,
            Parameters parameters,
            BusinessDate businessDate) {
        this.tenancies = tenancies;
        this.deposits = deposits;
        this.useSurplus = useSurplus;
        this.tell = tell;
        this.overdue = overdue;
        this.outbox = outbox;
        this.documents = documents;
        this.erased = erased;
        this.parameters = parameters;
        this.businessDate = businessDate;
    }

    /**
     * Agreed again as it is, nothing changes.
     *
     * @param ifMatch the version of the deposit that the officer saw
     * @throws ProblemException 400 with all faults; 409 when the keys are back or the deposit has ended, or nothing is left to pay in
     *     instalments
     * @throws be.huurwerk.regulation.parameter.UnknownParameterException when the fee, or a limit, is not known on the day
     */
    @Transactional
    public Deposit choose(UUID depositId, Choice choice, String ifMatch) {
        UUID tenancyId = deposits.tenancyOf(depositId).orElseThrow(() -> DepositProblems.unknownDeposit(depositId));
        erased.refuse(depositId);
        TenancyFacts facts = tenancies.lock(tenancyId);
        Deposit deposit = deposits.find(depositId).orElseThrow();
        ETags.require(ifMatch, deposits.version(depositId));
        requireRunning(deposit);
        LocalDate today = businessDate.today();
        List<Issue> faults = new ArrayList<>(new FormRules(parameters, today).faults(choice, deposit, facts));
        choice.security()
                .flatMap(security -> security.evidence().documentId())
                .filter(paper -> !documents.isAbout(paper, "deposit", depositId))
                .ifPresent(paper -> faults.add(ofAnotherDeposit(paper)));
        if (!faults.isEmpty()) {
            throw ProblemException.badRequest(faults);
        }
        ChosenForm chosen = chosen(choice, deposit, choice.agreedOn().orElse(today));
        if (deposit.forms().current().filter(chosen::agreesWith).isPresent()) {
            return deposit;
        }
        deposits.choose(depositId, chosen);
        if (choice.paidMoney().filter(Choice.PaidMoney.goesBack::equals).isPresent()) {
            Euro paid = deposit.ledger().depositPaid();
            deposits.append(
                    deposit,
                    Entry.formChanged(Ids.next(), today, paid, deposit.ledger().setOff(paid)));
        }
        Deposit after = useSurplus.use(deposits.find(depositId).orElseThrow());
        tell.changed(
                deposit,
                after,
                chosen.security()
                        .map(security -> security.evidence().issuedOn())
                        .orElse(chosen.agreedOn()));
        overdue.changed(after);
        tellPlan(deposit, chosen);
        return after;
    }

    /** A plan, or that there is none any more. */
    private void tellPlan(Deposit before, ChosenForm chosen) {
        boolean hadPlan =
                before.forms().current().filter(form -> !form.plan().isEmpty()).isPresent();
        if (hadPlan || !chosen.plan().isEmpty()) {
            outbox.append(FormEvents.PLAN_AGREED, before.tenancyId(), FormEvents.PlanAgreed.of(before, chosen));
        }
    }

    private ChosenForm chosen(Choice choice, Deposit deposit, LocalDate agreedOn) {
        return new ChosenForm(
                Ids.next(),
                choice.form(),
                agreedOn,
                choice.form().isInInstalments() && deposit.forms().fees().isZero()
                        ? parameters.number(FEE, agreedOn).euro()
                        : Euro.ZERO,
                choice.staying(deposit.ledger().depositPaid()),
                choice.plan().map(plan -> plan(plan, deposit, agreedOn)).orElse(List.of()),
                choice.security()
                        .map(offered -> Security.of(
                                offered.amount().orElseGet(() -> FormRules.needed(choice, deposit)),
                                offered.evidence())),
                choice.client());
    }

    private static List<Instalment> plan(Choice.Plan plan, Deposit deposit, LocalDate agreedOn) {
        Euro unpaid = FormRules.unpaid(deposit);
        if (unpaid.isZero()) {
            throw ProblemException.conflict(
                    "nothingToPay",
                    new Text(
                            "The deposit is paid: nothing of it is left for instalments.",
                            "De waarborg is betaald: er blijft niets over voor schijven."));
        }
        LocalDate first = plan.firstDueOn().orElse(agreedOn);
        List<Euro> amounts = Instalments.split(unpaid, plan.instalments());
        return IntStream.range(0, amounts.size())
                .mapToObj(month -> new Instalment(first.plusMonths(month), amounts.get(month)))
                .toList();
    }

    private static Issue ofAnotherDeposit(UUID documentId) {
        return new Issue(
                IssueType.REFERENCED_RESOURCE_NOT_FOUND,
                In.BODY,
                "security.documentId",
                documentId,
                new Text("This deposit has no such document.", "Deze waarborg heeft geen dergelijk document."));
    }

    private static void requireRunning(Deposit deposit) {
        if (deposit.hasEnded() || deposit.keysReturnedOn().isPresent()) {
            throw ProblemException.conflict(
                    "depositEnded",
                    new Text(
                            "The household has left: the form of its deposit stays as it is.",
                            "Het gezin is vertrokken: de vorm van de waarborg blijft zoals ze is."));
        }
    }
}
