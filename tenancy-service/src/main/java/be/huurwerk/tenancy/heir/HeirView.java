package be.huurwerk.tenancy.heir;

import be.huurwerk.webkit.body.Withheld;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/** @param iban its middle hidden, unless the caller may pay deposits back */
record HeirView(
        UUID heirId,
        UUID tenancyId,
        UUID deceasedId,
        @Withheld String payee,
        @Withheld String iban,
        @Withheld Optional<HeirRequest.HeirAddress> address,
        LocalDate recordedOn) {

    static HeirView of(Heir heir, boolean mayPay) {
        return new HeirView(
                heir.heirId(),
                heir.tenancyId(),
                heir.deceasedId(),
                heir.payee(),
                mayPay ? heir.iban().value() : heir.maskedIban(),
                heir.address(),
                heir.recordedOn());
    }

    @Override
    public String toString() {
        return "HeirView[" + heirId + "]";
    }
}
