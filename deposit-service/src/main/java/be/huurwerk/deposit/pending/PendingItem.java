package be.huurwerk.deposit.pending;

import be.huurwerk.deposit.deposit.Awaited;
import be.huurwerk.webkit.problem.UnknownParameter;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A deposit that can't be asked for, not be settled, or not be given back, because a figure is not known.
 *
 * @param status always {@code awaitingParameter}
 * @param awaits which of these
 * @param unknown the figures, and the dates on which they are needed
 */
record PendingItem(UUID tenancyId, LocalDate signedOn, String status, Awaited awaits, List<UnknownParameter> unknown) {
    static final String AWAITING_PARAMETER = "awaitingParameter";
}
