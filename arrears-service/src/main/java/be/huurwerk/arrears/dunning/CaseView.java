package be.huurwerk.arrears.dunning;

import be.huurwerk.arrears.dunning.Assessment.NextStep;
import be.huurwerk.arrears.dunning.CaseFacts.Guard;
import be.huurwerk.arrears.dunning.CaseFacts.Hold;
import be.huurwerk.arrears.dunning.CaseFacts.Taken;
import be.huurwerk.arrears.dunning.CostViews.CostView;
import be.huurwerk.arrears.dunning.CostViews.StepInterestView;
import be.huurwerk.regulation.money.Euro;
import be.huurwerk.webkit.body.Personal;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The JSON of a case on a day.
 *
 * @param heldBack everything that holds it back, the strongest first
 */
@Schema(name = "ArrearsCase")
record CaseView(
        String href,
        UUID arrearsCaseId,
        UUID rentAccountId,
        UUID tenancyId,
        LocalDate openedOn,

        @Schema(description = "The day on which it was found to be paid")
        Optional<LocalDate> closedOn,

        @Schema(
                description =
                        "overdue, the last step that asked for the oldest unpaid debt, or paid; notOpened on a day before the case was opened")
        String stage,

        @Schema(
                description =
                        "The day on which the arrears of the case began, as it is known now: on a past day it may be before what was overdue then, where a payment of an older debt came back later")
        LocalDate since,

        @Schema(description = "Due day of the oldest unpaid debt")
        Optional<LocalDate> oldestDue,

        @Personal
        @Schema(
                description =
                        "What should have been paid before the day, without what is disputed, frozen or planned: with these it is what the account tells as overdue")
        BigDecimal amount,

        @Personal @Schema(description = "What should have been paid and is disputed")
        Optional<BigDecimal> disputed,

        @Personal
        @Schema(
                description =
                        "What should have been paid and a payment plan holds, while what it leaves out is asked; a plan that holds all holds the case back, and this is left out")
        Optional<BigDecimal> planned,

        @Personal @Schema(description = "What should have been paid and a debt settlement freezes")
        Optional<BigDecimal> frozen,

        @Schema(description = "The amount divided by the monthly charge, one decimal, rounded down")
        BigDecimal monthsInArrears,

        Optional<NextStepView> nextStep,

        @Schema(description = "The strongest reason why the next step is not taken")
        Optional<Guard> heldBackBy,

        List<HeldBackView> heldBack,

        @Schema(description = "Steps that were taken until the day")
        List<TakenView> steps) {

    static final String PAID = "paid";

    /** On a day before the case was opened. */
    static final String NOT_OPENED = "notOpened";

    @Schema(name = "ArrearsHold")
    record HeldBackView(
            Guard guard,

            @Schema(
                    description =
                            "Why it is paused, which plan is kept, by what the tenant was spoken with, or the day of the last bank statement",
                    pattern = "^[a-zA-Z0-9-]+$")
            Optional<String> reason,

            Optional<LocalDate> until) {

        static HeldBackView of(Hold hold) {
            return new HeldBackView(hold.guard(), hold.reason(), hold.until());
        }
    }

    @Schema(name = "ArrearsStepTaken")
    record TakenView(String code, LocalDate on) {}

    /** What the rule looked at. */
    @Schema(name = "ArrearsStepFacts")
    record FactsView(
            LocalDate oldestDue,
            long daysOverdue,
            @Personal BigDecimal amount,
            BigDecimal monthsInArrears,
            long monthsInARow,
            Optional<BigDecimal> monthlyCharge,
            Optional<String> lastStep,
            Optional<LocalDate> lastStepOn,

            @Schema(description = "The last day on which this step was taken for other debts")
            Optional<LocalDate> sameStepOn) {}

    @Schema(name = "ArrearsNextStep")
    record NextStepView(
            String code,
            String rule,
            FactsView facts,

            @Schema(description = "The first day on which it may be taken, as far as time alone decides")
            LocalDate from,

            @Schema(description = "Whether it is to be taken on the day, if nothing holds it back")
            boolean due,

            List<String> channels,

            @Schema(description = "What is done beside it, without what the tenant objects to")
            List<String> tasks,

            @Schema(description = "Roles that take it") List<String> by,

            @Schema(description = "Roles that allow it first")
            List<String> authorisedBy,

            @Schema(description = "What the landlord asks for it; without this it is free")
            Optional<CostView> cost,

            @Schema(description = "The interest that it asks; without this it asks none")
            Optional<StepInterestView> interest) {}

    /** Of a case that is open on the day. */
    static CaseView of(ArrearsCase one, Assessment found, CaseFacts facts, Words words, LocalDate on) {
        return new CaseView(
                href(one.arrearsCaseId()),
                one.arrearsCaseId(),
                one.rentAccountId(),
                one.tenancyId(),
                one.openedOn(),
                one.closedOn().filter(day -> !day.isAfter(on)),
                found.stage(),
                found.since(),
                Optional.of(found.oldestDue()),
                found.amount().amount(),
                some(found.disputed()),
                some(facts.planned()),
                some(facts.frozen()),
                found.monthsInArrears(),
                found.next().map(next -> next(next, found, facts, words, on)),
                found.heldBack().stream().findFirst().map(Hold::guard),
                found.heldBack().stream().map(HeldBackView::of).toList(),
                taken(facts));
    }

    /** Of a case on which nothing is overdue on the day, or that is not open on it. */
    static CaseView paid(ArrearsCase one, CaseFacts facts, LocalDate on) {
        return new CaseView(
                href(one.arrearsCaseId()),
                one.arrearsCaseId(),
                one.rentAccountId(),
                one.tenancyId(),
                one.openedOn(),
                one.closedOn().filter(day -> !day.isAfter(on)),
                on.isBefore(one.openedOn()) ? NOT_OPENED : PAID,
                one.since(),
                facts.oldestDue(),
                facts.undisputed().amount(),
                Optional.empty(),
                some(facts.planned()),
                some(facts.frozen()),
                BigDecimal.ZERO,
                Optional.empty(),
                Optional.empty(),
                List.of(),
                taken(facts));
    }

    private static Optional<BigDecimal> some(Euro amount) {
        return Optional.of(amount).filter(Euro::isPositive).map(Euro::amount);
    }

    private static List<TakenView> taken(CaseFacts facts) {
        return facts.steps().stream()
                .map(step -> new TakenView(step.code(), step.on()))
                .toList();
    }

    private static NextStepView next(NextStep next, Assessment found, CaseFacts facts, Words words, LocalDate on) {
        return new NextStepView(
                next.step().code(),
                words.rule(next),
                new FactsView(
                        found.oldestDue(),
                        ChronoUnit.DAYS.between(found.oldestDue(), on),
                        found.amount().amount(),
                        found.monthsInArrears(),
                        found.monthsInARow(),
                        Optional.of(found.monthlyCharge())
                                .filter(Euro::isPositive)
                                .map(Euro::amount),
                        next.last().map(Taken::code),
                        next.last().map(Taken::on),
                        facts.lastTaken(next.step().code())),
                next.from(),
                next.isDue(on),
                next.step().channels(),
                words.tasks(next.step()),
                next.step().by(),
                next.step().authorisedBy(),
                words.cost(next.step()).map(CostView::of),
                words.interest(next.step()).map(StepInterestView::of));
    }

    /** How the rule, the tasks and the cost of a step are told. */
    interface Words {

        List<String> tasks(Ladder.Step step);

        String rule(NextStep next);

        Optional<StepCost> cost(Ladder.Step step);

        Optional<StepInterest> interest(Ladder.Step step);
    }

    static String href(UUID arrearsCaseId) {
        return "/arrears/v1/arrearsCases/" + arrearsCaseId;
    }
}
