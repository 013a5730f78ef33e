package be.huurwerk.arrears.mandate;

import be.huurwerk.regulation.parameter.Parameters;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * Leave to collect what an account owes by direct debit (domicili&euml;ring). Account number and holder are personal data.
 *
 * @param reference names it to the bank, of this creditor alone
 * @param iban empty once the file is erased
 * @param holder of the account where that is another than the tenants
 * @param end the last day on which it may be used, once that is fixed
 * @param lastUsedOn day of the last collection under it, whatever came of that
 */
public record Mandate(
        UUID mandateId,
        UUID rentAccountId,
        String reference,
        LocalDate signedOn,
        Optional<String> iban,
        Optional<String> holder,
        Optional<End> end,
        Optional<LocalDate> lastUsedOn,
        long version) {

    private static final String UNUSED = "arrears/mandate-unused";

    /** Why it ends; the names are those of the JSON. */
    public enum EndReason {
        /** The holder took the leave back. */
        revoked,
        /** Another mandate came in its place. */
        replaced,
        accountClosed,
        tenancyEnded,
        /** The bank says that there is no such leave. */
        refusedByBank
    }

    /** Its end. */
    public record End(LocalDate on, EndReason reason) {}

    /** The last day on which it may be used: its end, or that after which it was not used for too long. */
    public LocalDate usableUntil(Parameters parameters) {
        LocalDate since = lastUsedOn.orElse(signedOn);
        LocalDate unused = since.plusMonths(parameters.number(UNUSED, since).intValue());
        return end.map(End::on).filter(unused::isAfter).orElse(unused);
    }

    public boolean isUsableOn(LocalDate day, Parameters parameters) {
        return !day.isBefore(signedOn) && iban.isPresent() && !day.isAfter(usableUntil(parameters));
    }

    @Override
    public String toString() {
        return "Mandate[" + mandateId + "]";
    }
}
