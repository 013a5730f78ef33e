package be.huurwerk.tenancy.dwelling;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * Whether a dwelling can be let on a day.
 *
 * @param tenancyId whose it is, or will be
 * @param from since when, or from when on
 * @param until the last day, as far as it is fixed
 */
record Availability(State state, Optional<UUID> tenancyId, Optional<LocalDate> from, Optional<LocalDate> until) {

    enum State {
        free,
        /** Signed for; the lease has not begun. */
        reserved,
        let
    }

    static Availability on(LocalDate day, Optional<Lettings.Letting> letting) {
        State state = letting.map(lease -> lease.from().isAfter(day) ? State.reserved : State.let)
                .orElse(State.free);
        return new Availability(
                state,
                letting.map(Lettings.Letting::tenancyId),
                letting.map(Lettings.Letting::from),
                letting.flatMap(Lettings.Letting::until));
    }
}
