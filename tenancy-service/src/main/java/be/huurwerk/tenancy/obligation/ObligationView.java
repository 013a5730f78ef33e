package be.huurwerk.tenancy.obligation;

import be.huurwerk.regulation.parameter.Parameters;
import be.huurwerk.regulation.parameter.Status;
import be.huurwerk.tenancy.Hrefs;
import be.huurwerk.webkit.body.Withheld;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * @param personId whose it is; nobody once the file is erased
 * @param level of Dutch that must be reached
 * @param dueOn by which day the next thing is due; of a duty that is met for good the deadline that was kept
 * @param overdue on the business date
 * @param groundForNotice whether the landlord may give notice for it on the business date; never for the language duty, nor for a property
 *     while the term to dispose of it lasts
 * @param noticeMonths of a property: the landlord's notice, where the law of the day is known
 * @param allowedSteps what can be recorded now
 */
record ObligationView(
        String href,
        UUID obligationId,
        UUID tenancyId,
        Optional<UUID> personId,
        ObligationKind kind,
        Optional<String> level,
        LocalDate arisenOn,
        LocalDate dueOn,
        ObligationState state,
        boolean overdue,
        boolean groundForNotice,
        @Withheld Optional<HeldProperty> property,
        Optional<Integer> noticeMonths,
        List<StepView> history,
        List<ObligationStep> allowedSteps,
        String legalBasis,
        Status parameterStatus) {

    /**
     * @param until the deadline that the step set
     * @param fine euro
     * @param unusualFine the fine is higher than the law of its day says, as far as that is known
     * @param documentId under which the bytes of the evidence are kept, if they are
     */
    @Schema(name = "ObligationStepView")
    record StepView(
            ObligationStep step,
            LocalDate on,
            @Withheld Optional<String> code,
            Optional<LocalDate> until,
            Optional<BigDecimal> fine,
            Optional<Boolean> unusualFine,
            Optional<UUID> documentId) {}

    static ObligationView of(Obligation obligation, Optional<UUID> personId, LocalDate today, Parameters parameters) {
        ObligationState state = obligation.stateOn(today);
        return new ObligationView(
                Hrefs.filed(obligation.tenancyId(), "obligations", obligation.obligationId())
                        .toString(),
                obligation.obligationId(),
                obligation.tenancyId(),
                personId,
                obligation.kind(),
                obligation.level(),
                obligation.arisenOn(),
                obligation.dueOn(),
                state,
                obligation.isOverdue(today),
                obligation.isGroundForNotice(today),
                obligation.property(),
                obligation
                        .property()
                        .flatMap(property -> PropertyRules.noticeMonths(property, today, parameters))
                        .map(months -> months.intValue()),
                obligation.history().stream()
                        .map(step -> stepView(step, parameters))
                        .toList(),
                state == ObligationState.ended
                        ? List.of()
                        : StepRules.allowed(obligation).stream()
                                .sorted(Comparator.naturalOrder())
                                .toList(),
                legalBasis(obligation.kind()),
                obligation.parameterStatus());
    }

    private static StepView stepView(Recorded recorded, Parameters parameters) {
        return new StepView(
                recorded.step(),
                recorded.on(),
                recorded.code(),
                recorded.until(),
                recorded.fine(),
                recorded.fine().map(fine -> StepFaults.isUnusualFine(recorded, parameters)),
                recorded.documentId());
    }

    private static String legalBasis(ObligationKind kind) {
        return kind == ObligationKind.property
                ? "Vlaamse Codex Wonen art. 6.20"
                : "Vlaamse Codex Wonen art. 6.20 en 6.43 §1; Besluit Vlaamse Codex Wonen art. 6.77";
    }
}
