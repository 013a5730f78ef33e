package be.huurwerk.deposit.formchoice;

import be.huurwerk.deposit.deposit.Deposit;
import be.huurwerk.deposit.form.ChosenForm;
import be.huurwerk.deposit.form.DepositForm;
import be.huurwerk.deposit.form.Security;
import be.huurwerk.regulation.money.Euro;
import be.huurwerk.webkit.body.Personal;
import be.huurwerk.webkit.body.Withheld;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * In what form a deposit is given, and how it stands.
 *
 * @param agreedOn absent where nothing was agreed: then it is paid to the landlord at once
 * @param fee for the instalments
 */
@Schema(name = "DepositFormView")
record FormView(
        UUID depositId,
        DepositForm form,
        Optional<LocalDate> agreedOn,
        BigDecimal fee,
        List<InstalmentView> plan,
        Optional<SecurityView> security) {

    /**
     * @param amount of the deposit itself
     * @param open what is not paid of it
     * @param costs the inventory and the fee, as far as they are due with it: with the first
     * @param costsOpen what is not paid of these; payments pay them first
     */
    @Schema(name = "DepositInstalment")
    record InstalmentView(
            LocalDate dueOn,
            BigDecimal amount,
            @Personal BigDecimal open,
            Optional<BigDecimal> costs,
            @Personal Optional<BigDecimal> costsOpen) {

        static List<InstalmentView> of(Deposit deposit, ChosenForm form) {
            List<InstalmentView> plan = new ArrayList<>();
            Euro costs = deposit.costsAskedFrom(form.agreedOn());
            for (ChosenForm.Standing one : form.standing(deposit.ledger().depositPaid())) {
                boolean withCosts = plan.isEmpty() && costs.isPositive();
                plan.add(new InstalmentView(
                        one.instalment().dueOn(),
                        one.instalment().amount().amount(),
                        one.open().amount(),
                        withCosts ? Optional.of(costs.amount()) : Optional.empty(),
                        withCosts ? Optional.of(deposit.costsDue().amount()) : Optional.empty()));
            }
            return plan;
        }
    }

    /** @param called what was claimed of it at the end, in all */
    @Schema(name = "Security")
    record SecurityView(
            BigDecimal amount,
            @Withheld String issuer,
            @Withheld String reference,
            LocalDate issuedOn,
            Optional<UUID> documentId,
            @Personal BigDecimal called,
            Optional<LocalDate> calledOn,
            Optional<LocalDate> releasedOn) {

        static SecurityView of(Security security) {
            Security.Evidence evidence = security.evidence();
            return new SecurityView(
                    security.amount().amount(),
                    evidence.issuer(),
                    evidence.reference(),
                    evidence.issuedOn(),
                    evidence.documentId(),
                    security.called().amount(),
                    security.calledOn(),
                    security.releasedOn());
        }
    }

    static FormView of(Deposit deposit) {
        Optional<ChosenForm> current = deposit.forms().current();
        return new FormView(
                deposit.depositId(),
                deposit.forms().form(),
                current.map(ChosenForm::agreedOn),
                deposit.forms().fees().amount(),
                current.map(form -> InstalmentView.of(deposit, form)).orElse(List.of()),
                deposit.forms().security().map(SecurityView::of));
    }
}
