package be.huurwerk.deposit.formchoice;

import be.huurwerk.deposit.deposit.Deposit;
import be.huurwerk.deposit.deposit.TenancyFacts;
import be.huurwerk.deposit.quote.InstalmentLimit;
import be.huurwerk.regulation.money.Euro;
import be.huurwerk.regulation.parameter.Parameters;
import be.huurwerk.regulation.parameter.UnknownParameterException;
import be.huurwerk.webkit.problem.Days;
import be.huurwerk.webkit.problem.In;
import be.huurwerk.webkit.problem.Issue;
import be.huurwerk.webkit.problem.IssueType;
import be.huurwerk.webkit.problem.Text;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Which form may be agreed for a deposit, and how. */
final class FormRules {

    private static final String OTHER_FORM_MONTHS = "deposit/other-form-months";

    private final Parameters parameters;
    private final LocalDate today;

    FormRules(Parameters parameters, LocalDate today) {
        this.parameters = parameters;
        this.today = today;
    }

    /** @throws UnknownParameterException when a limit is not known on the day of the agreement */
    List<Issue> faults(Choice choice, Deposit deposit, TenancyFacts facts) {
        List<Issue> faults = new ArrayList<>();
        LocalDate agreedOn = choice.agreedOn().orElse(today);
        Days.yetToCome("agreedOn", agreedOn, today).ifPresent(faults::add);
        LocalDate first = deposit.forms()
                .current()
                .map(form -> form.agreedOn())
                .orElse(deposit.terms().requestedOn());
        Days.before("agreedOn", agreedOn, first).ifPresent(faults::add);
        goesWith("plan", choice.plan().isPresent(), choice.form().isInInstalments())
                .ifPresent(faults::add);
        goesWith("security", choice.security().isPresent(), choice.form().isKeptElsewhere())
                .ifPresent(faults::add);
        Euro paid = deposit.ledger().depositPaid();
        goesWith("paidMoney", choice.paidMoney().isPresent(), choice.form().isKeptElsewhere() && paid.isPositive())
                .ifPresent(faults::add);
        if (faults.isEmpty()) {
            choice.plan().ifPresent(plan -> faults.addAll(planFaults(plan, agreedOn, deposit, facts)));
            choice.security()
                    .ifPresent(security -> faults.addAll(securityFaults(
                            security,
                            needed(choice, deposit),
                            agreedOn,
                            deposit.terms().deposit(),
                            facts)));
        }
        return faults;
    }

    /** What a security must stand for: the deposit, less what was paid and stays. */
    static Euro needed(Choice choice, Deposit deposit) {
        return deposit.terms()
                .deposit()
                .minus(choice.staying(deposit.ledger().depositPaid()))
                .max(Euro.ZERO);
    }

    private List<Issue> planFaults(Choice.Plan plan, LocalDate agreedOn, Deposit deposit, TenancyFacts facts) {
        List<Issue> faults = new ArrayList<>();
        LocalDate firstDueOn = plan.firstDueOn().orElse(agreedOn);
        Days.before("plan.firstDueOn", firstDueOn, agreedOn).ifPresent(faults::add);
        LocalDate keys = facts.startDate().orElse(deposit.terms().requestedOn());
        Days.after("plan.firstDueOn", firstDueOn, keys.isBefore(agreedOn) ? agreedOn : keys)
                .ifPresent(faults::add);
        int most = InstalmentLimit.on(agreedOn, parameters);
        LocalDate begun = deposit.forms()
                .firstInstalment()
                .filter(day -> day.isBefore(firstDueOn))
                .orElse(firstDueOn);
        LocalDate last = begun.plusMonths(most - 1L);
        if (plan.instalments() > most
                || firstDueOn.plusMonths(plan.instalments() - 1L).isAfter(last)) {
            faults.add(outOfRange(
                    "plan.instalments",
                    "At most " + most + " monthly instalments, the last on " + last + " at the latest.",
                    "Hoogstens " + most + " maandelijkse schijven, de laatste ten laatste op " + last + "."));
        }
        if (plan.instalments() > unpaid(deposit).cents() && unpaid(deposit).isPositive()) {
            faults.add(outOfRange(
                    "plan.instalments", "Each instalment is a cent at least.", "Elke schijf is minstens een cent."));
        }
        return faults;
    }

    /** What of the deposit itself is not paid, were it all to be paid to the landlord. */
    static Euro unpaid(Deposit deposit) {
        return deposit.terms().deposit().minus(deposit.ledger().depositPaid()).max(Euro.ZERO);
    }

    private List<Issue> securityFaults(
            Choice.Offered security, Euro needed, LocalDate agreedOn, Euro deposit, TenancyFacts facts) {
        List<Issue> faults = new ArrayList<>();
        Days.yetToCome("security.issuedOn", security.evidence().issuedOn(), today)
                .ifPresent(faults::add);
        Euro amount = security.amount().orElse(needed);
        if (amount.compareTo(needed) < 0 || !amount.isPositive()) {
            faults.add(outOfRange(
                    "security.amount",
                    "It stands for " + needed + " at least.",
                    "Ze staat borg voor minstens " + needed + "."));
        } else if (amount.compareTo(needed) > 0) {
            Euro most = deposit.max(facts.baseRent()
                    .orElseThrow(() -> new UnknownParameterException("dwelling/base-rent", agreedOn))
                    .times(parameters.number(OTHER_FORM_MONTHS, agreedOn).intValue()));
            if (amount.compareTo(most) > 0) {
                faults.add(outOfRange(
                        "security.amount",
                        "It stands for " + most + " at most.",
                        "Ze staat borg voor hoogstens " + most + "."));
            }
        }
        return faults;
    }

    private static Optional<Issue> goesWith(String name, boolean given, boolean needed) {
        if (given == needed) {
            return Optional.empty();
        }
        return Optional.of(new Issue(
                needed ? IssueType.REQUIRED_INPUT : IssueType.REJECTED_INPUT,
                In.BODY,
                name,
                null,
                needed
                        ? new Text("This form needs it.", "Deze vorm vraagt het.")
                        : new Text("It does not go with this form.", "Dit past niet bij deze vorm.")));
    }

    private static Issue outOfRange(String name, String en, String nl) {
        return new Issue(IssueType.OUT_OF_RANGE, In.BODY, name, null, new Text(en, nl));
    }
}
