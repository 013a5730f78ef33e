package be.huurwerk.tenancy.retention;

import java.util.List;
import java.util.UUID;

/**
 * What was personal in a file is gone; each service that hears it erases its own.
 *
 * @param personIds of its persons those who are in no other file any more
 */
record TenancyErased(UUID tenancyId, List<UUID> personIds) {

    static final String TYPE = "tenancies.notify.erased";
}
