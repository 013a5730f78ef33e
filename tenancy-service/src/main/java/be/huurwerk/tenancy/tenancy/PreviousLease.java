package be.huurwerk.tenancy.tenancy;

import java.util.Optional;
import java.util.UUID;

/**
 * The social lease that the household leaves for this one.
 *
 * @param landlord who let that dwelling
 * @param tenancyId that lease, if it is one of ours and known here
 */
public record PreviousLease(Landlord landlord, ContractKind kind, Reason reason, Optional<UUID> tenancyId) {

    /** Who let the dwelling that is left. */
    public enum Landlord {
        own,
        other
    }

    /** Why the household moves. */
    public enum Reason {
        /** Intern verhuizen: within the homes of one landlord. */
        internalMove,
        /** The landlord renovates the dwelling that is left. */
        renovation,
        ownChoice
    }
}
