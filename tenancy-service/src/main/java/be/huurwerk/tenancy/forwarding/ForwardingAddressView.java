package be.huurwerk.tenancy.forwarding;

import be.huurwerk.tenancy.Hrefs;
import be.huurwerk.webkit.body.Withheld;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/** Where the letters of a household go once it has left. */
record ForwardingAddressView(
        String href,
        UUID tenancyId,
        @Withheld String street,
        @Withheld String houseNumber,
        @Withheld Optional<String> boxNumber,
        @Withheld String postalCode,
        @Withheld String municipality,
        @Withheld Optional<String> country,
        LocalDate recordedOn) {

    static ForwardingAddressView of(ForwardingAddress found) {
        ForwardingAddressRequest address = found.address();
        return new ForwardingAddressView(
                Hrefs.tenancy(found.tenancyId()) + "/forwardingAddress",
                found.tenancyId(),
                address.street(),
                address.houseNumber(),
                address.boxNumber(),
                address.postalCode(),
                address.municipality(),
                address.country(),
                found.recordedOn());
    }

    @Override
    public String toString() {
        return "ForwardingAddressView[" + tenancyId + "]";
    }
}
