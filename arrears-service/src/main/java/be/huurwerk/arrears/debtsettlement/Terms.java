package be.huurwerk.arrears.debtsettlement;

import be.huurwerk.arrears.debtsettlement.DebtSettlement.Act;
import be.huurwerk.arrears.debtsettlement.DebtSettlement.EndKind;
import be.huurwerk.arrears.debtsettlement.DebtSettlement.Kind;
import be.huurwerk.regulation.calendar.WorkingDays;
import be.huurwerk.regulation.parameter.Parameters;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Until when the landlord has to do what in a collective debt settlement: a function of its facts and a day. A last day that is a Saturday, a
 * Sunday or a legal holiday is moved to the next working day (art. 53 Ger.W.).
 */
final class Terms {

    private static final String NAME = "arrears/debt-settlement";

    private Terms() {}

    /** What is asked of the landlord; the names are those of the JSON. */
    enum What {
        /** File the claim (art. 1675/9 par. 2). */
        claim,
        /** File it after the warning, or lose it (art. 1675/9 par. 3); never before the month is over. */
        warnedClaim,
        /** Object to the draft plan, or agree by silence (art. 1675/10 par. 4). */
        plan
    }

    /** The names are those of the JSON. */
    enum State {
        running,
        done,
        /** The day has passed; nothing is lost yet. */
        passed,
        /** Whoever does not file after a warning is deemed to renounce the claim. */
        renounced,
        /** Whoever does not object in time agrees. */
        silentlyAccepted
    }

    /** @param until the last day */
    record Term(What what, LocalDate until, State state, Optional<LocalDate> doneOn) {}

    static List<Term> of(DebtSettlement settlement, Parameters parameters, LocalDate on) {
        List<Term> terms = new ArrayList<>();
        Optional<LocalDate> filed =
                settlement.first(Kind.claimFiled).map(Act::on).filter(day -> !day.isAfter(on));
        LocalDate claim = WorkingDays.orNext(
                settlement.decisionSentOn().plusMonths(figure("claimMonths", settlement, parameters)), parameters);
        terms.add(term(What.claim, claim, filed, State.passed, on));
        settlement
                .first(Kind.warned)
                .map(Act::on)
                .filter(day -> !day.isAfter(on))
                .ifPresent(warned -> {
                    LocalDate last = WorkingDays.orNext(
                            warned.plusDays(figure("warningDays", settlement, parameters)), parameters);
                    // a warning takes nothing of the month
                    terms.add(term(What.warnedClaim, last.isAfter(claim) ? last : claim, filed, State.renounced, on));
                });
        settlement.draft(on).map(Act::on).ifPresent(received -> {
            LocalDate last = WorkingDays.orNext(
                    received.plusMonths(figure("silenceMonths", settlement, parameters)), parameters);
            Optional<LocalDate> answered = settlement.answer(on).map(Act::on);
            terms.add(term(What.plan, last, answered, State.silentlyAccepted, on));
        });
        return terms;
    }

    /** Whether the claim is deemed to be renounced; it lives again once the settlement is rejected or revoked. */
    static boolean isRenounced(DebtSettlement settlement, Parameters parameters, LocalDate on) {
        boolean livesAgain = settlement
                .end()
                .filter(end -> end.kind() != EndKind.completed && !end.on().isAfter(on))
                .isPresent();
        return !livesAgain && of(settlement, parameters, on).stream().anyMatch(term -> term.state() == State.renounced);
    }

    private static Term term(What what, LocalDate until, Optional<LocalDate> done, State missed, LocalDate on) {
        if (done.filter(day -> !day.isAfter(until)).isPresent()) {
            return new Term(what, until, State.done, done);
        }
        if (!on.isAfter(until)) {
            return new Term(what, until, State.running, Optional.empty());
        }
        // a claim that comes late, but before a warning's last day, is in time
        return new Term(what, until, done.isPresent() && missed == State.passed ? State.done : missed, done);
    }

    private static int figure(String key, DebtSettlement settlement, Parameters parameters) {
        return parameters.number(NAME, key, settlement.admissibleOn()).intValue();
    }
}
