package be.huurwerk.tenancy.takeover;

import be.huurwerk.tenancy.tenancy.NewTenancy;
import be.huurwerk.tenancy.tenancy.TakenOver;
import java.util.UUID;

/**
 * A tenancy of a file.
 *
 * @param subject stands for it until it is taken over; of those that are recorded together the same
 * @param reference what it is called in the landlord's present system
 */
record StatedTenancy(UUID subject, String reference, RowLines lines, NewTenancy lease) {

    StatedTenancy with(UUID another) {
        return new StatedTenancy(another, reference, lines, lease);
    }

    TakenOver brought() {
        return lease.takenOver().orElseThrow();
    }
}
