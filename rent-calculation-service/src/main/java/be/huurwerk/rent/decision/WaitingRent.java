package be.huurwerk.rent.decision;

import be.huurwerk.rent.household.DecisionReason;
import be.huurwerk.webkit.problem.UnknownParameter;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A rent that waits to be decided, since when, and for what.
 *
 * @param unknown all figures of the law that are unknown, the one that was needed first in front
 */
record WaitingRent(
        UUID tenancyId,
        LocalDate effectiveFrom,
        DecisionReason reason,
        Instant since,
        List<Missing> missing,
        List<UnknownParameter> unknown) {}
