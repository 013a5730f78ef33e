package be.huurwerk.rent.decision;

import be.huurwerk.rent.Issues;
import be.huurwerk.rent.household.Grant;
import be.huurwerk.webkit.problem.ProblemException;
import be.huurwerk.webkit.problem.Text;
import java.time.LocalDate;
import java.util.Optional;

/** Why there is no such decision to make, and how that is said. */
public final class Refusal {

    /** The cases of a refusal. */
    public enum Why {
        BEFORE_START,
        BEFORE_TAKEN_OVER,
        AFTER_END,
        NOT_A_FIRST_OF_THE_MONTH,
        NOT_A_FIRST_OF_JANUARY,
        ANNULLED,
        TAKEN_OVER,
        FIRST_DECIDED,
        INCOME_NOT_LOWER,
        MONTHS_USED_UP,
        NO_HOUSEHOLD_CHANGE,
        NOTHING_DECIDED
    }

    private final Why why;
    private final ProblemException problem;
    private final Optional<ComparedIncomes> compared;

    private Refusal(Why why, ProblemException problem) {
        this(why, problem, Optional.empty());
    }

    private Refusal(Why why, ProblemException problem, Optional<ComparedIncomes> compared) {
        this.why = why;
        this.problem = problem;
        this.compared = compared;
    }

    public Why why() {
        return why;
    }

    /** Of a refusal because the income is not lower: what was compared. */
    public Optional<ComparedIncomes> compared() {
        return compared;
    }

    ProblemException problem() {
        return problem;
    }

    static Refusal beforeStart(LocalDate from, LocalDate start) {
        return date(Why.BEFORE_START, from, "The tenancy begins on " + start + ".", "De huur begint op " + start + ".");
    }

    static Refusal beforeTakenOver(LocalDate from, LocalDate on) {
        return date(
                Why.BEFORE_TAKEN_OVER,
                from,
                "The tenancy was taken over on " + on + "; no rent is decided before.",
                "De huur is overgenomen op " + on + "; ervoor wordt geen huurprijs beslist.");
    }

    static Refusal afterEnd(LocalDate from, LocalDate end) {
        return date(Why.AFTER_END, from, "The tenancy ends on " + end + ".", "De huur eindigt op " + end + ".");
    }

    static Refusal notAFirstOfTheMonth(LocalDate from) {
        return date(
                Why.NOT_A_FIRST_OF_THE_MONTH,
                from,
                "A rent takes effect on a first of the month, or when the tenancy begins.",
                "Een huurprijs gaat in op een eerste van de maand, of bij het begin van de huur.");
    }

    static Refusal notAFirstOfJanuary(LocalDate from) {
        return date(
                Why.NOT_A_FIRST_OF_JANUARY,
                from,
                "An annual rent takes effect on 1 January.",
                "Een jaarlijkse huurprijs gaat in op 1 januari.");
    }

    static Refusal annulled() {
        return new Refusal(
                Why.ANNULLED,
                ProblemException.conflict(
                        "tenancyAnnulled",
                        new Text(
                                "The tenancy is annulled; no rent of it is decided.",
                                "De huur is nietig; er wordt geen huurprijs voor beslist.")));
    }

    static Refusal takenOver() {
        return new Refusal(
                Why.TAKEN_OVER,
                ProblemException.conflict(
                        "rentTakenOver",
                        new Text(
                                "The rent of this tenancy was taken over; a decision about it has another reason.",
                                "De huurprijs van deze huur is overgenomen; een beslissing erover heeft een andere reden.")));
    }

    static Refusal firstDecided() {
        return new Refusal(
                Why.FIRST_DECIDED,
                ProblemException.conflict(
                        "rentAlreadyDecided",
                        new Text(
                                "The first rent of this tenancy is decided; another decision has another reason.",
                                "De eerste huurprijs van deze huur is beslist; een volgende beslissing heeft een andere reden.")));
    }

    static Refusal noHouseholdChange(LocalDate from) {
        return new Refusal(
                Why.NO_HOUSEHOLD_CHANGE,
                ProblemException.conflict(
                        "noHouseholdChange",
                        new Text(
                                "No change of the household stands that the rent follows on " + from + " or before.",
                                "Er is geen gezinswijziging die de huurprijs op " + from + " of ervoor volgt.")));
    }

    static Refusal nothingDecided(LocalDate from) {
        return new Refusal(
                Why.NOTHING_DECIDED,
                ProblemException.conflict(
                        "nothingDecided",
                        new Text(
                                "No rent is in force on " + from + " that could be corrected.",
                                "Er geldt op " + from + " geen huurprijs die verbeterd kan worden.")));
    }

    static Refusal incomeNotLower(ComparedIncomes compared) {
        return new Refusal(
                Why.INCOME_NOT_LOWER,
                ProblemException.conflict(
                        "incomeNotLower",
                        new Text(
                                "The current income is not far enough below the reference income.",
                                "Het huidige inkomen ligt niet ver genoeg onder het referentie-inkomen.")),
                Optional.of(compared));
    }

    /** @param grant the longest that the months could still carry */
    static Refusal monthsUsedUp(Grant grant) {
        return new Refusal(
                Why.MONTHS_USED_UP,
                ProblemException.conflict(
                        "monthsUsedUp",
                        new Text(
                                "The months to " + grant.provenTo() + " carried a rent on the current income until "
                                        + grant.until() + "; the months after them must be proven.",
                                "De maanden tot " + grant.provenTo()
                                        + " droegen een huurprijs op het huidige inkomen tot " + grant.until()
                                        + "; de maanden erna moeten bewezen worden.")));
    }

    private static Refusal date(Why why, LocalDate from, String en, String nl) {
        return new Refusal(why, ProblemException.badRequest(Issues.rejected("effectiveFrom", from.toString(), en, nl)));
    }
}
