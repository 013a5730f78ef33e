package be.huurwerk.deposit.deposit;

import be.huurwerk.deposit.Hrefs;
import be.huurwerk.webkit.body.Personal;
import be.huurwerk.webkit.body.Withheld;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * What came in beyond the due of a deposit, to be returned.
 *
 * @param href of the deposit
 * @param paymentId that brought it; absent of what is returned because the deposit has another form now
 */
record SurplusItem(
        String href,
        UUID entryId,
        UUID depositId,
        Optional<UUID> paymentId,
        LocalDate receivedOn,
        @Personal BigDecimal amount,
        @Withheld Optional<String> reference) {

    static SurplusItem of(LedgerEntryEntity entry, BigDecimal credit) {
        return new SurplusItem(
                Hrefs.deposit(entry.depositId).toString(),
                entry.entryId,
                entry.depositId,
                Optional.ofNullable(entry.paymentId),
                entry.valueOn(),
                credit.negate(),
                Optional.ofNullable(entry.reference));
    }
}
