package be.huurwerk.tenancy.heir;

import java.util.UUID;

/** An heir is recorded; payee and account are asked by the id. */
record HeirRecorded(UUID tenancyId, UUID heirId, UUID deceasedId) {

    static final String TYPE = "tenancies.notify.heirRecorded";
}
