package be.huurwerk.tenancy.tenancy;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * What a change of the household does to one of its members.
 *
 * @param on the first day on which it holds: who left is not there on it any more
 * @param until of who joins for a time: the last day
 * @param member as this person is from then on; of who left, as it was before
 */
public record MemberChange(
        UUID householdChangeId, LocalDate on, Optional<LocalDate> until, Effect effect, Member member) {

    /** What becomes of the member. */
    public enum Effect {
        joined,
        left,
        changed
    }
}
