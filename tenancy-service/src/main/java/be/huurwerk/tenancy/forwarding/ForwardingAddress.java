package be.huurwerk.tenancy.forwarding;

import java.time.LocalDate;
import java.util.UUID;

/** Where the letters of a household go once it has left. */
record ForwardingAddress(UUID tenancyId, ForwardingAddressRequest address, LocalDate recordedOn, long version) {

    @Override
    public String toString() {
        return "ForwardingAddress[" + tenancyId + "]";
    }
}
