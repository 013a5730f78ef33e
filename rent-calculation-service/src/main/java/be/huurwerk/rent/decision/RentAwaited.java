package be.huurwerk.rent.decision;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * The payload of {@code rentDecisions.notify.awaited}: what is asked until the rent is decided.
 *
 * @param until the last day; empty while no later decision is known
 * @param awaitedSince decisions made later replace it
 */
record RentAwaited(
        UUID tenancyId,
        LocalDate effectiveFrom,
        Optional<LocalDate> until,
        BigDecimal provisionalRent,
        Instant awaitedSince) {

    static final String TYPE = "rentDecisions.notify.awaited";

    static RentAwaited of(Outcome.Waiting waiting, Outcome.Provisional provisional, Instant since) {
        return new RentAwaited(
                waiting.tenancyId(),
                waiting.effectiveFrom(),
                provisional.until(),
                provisional.rent().amount(),
                since);
    }
}
