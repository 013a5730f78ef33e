package be.huurwerk.tenancy.obligation;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Which obligations a worklist asks for.
 *
 * @param state without it those of which something is still due
 * @param today what arises later is left out
 */
record ObligationFilter(
        Optional<LocalDate> dueBefore,
        Optional<ObligationState> state,
        Optional<ObligationKind> kind,
        LocalDate today) {}
