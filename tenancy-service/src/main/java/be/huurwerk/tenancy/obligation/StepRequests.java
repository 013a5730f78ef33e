package be.huurwerk.tenancy.obligation;

import be.huurwerk.servicekit.document.KeptDocument;
import be.huurwerk.webkit.body.CheckedBy;
import be.huurwerk.webkit.body.Money;
import jakarta.validation.constraints.Pattern;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The bodies of the steps of an obligation. A code is a word that law or policy lists; none of them says anything of a person. */
final class StepRequests {

    private static final String CODE = "[a-zA-Z0-9]{1,40}";

    private StepRequests() {}

    /** @param found whether the register (Kruispuntbank Inburgering) says that the level is reached */
    @Schema(name = "RegisterCheckRequest")
    record RegisterCheck(LocalDate checkedOn, Boolean found) {
        Recorded recorded() {
            return Recorded.of(ObligationStep.registerCheck, checkedOn, found ? Recorded.FOUND : Recorded.NOT_FOUND);
        }
    }

    /**
     * @param kind of document, one of those that law and policy take
     * @param documentId under which its bytes are kept, if they are
     */
    @Schema(name = "ObligationEvidenceRequest")
    record Evidence(
            @Pattern(regexp = CODE) String kind,
            LocalDate receivedOn,
            Optional<@CheckedBy(KeptDocument.class) UUID> documentId) {
        Recorded recorded() {
            return Recorded.of(ObligationStep.evidence, receivedOn, kind).provenBy(documentId);
        }
    }

    /** @param ground one of those of the law of the day */
    @Schema(name = "ExemptionRequest")
    record Exemption(@Pattern(regexp = CODE) String ground, LocalDate decidedOn) {
        Recorded recorded() {
            return Recorded.of(ObligationStep.exemption, decidedOn, ground);
        }
    }

    /**
     * @param ground of the language duty: one of those of the law
     * @param until of a property: the new last day, which the landlord sets; the term of the language duty is the law's
     */
    @Schema(name = "DeferralRequest")
    record Deferral(LocalDate decidedOn, Optional<@Pattern(regexp = CODE) String> ground, Optional<LocalDate> until) {
        Recorded recorded() {
            return new Recorded(ObligationStep.deferral, decidedOn, ground, until, Optional.empty(), Optional.empty());
        }
    }

    @Schema(name = "DefaultNoticeRequest")
    record DefaultNotice(LocalDate sentOn) {
        Recorded recorded() {
            return Recorded.of(ObligationStep.defaultNotice, sentOn);
        }
    }

    @Schema(name = "SupervisorReportRequest")
    record Report(LocalDate reportedOn) {
        Recorded recorded() {
            return Recorded.of(ObligationStep.report, reportedOn);
        }
    }

    /**
     * @param fine euro, as the supervisor set it; recorded, never computed
     * @param newDueOn the last day of a new term
     */
    @Schema(name = "SanctionRequest")
    record Sanction(LocalDate decidedOn, Optional<@Money(min = "0.00") BigDecimal> fine, Optional<LocalDate> newDueOn) {
        Recorded recorded() {
            return new Recorded(ObligationStep.sanction, decidedOn, Optional.empty(), newDueOn, fine, Optional.empty());
        }
    }
}
