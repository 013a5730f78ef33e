package be.huurwerk.deposit.deposit;

import be.huurwerk.deposit.debtsettlement.DebtSettlement;
import be.huurwerk.deposit.ledger.Account;
import be.huurwerk.webkit.lang.Language;
import be.huurwerk.webkit.problem.Text;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What somebody has to look at before a deposit is paid back; nothing is undone by it.
 *
 * @param on the day of the decision that the debts are settled together
 */
public record DepositWarning(Code code, UUID debtSettlementId, LocalDate on) {

    /** Names are those of the JSON. */
    @Schema(name = "DepositWarningCode")
    public enum Code {
        /** It was told after the settlement, by which debts may have been set off that it freezes. */
        setOffAgainstFrozenDebts(
                new Text(
                        "The debt settlement was told after the deposit was settled: part of what was applied may be frozen. Nothing is undone; ask the debt mediator.",
                        "De schuldenregeling werd gemeld nadat de waarborg was afgerekend: een deel van wat werd afgehouden, kan bevroren zijn. Er wordt niets ongedaan gemaakt; vraag het de schuldbemiddelaar.")),
        /** It runs while something is still to be paid back. */
        payeeInDebtSettlement(
                new Text(
                        "A debt settlement runs: ask the debt mediator to whose account the deposit is paid back.",
                        "Er loopt een schuldenregeling: vraag de schuldbemiddelaar op welke rekening de waarborg wordt terugbetaald."));

        private final Text text;

        Code(Text text) {
            this.text = text;
        }
    }

    /** In the language of the call. */
    public String text() {
        return code.text.in(Language.current());
    }

    /** That a debt settlement runs on a day on which something is to be paid back to its debtor. */
    public static List<DepositWarning> ofPayee(List<DebtSettlement> debtSettlements, LocalDate day) {
        return debtSettlements.stream()
                .filter(one -> one.runs(day))
                .map(one -> of(Code.payeeInDebtSettlement, one))
                .toList();
    }

    /** @param day of which the debt settlements are looked at */
    static List<DepositWarning> of(Deposit deposit, List<DebtSettlement> debtSettlements, LocalDate day) {
        List<DepositWarning> warnings = new ArrayList<>();
        for (DebtSettlement one : debtSettlements) {
            boolean before = deposit.settledOn()
                    .filter(settled -> !one.admissibleOn().isAfter(settled))
                    .isPresent();
            if (one.heardLate()
                    && before
                    && !deposit.ledger().balance(Account.applied).isZero()) {
                warnings.add(of(Code.setOffAgainstFrozenDebts, one));
            }
            if (one.runs(day) && deposit.ledger().refundDue().isPositive()) {
                warnings.add(of(Code.payeeInDebtSettlement, one));
            }
        }
        return warnings;
    }

    private static DepositWarning of(Code code, DebtSettlement one) {
        return new DepositWarning(code, one.debtSettlementId(), one.admissibleOn());
    }
}
