package be.huurwerk.deposit.formchoice;

import be.huurwerk.deposit.deposit.Deposit;
import be.huurwerk.deposit.form.ChosenForm;
import be.huurwerk.deposit.form.DepositForm;
import be.huurwerk.deposit.form.Security;
import be.huurwerk.webkit.body.Personal;
import be.huurwerk.webkit.body.Withheld;
import java.math.BigDecimal;
import java.time.LocalDate;
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

    /** @param open what is not paid of it */
    @Schema(name = "DepositInstalment")
    record InstalmentView(
            LocalDate dueOn, BigDecimal amount, @Personal BigDecimal open) {

        static InstalmentView of(ChosenForm.Standing standing) {
            return new InstalmentView(
                    standing.instalment().dueOn(),
                    standing.instalment().amount().amount(),
                    standing.open().amount());
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
                current.stream()
                        .flatMap(form -> form.standing(deposit.ledger().depositPaid()).stream())
                        .map(InstalmentView::of)
                        .toList(),
                deposit.forms().security().map(SecurityView::of));
    }
}
