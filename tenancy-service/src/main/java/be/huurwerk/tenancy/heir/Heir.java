package be.huurwerk.tenancy.heir;

import be.huurwerk.bankformats.Iban;
import java.time.LocalDate;
import java.util.Locale;
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

    /** Whether the same account of the same payee is meant, however the name is written. */
    boolean isPaidAs(HeirRequest request) {
        return deceasedId.equals(request.deceasedId())
                && Iban.parse(request.iban()).filter(iban::equals).isPresent()
                && plain(payee).equals(plain(request.payee()));
    }

    private static String plain(String name) {
        return name.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }

    /** The id alone, so that no name reaches a log. */
    @Override
    public String toString() {
        return "Heir[" + heirId + "]";
    }
}
