package be.huurwerk.tenancy.takeover;

import be.huurwerk.tenancy.tenancy.NewTenancy;
import be.huurwerk.tenancy.tenancy.TakenOver;
import java.util.UUID;

/**
 * A tenancy of a file.
 *
 * @param subject stands for it until it is taken over
 * @param reference what it is called in the landlord's present system
 */
record StatedTenancy(UUID subject, String reference, NewTenancy lease) {

    TakenOver brought() {
        return lease.takenOver().orElseThrow();
    }
}
