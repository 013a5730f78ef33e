package be.huurwerk.tenancy.forwarding;

import be.huurwerk.webkit.body.Personal;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Optional;

/**
 * Where a household goes.
 *
 * @param postalCode of Belgium, or of the country that is named
 * @param country two letters of ISO 3166-1; Belgium when left out
 */
record ForwardingAddressRequest(
        @Personal @Size(min = 1, max = 100) @Pattern(regexp = LINE)
        String street,

        @Personal @Size(min = 1, max = 10) @Pattern(regexp = LINE)
        String houseNumber,

        @Personal Optional<@Size(min = 1, max = 10) @Pattern(regexp = LINE) String> boxNumber,

        @Personal @Pattern(regexp = "[0-9A-Za-z][0-9A-Za-z -]{1,11}")
        String postalCode,

        @Personal @Size(min = 1, max = 100) @Pattern(regexp = LINE)
        String municipality,

        @Personal Optional<@Pattern(regexp = "[A-Z]{2}") String> country) {

    /** One line that is not blank. */
    private static final String LINE = "\\S|\\S[^\\p{Cntrl}]*\\S";

    @Override
    public String toString() {
        return "ForwardingAddressRequest";
    }
}
