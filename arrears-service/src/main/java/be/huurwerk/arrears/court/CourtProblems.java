package be.huurwerk.arrears.court;

import be.huurwerk.arrears.court.CourtCase.Against;
import be.huurwerk.webkit.problem.In;
import be.huurwerk.webkit.problem.Issue;
import be.huurwerk.webkit.problem.IssueType;
import be.huurwerk.webkit.problem.ProblemException;
import be.huurwerk.webkit.problem.Text;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Why something can't be done in a court case. */
final class CourtProblems {

    private CourtProblems() {}

    static ProblemException allFrozen(UUID debtSettlementId) {
        return ProblemException.conflict(
                        "allDebtsFrozen",
                        new Text(
                                "A collective debt settlement freezes all that is overdue on that day: nothing can be claimed before the court.",
                                "Een collectieve schuldenregeling bevriest alles wat op die dag achterstallig is: er kan niets voor de rechter gevorderd worden."))
                .with("debtSettlementId", debtSettlementId.toString());
    }

    static ProblemException allPlanned(UUID paymentPlanId) {
        return ProblemException.conflict(
                        "allDebtsInPlan",
                        new Text(
                                "A payment plan that is kept holds all that is overdue on that day: the court is asked once it is broken or ended.",
                                "Een afbetalingsplan dat nageleefd wordt, bevat alles wat op die dag achterstallig is: naar de rechter kan pas wanneer het verbroken of beëindigd is."))
                .with("paymentPlanId", paymentPlanId.toString());
    }

    static ProblemException lastTenantDied(LocalDate died) {
        return ProblemException.conflict(
                "lastTenantDied",
                new Text(
                        "The last tenant died on " + died + ": there is nobody to give notice to.",
                        "De laatste huurder overleed op " + died + ": er is niemand om aan op te zeggen."));
    }

    static ProblemException nobodyToSummon(LocalDate died) {
        return ProblemException.conflict(
                        "lastTenantDied",
                        new Text(
                                "The last tenant died on " + died
                                        + ": the petition is against the heirs, or the curator of the vacant estate; say which in against.",
                                "De laatste huurder overleed op " + died
                                        + ": het verzoekschrift is gericht tegen de erfgenamen, of tegen de curator van de onbeheerde nalatenschap; zeg welke in against."))
                .with("against", Stream.of(Against.values()).map(Against::name).toList());
    }

    static ProblemException noAccount(UUID rentAccountId) {
        return ProblemException.referencedResourceNotFound(
                In.BODY,
                "rentAccountId",
                rentAccountId,
                new Text("There is no such rent account.", "Deze huurrekening bestaat niet."));
    }

    static ProblemException runsAlready(CourtCase other) {
        return ProblemException.conflict(
                        "courtCaseRuns",
                        new Text(
                                "A court case of this account runs since " + other.openedOn() + ".",
                                "Een gerechtelijk dossier van deze rekening loopt sinds " + other.openedOn() + "."))
                .with("courtCaseId", other.courtCaseId().toString());
    }

    static ProblemException closed(CourtCase one) {
        return ProblemException.conflict(
                "courtCaseClosed",
                new Text(
                        "The court case was closed on "
                                + one.close().orElseThrow().on() + ".",
                        "Het gerechtelijk dossier werd gesloten op "
                                + one.close().orElseThrow().on() + "."));
    }

    static ProblemException notNext(List<Procedure.Next> next) {
        String kinds = next.stream().map(one -> one.kind().name()).collect(Collectors.joining(", "));
        return ProblemException.conflict(
                        "courtStepNotNext",
                        next.isEmpty()
                                ? new Text("No step may follow.", "Er kan geen stap meer volgen.")
                                : new Text("What may follow: " + kinds + ".", "Wat kan volgen: " + kinds + "."))
                .with("next", next.stream().map(one -> one.kind().name()).toList());
    }

    static ProblemException tooEarly(Procedure.Next next) {
        return ProblemException.conflict(
                        "courtStepTooEarly",
                        new Text(
                                "This may happen from " + next.from() + " on: " + next.because() + ".",
                                "Dit kan vanaf " + next.from() + ": " + next.because() + "."))
                .with("from", next.from().toString())
                .with("because", next.because().name());
    }

    static ProblemException noEvictionThen(LocalDate day, LocalDate from) {
        return ProblemException.conflict(
                        "courtStepTooEarly",
                        new Text(
                                "On " + day + " nobody is put out: the calendar allows it from " + from + " on.",
                                "Op " + day + " wordt niemand uitgezet: de kalender laat het toe vanaf " + from + "."))
                .with("from", from.toString())
                .with("because", Procedure.Because.noExecution.name());
    }

    static Issue required(String name, String en, String nl) {
        return new Issue(IssueType.REQUIRED_INPUT, In.BODY, name, null, new Text(en, nl));
    }

    static Issue rejected(String name, String en, String nl) {
        return new Issue(IssueType.REJECTED_INPUT, In.BODY, name, null, new Text(en, nl));
    }
}
