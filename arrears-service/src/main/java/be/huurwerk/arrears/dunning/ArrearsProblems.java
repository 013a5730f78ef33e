package be.huurwerk.arrears.dunning;

import be.huurwerk.webkit.problem.In;
import be.huurwerk.webkit.problem.Issue;
import be.huurwerk.webkit.problem.IssueType;
import be.huurwerk.webkit.problem.ProblemException;
import be.huurwerk.webkit.problem.Text;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Why nothing can be done about a case like that. */
final class ArrearsProblems {

    private ArrearsProblems() {}

    static ProblemException unknown() {
        return ProblemException.notFound(
                new Text("There is no such arrears case.", "Dit achterstaldossier bestaat niet."));
    }

    static ProblemException closed() {
        return ProblemException.conflict(
                "arrearsCaseClosed",
                new Text("The case is not open on that day.", "Het dossier is op die dag niet open."));
    }

    static ProblemException stepNotNext(Optional<Assessment.NextStep> next, LocalDate on) {
        ProblemException problem = ProblemException.conflict(
                "stepNotNext",
                next.map(step -> new Text(
                                "The next step is " + step.step().code() + ", from " + step.from()
                                        + (step.isDue(on) || on.isBefore(step.from())
                                                ? "."
                                                : ", and what else it asks for does not hold yet."),
                                "De volgende stap is " + step.step().code() + ", vanaf " + step.from()
                                        + (step.isDue(on) || on.isBefore(step.from())
                                                ? "."
                                                : ", en aan wat ze nog vraagt is niet voldaan.")))
                        .orElseGet(() -> new Text("No step is left.", "Er is geen stap meer.")));
        next.ifPresent(step -> problem.with("nextStep", step.step().code())
                .with("from", step.from().toString()));
        return problem;
    }

    static ProblemException heldBack(List<CaseFacts.Hold> holds) {
        String guards = holds.stream().map(hold -> hold.guard().name()).collect(Collectors.joining(", "));
        return ProblemException.conflict(
                        "arrearsCaseHeldBack",
                        new Text(
                                "The case is held back by: " + guards + ".",
                                "Het dossier wordt tegengehouden door: " + guards + "."))
                .with(
                        "heldBackBy",
                        holds.stream().map(hold -> hold.guard().name()).toList());
    }

    static ProblemException pausedAlready(CaseActions.Pause other) {
        return ProblemException.conflict(
                        "pausedAlready",
                        new Text(
                                "For this reason the case is paused from " + other.from() + " until " + other.until()
                                        + " already.",
                                "Om deze reden is het dossier al onderbroken van " + other.from() + " tot en met "
                                        + other.until() + "."))
                .with("pauseId", other.pauseId().toString());
    }

    static Issue rejected(String name, String en, String nl) {
        return new Issue(IssueType.REJECTED_INPUT, In.BODY, name, null, new Text(en, nl));
    }

    static Issue outOfRange(String name, LocalDate value, String en, String nl) {
        return new Issue(IssueType.OUT_OF_RANGE, In.BODY, name, value, new Text(en, nl));
    }

    static Issue wrongChannel(Ladder.Step step) {
        String channels = String.join(", ", step.channels());
        return rejected("channel", "This is one of: " + channels + ".", "Dit is een van: " + channels + ".");
    }

    /** What is done is recorded once it is done. */
    static Optional<Issue> yetToCome(String name, LocalDate on, LocalDate today) {
        return on.isAfter(today)
                ? Optional.of(outOfRange(
                        name,
                        on,
                        "The day is still to come; the business date is " + today + ".",
                        "De dag moet nog komen; de werkdatum is " + today + "."))
                : Optional.empty();
    }
}
