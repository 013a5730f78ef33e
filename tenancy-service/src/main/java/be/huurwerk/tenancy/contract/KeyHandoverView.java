package be.huurwerk.tenancy.contract;

import be.huurwerk.tenancy.Hrefs;
import be.huurwerk.webkit.body.Withheld;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/** @param override left out when the deposit or a part of it was paid */
record KeyHandoverView(
        String href,
        UUID tenancyId,
        LocalDate handedOverOn,
        @Withheld Optional<KeyHandoverRequest.DepositOverride> override) {

    static KeyHandoverView of(KeyHandover handover) {
        return new KeyHandoverView(
                Hrefs.keyHandover(handover.tenancyId()).toString(),
                handover.tenancyId(),
                handover.handedOverOn(),
                handover.overrideReason().map(KeyHandoverRequest.DepositOverride::new));
    }
}
