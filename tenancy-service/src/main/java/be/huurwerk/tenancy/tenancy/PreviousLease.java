package be.huurwerk.tenancy.tenancy;

import be.huurwerk.servicekit.document.KeptDocument;
import be.huurwerk.webkit.body.CheckedBy;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The social lease that the household leaves for this one.
 *
 * @param landlord who let that dwelling
 * @param tenancyId that lease, if it is one of ours; of tenants who have one here it is found where it is left out
 * @param proof what shows a lease that is not known here
 */
public record PreviousLease(
        Landlord landlord, ContractKind kind, Reason reason, Optional<UUID> tenancyId, Optional<Proof> proof) {

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

    /** What stands behind what is said of that lease. */
    public enum Basis {
        /** It is a lease of ours. */
        known,
        /** The officer has seen what shows it. */
        proven,
        /** The officer says so, and nothing shows it yet. */
        stated
    }

    /**
     * The lease, or a statement of the landlord of then.
     *
     * @param receivedOn when the officer had it
     * @param documentId under which it is kept, if it is
     */
    @Schema(name = "PreviousLeaseProof")
    public record Proof(LocalDate receivedOn, Optional<@CheckedBy(KeptDocument.class) UUID> documentId) {}

    /** Of tenants who move from this lease of ours to another dwelling of ours. */
    static PreviousLease movedFrom(Tenancy left) {
        return new PreviousLease(
                Landlord.own,
                left.contractKind(),
                Reason.internalMove,
                Optional.of(left.tenancyId()),
                Optional.empty());
    }

    /** What stands behind it. */
    Basis basis() {
        if (tenancyId.isPresent()) {
            return Basis.known;
        }
        return proof.isPresent() ? Basis.proven : Basis.stated;
    }

    boolean isOwn() {
        return landlord == Landlord.own;
    }

    PreviousLease named(UUID found) {
        return new PreviousLease(landlord, kind, reason, Optional.of(found), proof);
    }

    /** As the others hear of it. */
    PreviousLease withoutProof() {
        return new PreviousLease(landlord, kind, reason, tenancyId, Optional.empty());
    }
}
