package be.huurwerk.arrears.liability;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Who owes what falls due on an account, and when.
 *
 * @param liable in the order in which the lease came to bind them
 * @param remindersStoppedOn the day on which the last tenant died: nobody is reminded from then on
 */
public record Liability(List<Liable> liable, Optional<LocalDate> remindersStoppedOn) {

    static final Liability NOBODY = new Liability(List.of(), Optional.empty());

    public Liability {
        liable = List.copyOf(liable);
    }
}
