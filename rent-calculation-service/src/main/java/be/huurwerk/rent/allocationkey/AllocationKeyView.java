package be.huurwerk.rent.allocationkey;

import be.huurwerk.rent.Hrefs;
import be.huurwerk.rent.chargesettlement.AllocationKey;
import be.huurwerk.servicekit.time.Moments;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A key that was decided, in JSON. */
@Schema(name = "DecidedAllocationKey")
record AllocationKeyView(
        UUID allocationKeyId,
        String href,
        UUID buildingId,
        Optional<String> group,
        String category,
        boolean communalHeating,
        AllocationKey key,
        LocalDate validFrom,
        LocalDate toldOn,
        OffsetDateTime recordedAt) {

    static AllocationKeyView of(KeyDecision decision) {
        return new AllocationKeyView(
                decision.allocationKeyId(),
                Hrefs.allocationKey(decision.allocationKeyId()).toString(),
                decision.buildingId(),
                decision.group(),
                decision.category(),
                decision.communalHeating(),
                decision.key(),
                decision.validFrom(),
                decision.toldOn(),
                Moments.inBrussels(decision.recordedAt()));
    }
}
