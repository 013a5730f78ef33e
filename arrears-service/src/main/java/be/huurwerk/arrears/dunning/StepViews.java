package be.huurwerk.arrears.dunning;

import be.huurwerk.arrears.dunning.StepAuthority.Authorisation;
import be.huurwerk.arrears.dunning.StepRows.Annulment;
import be.huurwerk.arrears.dunning.StepRows.Recorded;
import be.huurwerk.servicekit.time.Moments;
import be.huurwerk.webkit.body.Personal;
import be.huurwerk.webkit.body.Withheld;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The JSON of steps and of who allowed them. */
final class StepViews {

    private StepViews() {}

    @Schema(name = "ArrearsSteps")
    record StepsView(List<StepView> items) {

        static StepsView of(List<Recorded> steps) {
            return new StepsView(steps.stream().map(StepView::of).toList());
        }
    }

    @Schema(name = "ArrearsStep")
    record StepView(
            UUID stepId,
            String code,
            LocalDate on,

            @Schema(pattern = Ladders.CODE) String channel,

            @Withheld Optional<String> note,

            @Schema(description = "The client that recorded it")
            String by,

            OffsetDateTime recordedAt,

            @Schema(description = "On which it was taken, where somebody has to allow it")
            Optional<UUID> authorisationId,

            @Schema(description = "What is asked for it; undone with it when it was a mistake")
            Optional<ChargedView> cost,

            @Schema(
                    description =
                            "Interest that is asked beside it, a line a debt; undone with it when it was a mistake")
            List<ChargedView> interest,

            @Schema(description = "That it was recorded by mistake and counts for nothing")
            Optional<AnnulmentView> annulled) {

        static StepView of(Recorded recorded) {
            StepRows.Step step = recorded.step();
            return new StepView(
                    step.stepId(),
                    step.code(),
                    step.on(),
                    step.channel(),
                    step.note(),
                    step.by(),
                    Moments.inBrussels(recorded.recordedAt()),
                    step.authorisationId(),
                    recorded.cost().map(ChargedView::of),
                    recorded.interest().stream().map(ChargedView::of).toList(),
                    recorded.annulled().map(AnnulmentView::of));
        }
    }

    @Schema(name = "ArrearsStepCharge")
    record ChargedView(
            @Schema(description = "The line of the rent account")
            UUID entryId,

            @Personal BigDecimal amount) {

        static ChargedView of(StepRows.Cost cost) {
            return new ChargedView(cost.entryId(), cost.amount().amount());
        }
    }

    @Schema(name = "ArrearsStepAnnulment")
    record AnnulmentView(LocalDate on, @Withheld String reason, String by) {

        static AnnulmentView of(Annulment annulment) {
            return new AnnulmentView(
                    annulment.on(), annulment.reason(), annulment.by().client());
        }
    }

    @Schema(name = "ArrearsAuthorisations")
    record AuthorisationsView(List<AuthorisationView> items) {

        static AuthorisationsView of(List<Authorisation> given) {
            return new AuthorisationsView(
                    given.stream().map(AuthorisationView::of).toList());
        }
    }

    @Schema(name = "ArrearsAuthorisation")
    record AuthorisationView(
            UUID authorisationId,
            String code,
            LocalDate on,
            @Withheld Optional<String> note,

            @Schema(description = "The client that allowed it")
            String by,

            @Schema(description = "The person, as the token calls it; of a client that acts for itself its own id")
            String subject,

            @Schema(description = "Whether the step was taken on it")
            boolean spent) {

        static AuthorisationView of(Authorisation one) {
            return new AuthorisationView(
                    one.authorisationId(),
                    one.code(),
                    one.on(),
                    one.note(),
                    one.by().client(),
                    one.by().subject(),
                    one.spent());
        }
    }
}
