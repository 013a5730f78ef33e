package be.huurwerk.tenancy.heir;

import be.huurwerk.bankformats.Iban;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/** Who inherits from a tenant who died (erfgenaam), and how that is paid. */
record Heir(
        UUID heirId,
        UUID tenancyId,
        UUID deceasedId,
        String payee,
        Iban iban,
        Optional<HeirRequest.HeirAddress> address,
        LocalDate recordedOn) {

    /** The account number, its middle hidden: the country, two digits and the last four. */
    String maskedIban() {
        String digits = iban.value();
        return digits.substring(0, 4) + " **** **** " + digits.substring(digits.length() - 4);
    }

    /** The id alone, so that no name reaches a log. */
    @Override
    public String toString() {
        return "Heir[" + heirId + "]";
    }
}
