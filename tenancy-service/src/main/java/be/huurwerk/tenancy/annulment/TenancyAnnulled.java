package be.huurwerk.tenancy.annulment;

import java.util.UUID;

/** A tenancy was entered by mistake: it counts for nothing any more. */
record TenancyAnnulled(UUID tenancyId) {

    static final String TYPE = "tenancies.notify.annulled";
}
