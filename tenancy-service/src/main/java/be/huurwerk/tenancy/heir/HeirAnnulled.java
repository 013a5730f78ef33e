package be.huurwerk.tenancy.heir;

import java.util.UUID;

/** An heir was entered by mistake, or the deceased lives: this is nobody's heir here. */
record HeirAnnulled(UUID tenancyId, UUID heirId, UUID deceasedId) {

    static final String TYPE = "tenancies.notify.heirAnnulled";
}
