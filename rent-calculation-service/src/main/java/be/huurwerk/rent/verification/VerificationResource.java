package be.huurwerk.rent.verification;

import be.huurwerk.rent.calculation.RentCalculation;
import be.huurwerk.rent.decision.RentDecision;
import be.huurwerk.rent.decision.RentDecisions;
import be.huurwerk.servicekit.audit.PersonalData;
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
import java.util.List;
import java.util.Optional;
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

    /**
     * @param identical whether every figure and the trace, byte for byte, are those that are stored
     * @param differences what is not
     */
    @Schema(name = "Verification")
    record VerificationView(
            UUID rentDecisionId,
            String rulesVersion,
            boolean identical,
            BigDecimal rent,
            BigDecimal recomputedRent,
            List<DifferenceView> differences) {}

    /**
     * @param name of the figure, or {@code trace}
     * @param step the first of the trace that differs
     * @param stored the figure; of a trace the step as it is stored
     */
    @Schema(name = "VerificationDifference")
    record DifferenceView(String name, Optional<String> step, Optional<String> stored, Optional<String> recomputed) {

        static DifferenceView of(Verification.Difference difference) {
            return new DifferenceView(
                    difference.name(), difference.step(), difference.stored(), difference.recomputed());
        }
    }

    @GET
    @Transactional
    @PersonalData
    @PermissionsAllowed("rentCalculation:read")
    @Operation(
            operationId = "verifyRentDecision",
            summary = "Compute a decision again from its stored facts, under the rules it was made with, and compare")
    public VerificationView verify(@PathParam("rentDecisionId") UUID rentDecisionId) {
        RentDecision decision = decisions
                .find(rentDecisionId)
                .orElseThrow(() -> ProblemException.notFound(new Text(
                        "There is no rent decision " + rentDecisionId + ".",
                        "Er is geen huurprijsbeslissing " + rentDecisionId + ".")));
        String rulesVersion = decision.assessment().rulesVersion();
        RentCalculation calculation = archive.find(rulesVersion)
                .flatMap(files -> RentCalculation.of(rulesVersion, files))
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
                verification.recomputed().rent().amount(),
                verification.differences().stream().map(DifferenceView::of).toList());
    }
}
