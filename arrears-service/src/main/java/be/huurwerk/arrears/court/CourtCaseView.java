package be.huurwerk.arrears.court;

import be.huurwerk.arrears.court.CourtCase.Against;
import be.huurwerk.arrears.court.CourtCase.Close;
import be.huurwerk.arrears.court.CourtCase.Kind;
import be.huurwerk.arrears.court.CourtCase.Outcome;
import be.huurwerk.arrears.court.CourtCase.Reason;
import be.huurwerk.arrears.court.CourtCase.Route;
import be.huurwerk.arrears.court.CourtCase.Step;
import be.huurwerk.webkit.body.Personal;
import be.huurwerk.webkit.body.Withheld;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The JSON of a court case on a day. */
@Schema(name = "CourtCase")
record CourtCaseView(
        String href,
        UUID courtCaseId,
        UUID rentAccountId,
        UUID tenancyId,
        Route route,
        LocalDate openedOn,
        Optional<CloseView> close,
        @Withheld Optional<String> note,

        @Personal
        @Schema(
                description =
                        "What is overdue on the day, without what a debt settlement freezes or a payment plan of before the petition holds")
        BigDecimal claim,

        @Schema(description = "What to know of the claim") List<ClaimOnDay.Warning> warnings,

        @Schema(description = "Those that were no mistake, the first first")
        List<StepView> steps,

        @Schema(description = "What may follow, and from which day on")
        List<NextView> next,

        @Schema(
                description =
                        "What is still to come, and when; a conciliation or a hearing whose day passed while nobody recorded how it"
                                + " went stays (conciliationToRecord, hearingToRecord)")
        List<DeadlineView> deadlines) {

    @Schema(name = "CourtCaseClose")
    record CloseView(LocalDate on, Reason reason) {

        static CloseView of(Close close) {
            return new CloseView(close.on(), close.reason());
        }
    }

    @Schema(name = "CourtStep")
    record StepView(
            UUID courtStepId,
            Kind kind,
            LocalDate on,

            @Schema(description = "The day that it sets") Optional<LocalDate> forDay,

            Optional<Outcome> outcome,

            @Schema(description = "Of a petition after the last tenant died: who is called to the judge")
            Optional<Against> against,

            @Withheld Optional<String> reference,
            @Withheld Optional<String> note,
            String client) {

        static StepView of(Step step) {
            return new StepView(
                    step.courtStepId(),
                    step.kind(),
                    step.on(),
                    step.forDay(),
                    step.outcome(),
                    step.against(),
                    step.reference(),
                    step.note(),
                    step.client());
        }
    }

    @Schema(name = "CourtNextStep")
    record NextView(
            Kind kind,
            @Schema(description = "The first day") LocalDate from,

            @Schema(description = "What says so") Procedure.Because because) {}

    @Schema(name = "CourtDeadline")
    record DeadlineView(Procedure.What what, LocalDate until) {}

    static CourtCaseView of(
            CourtCase one, Procedure procedure, BigDecimal claim, List<ClaimOnDay.Warning> warnings, LocalDate on) {
        return new CourtCaseView(
                "/arrears/v1/courtCases/" + one.courtCaseId(),
                one.courtCaseId(),
                one.rentAccountId(),
                one.tenancyId(),
                one.route(),
                one.openedOn(),
                one.close().map(CloseView::of),
                one.note(),
                claim,
                warnings,
                one.steps().stream().map(StepView::of).toList(),
                procedure.next().stream()
                        .map(next -> new NextView(next.kind(), next.from(), next.because()))
                        .toList(),
                procedure.deadlines(on).stream()
                        .map(deadline -> new DeadlineView(deadline.what(), deadline.until()))
                        .toList());
    }
}
