package be.huurwerk.tenancy.contract;

import java.time.LocalDate;
import java.util.UUID;

/** @param depositOverridden whether the landlord did without a payment on the deposit; why is told to nobody */
record KeysHandedOver(UUID tenancyId, LocalDate handedOverOn, boolean depositOverridden) {

    static final String TYPE = "tenancies.notify.keysHandedOver";
}
