package be.huurwerk.tenancy.heir;

import be.huurwerk.webkit.body.CheckedBy;
import be.huurwerk.webkit.body.Personal;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import java.util.UUID;

/**
 * @param deceasedId the tenant who died
 * @param payee to whom is paid, as the account is named
 * @param address where letters about the estate go; the dwelling where it is left out
 */
record HeirRequest(
        UUID deceasedId,
        @Personal @Size(min = 1, max = 140) String payee,
        @Personal @CheckedBy(IbanCheck.class) String iban,
        Optional<HeirAddress> address) {

    /** Where somebody lives. */
    record HeirAddress(
            @Size(min = 1, max = 100) String street,
            @Size(min = 1, max = 10) String houseNumber,
            Optional<@Size(min = 1, max = 10) String> boxNumber,
            @Pattern(regexp = "[1-9][0-9]{3}") String postalCode,
            @Size(min = 1, max = 100) String municipality) {}

    /** Without what is personal. */
    @Override
    public String toString() {
        return "HeirRequest[" + deceasedId + "]";
    }
}
