package be.huurwerk.tenancy.meterhandover;

import be.huurwerk.tenancy.Hrefs;
import be.huurwerk.webkit.body.Withheld;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** @param unit of the readings */
record MeterHandoverView(
        String href,
        UUID tenancyId,
        MeterHandover.Utility utility,
        boolean connected,
        LocalDate readOn,
        @Withheld Optional<String> meterNumber,
        @Withheld Optional<String> ean,
        String unit,
        @Withheld List<MeterHandover.Reading> readings) {

    static MeterHandoverView of(MeterHandover handover) {
        return new MeterHandoverView(
                Hrefs.tenancy(handover.tenancyId()) + "/meterHandovers/" + handover.utility(),
                handover.tenancyId(),
                handover.utility(),
                handover.connected(),
                handover.readOn(),
                handover.meterNumber(),
                handover.ean(),
                handover.utility().unit(),
                handover.readings());
    }
}
