package be.huurwerk.rent.verification;

import be.huurwerk.rent.calculation.RentCalculation;
import be.huurwerk.rent.decision.RentDecision;
import be.huurwerk.rent.decision.RentDecisions;
import be.huurwerk.webkit.problem.ProblemException;
import be.huurwerk.webkit.problem.Text;
import io.quarkus.security.PermissionsAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.math.BigDecimal;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/rentDecisions/{rentDecisionId}/verification")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "rentDecisions")
public class VerificationResource {

    private final RentDecisions decisions;
    private final RulesArchive archive;

    VerificationResource(RentDecisions decisions, RulesArchive archive) {
        this.decisions = decisions;
        this.archive = archive;
    }

    @Schema(name = "Verification")
    record VerificationView(
            UUID rentDecisionId, String rulesVersion, boolean identical, BigDecimal rent, BigDecimal recomputedRent) {}

    @GET
    @Transactional
    @PermissionsAllowed("rentCalculation:read")
    @Operation(
            operationId = "verifyRentDecision",
            summary = "Compute a decision again from its stored facts, under the rules it was made with")
    public VerificationView verify(@PathParam("rentDecisionId") UUID rentDecisionId) {
        RentDecision decision = decisions
                .find(rentDecisionId)
                .orElseThrow(() -> ProblemException.notFound(new Text(
                        "There is no rent decision " + rentDecisionId + ".",
                        "Er is geen huurprijsbeslissing " + rentDecisionId + ".")));
        String rulesVersion = decision.assessment().rulesVersion();
        RentCalculation calculation = archive.find(rulesVersion)
                .map(RentCalculation::new)
                .filter(rules -> rules.rulesVersion().equals(rulesVersion))
                .orElseThrow(() -> ProblemException.conflict(
                        "rulesNotArchived",
                        new Text(
                                "The rules " + rulesVersion + " are not in the archive of this installation.",
                                "De regels " + rulesVersion + " zitten niet in het archief van deze installatie.")));
        Verification verification = Verification.of(decision, decisions.storedTrace(rentDecisionId), calculation);
        return new VerificationView(
                rentDecisionId,
                rulesVersion,
                verification.identical(),
                decision.assessment().rent().amount(),
                verification.recomputed().rent().amount());
    }
}
