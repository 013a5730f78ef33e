package be.huurwerk.deposit.deposit;

import be.huurwerk.deposit.Hrefs;
import be.huurwerk.deposit.form.DepositForm;
import be.huurwerk.webkit.body.Personal;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A deposit in a list.
 *
 * @param due counts the costs in
 * @param balance what is still due
 */
record DepositItem(
        String href,
        UUID depositId,
        UUID tenancyId,
        BigDecimal deposit,
        BigDecimal costs,
        BigDecimal due,
        BigDecimal paid,
        @Personal BigDecimal balance,
        String structuredCommunication,
        DepositStatus status,
        LocalDate requestedOn,
        DepositForm form) {

    static DepositItem of(Deposit deposit) {
        Terms terms = deposit.terms();
        return new DepositItem(
                Hrefs.deposit(deposit.depositId()).toString(),
                deposit.depositId(),
                deposit.tenancyId(),
                terms.deposit().amount(),
                deposit.costs().amount(),
                deposit.due().amount(),
                deposit.paid().amount(),
                deposit.balance().amount(),
                deposit.structuredCommunication(),
                deposit.status(),
                terms.requestedOn(),
                deposit.forms().form());
    }
}
