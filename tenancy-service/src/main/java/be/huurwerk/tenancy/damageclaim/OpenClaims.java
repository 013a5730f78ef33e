package be.huurwerk.tenancy.damageclaim;

import be.huurwerk.tenancy.tenancy.Tenancies;
import be.huurwerk.tenancy.tenancy.UnknownTenancy;
import be.huurwerk.webkit.etag.ETags;
import be.huurwerk.webkit.problem.ProblemException;
import be.huurwerk.webkit.problem.Text;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Claims that can still change. Part of two use cases. */
@ApplicationScoped
class OpenClaims {

    private final Tenancies tenancies;
    private final DamageClaims damageClaims;

    OpenClaims(Tenancies tenancies, DamageClaims damageClaims) {
        this.tenancies = tenancies;
        this.damageClaims = damageClaims;
    }

    /** The claim, whose tenancy is locked until the end of the transaction. */
    DamageClaim lock(UUID tenancyId, UUID damageClaimId, String ifMatch) {
        tenancies.lock(tenancyId).orElseThrow(() -> UnknownTenancy.problem(tenancyId));
        DamageClaim claim = damageClaims.find(tenancyId, damageClaimId).orElseThrow(() -> unknown(damageClaimId));
        ETags.check(ifMatch, claim.version());
        if (claim.decision().isPresent()) {
            throw ProblemException.conflict(
                    "damageClaimDecided",
                    new Text("Who pays this damage is decided.", "Wie deze schade betaalt, is beslist."));
        }
        return claim;
    }

    static ProblemException unknown(UUID damageClaimId) {
        return ProblemException.notFound(new Text(
                "There is no damage claim " + damageClaimId + ".", "Er is geen schadegeval " + damageClaimId + "."));
    }
}
