package be.huurwerk.rent.decision;

import be.huurwerk.regulation.parameter.Parameters;
import be.huurwerk.regulation.parameter.UnknownParameterException;
import be.huurwerk.rent.calculation.MissingFactsException;
import be.huurwerk.rent.calculation.RentCalculation;
import be.huurwerk.rent.household.DecidedRent;
import be.huurwerk.rent.household.DecisionReason;
import be.huurwerk.rent.household.Grant;
import be.huurwerk.rent.household.TenancyFile;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * Decides a tenancy's rent from a date on: at that date, and at every later one on which a decision begins already or something granted
 * for a time has ended, what follows from the file as it is now. Every way to a decision leads through here, so that it makes no
 * difference which way was taken.
 */
public final class Redecision {

    private final RentCalculation calculation;
    private final CurrentProof proof;
    private final LowerIncome lowerIncome;
    private final GrantTerm term;
    private final Supplier<UUID> ids;

    /** @param ids of new decisions, each greater than the one before */
    public Redecision(Parameters parameters, RentCalculation calculation, Supplier<UUID> ids) {
        this.calculation = calculation;
        this.proof = new CurrentProof(calculation);
        this.lowerIncome = new LowerIncome(parameters, calculation);
        this.term = new GrantTerm(parameters);
        this.ids = ids;
    }

    public Outcome of(TenancyFile file, LocalDate from, DecisionReason reason) {
        Optional<Refusal> refusal = MayBeDecided.refusal(file, from, reason);
        if (refusal.isPresent()) {
            return new Outcome.Refused(refusal.get());
        }
        Planning planning = new Planning(file, from, reason, calculation, lowerIncome, ids);
        return reason.isGrant() ? granting(file, from, reason, planning) : planning.outcome();
    }

    private Outcome granting(TenancyFile file, LocalDate from, DecisionReason kind, Planning planning) {
        try {
            List<Missing> missing = file.provenQuestion(from)
                    .map(proven -> proof.missing(kind, proven))
                    .orElse(List.of(Missing.FIGURES));
            if (!missing.isEmpty()) {
                return planning.waiting(from, kind, missing, Optional.empty());
            }
            Grant grant = grant(file, from, kind);
            if (grant.until().isBefore(from)) {
                return new Outcome.Refused(Refusal.monthsUsedUp(grant));
            }
            ComparedIncomes incomes = lowerIncome.compare(file, grant);
            return lowerIncome.justifies(incomes, grant)
                    ? planning.granting(grant).outcome()
                    : new Outcome.Refused(Refusal.incomeNotLower(incomes));
        } catch (MissingFactsException facts) {
            return planning.waiting(
                    from, kind, facts.facts().stream().map(Missing::of).toList(), Optional.empty());
        } catch (UnknownParameterException unknown) {
            return planning.waiting(from, kind, List.of(), Optional.of(unknown));
        }
    }

    /** What runs on the day already, by the same months and to the same day, is no other grant. */
    private Grant grant(TenancyFile file, LocalDate from, DecisionReason kind) {
        Grant asked = asked(file, from, kind);
        return file.schedule()
                .inForce(from)
                .flatMap(DecidedRent::grant)
                .filter(running -> running.kind() == kind
                        && running.provenTo().equals(asked.provenTo())
                        && running.until().equals(asked.until()))
                .orElse(asked);
    }

    /** The same months carry one rent after an income drop, from its first day to the end of its term; whoever wants it longer proves again. */
    private Grant asked(TenancyFile file, LocalDate from, DecisionReason kind) {
        LocalDate provenTo = file.provenTo(from);
        LocalDate until = term.end(kind, from);
        return file.schedule().grants().stream()
                .filter(other -> kind == DecisionReason.incomeDrop && other.kind() == kind)
                .filter(other ->
                        other.provenTo().equals(provenTo) && other.from().isBefore(from))
                .min(Comparator.comparing(Grant::until))
                .map(Grant::until)
                .filter(until::isAfter)
                .map(earlier -> new Grant(kind, from, earlier, provenTo))
                .orElseGet(() -> new Grant(kind, from, until, provenTo));
    }
}
