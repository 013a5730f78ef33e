package be.huurwerk.rent.yearlysettlement;

import be.huurwerk.regulation.money.Euro;
import be.huurwerk.webkit.problem.ProblemException;
import be.huurwerk.webkit.problem.Text;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.SortedMap;
import java.util.UUID;

/**
 * A settlement of the costs of a building and period (<i>jaarafrekening</i>).
 *
 * @param total of all costs: the shares of the households and the vacancy, to the cent
 * @param vacancy what the landlord bears of each component for vacant days
 * @param factsHash of all that it was computed to: another one now means that the facts changed since
 */
record YearlySettlement(
        UUID chargeSettlementId,
        UUID buildingId,
        LocalDate from,
        LocalDate until,
        Kind kind,
        Status status,
        Euro total,
        SortedMap<String, Euro> vacancy,
        String factsHash,
        Who draftedBy,
        Instant draftedAt,
        Optional<Review> review,
        Optional<Ending> ending,
        int version) {

    /** Whether it is the first of its building and period; the names are those of the JSON. */
    enum Kind {
        yearly,
        correction
    }

    /** How far it is; a draft is superseded by the next one of the same building and period. */
    enum Status {
        draft,
        superseded,
        finalised
    }

    /** Who looked at a draft, last. */
    record Review(Who by, Instant at) {}

    /**
     * By whom and how it was made final.
     *
     * @param settledOn the day of the decision
     * @param dueOn by when what is owed is paid
     * @param advancesFrom from when households pay the new advance; empty where they go on paying the one they pay
     */
    record Ending(Who by, Instant at, LocalDate settledOn, LocalDate dueOn, Optional<LocalDate> advancesFrom) {}

    /** @throws ProblemException 409 when it is no draft, or for the person who drafted or reviewed it */
    void requireFinalisable(Who who) {
        if (status != Status.draft) {
            throw ProblemException.conflict(
                    "settlementNotDraft",
                    new Text("The settlement is " + status + ".", "De afrekening is geen ontwerp meer."));
        }
        if (!isForAnother(who)) {
            throw fourEyesRequired();
        }
    }

    /** Whether somebody else drafted it, and looked at it. */
    boolean isForAnother(Who who) {
        return !draftedBy.isSamePerson(who)
                && review.filter(last -> last.by().isSamePerson(who)).isEmpty();
    }

    static ProblemException fourEyesRequired() {
        return ProblemException.conflict(
                "fourEyesRequired",
                new Text(
                        "Who drafted a settlement or looked at the draft does not make it final: somebody else does.",
                        "Wie een afrekening opmaakt of het ontwerp nakijkt, maakt ze niet definitief: dat doet iemand"
                                + " anders."));
    }
}
