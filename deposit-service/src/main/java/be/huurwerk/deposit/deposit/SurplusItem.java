package be.huurwerk.deposit.deposit;

import be.huurwerk.deposit.Hrefs;
import be.huurwerk.webkit.body.Personal;
import be.huurwerk.webkit.body.Withheld;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;

/**
 * What came in beyond the due of a deposit, to be returned.
 *
 * @param href of the deposit
 */
record SurplusItem(
        String href,
        UUID entryId,
        UUID depositId,
        UUID paymentId,
        LocalDate receivedOn,
        @Personal BigDecimal amount,
        @Withheld String reference) {

    static SurplusItem of(LedgerEntryEntity entry, BigDecimal credit) {
        return new SurplusItem(
                Hrefs.deposit(entry.depositId).toString(),
                entry.entryId,
                entry.depositId,
                entry.paymentId,
                entry.bookedOn,
                credit.negate(),
                entry.reference);
    }
}
