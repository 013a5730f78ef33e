package be.huurwerk.rent.decision;

import be.huurwerk.regulation.parameter.UnknownParameterException;
import be.huurwerk.rent.calculation.MissingFactsException;
import be.huurwerk.rent.calculation.RentAssessment;
import be.huurwerk.rent.calculation.RentCalculation;
import be.huurwerk.rent.calculation.RentQuestion;
import be.huurwerk.rent.household.DecidedRent;
import be.huurwerk.rent.household.DecisionReason;
import be.huurwerk.rent.household.Grant;
import be.huurwerk.rent.household.RentFigures;
import be.huurwerk.rent.household.Schedule;
import be.huurwerk.rent.household.TenancyFile;
import be.huurwerk.webkit.problem.UnknownParameter;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Supplier;

/** One redecision under way: goes through the dates in order and gathers what is new. */
final class Planning {

    private final TenancyFile file;
    private final LocalDate from;
    private final DecisionReason reason;
    private final RentCalculation calculation;
    private final LowerIncome lowerIncome;
    private final Supplier<UUID> ids;

    private final List<Grant> grants;
    private final Instant notBefore;
    private final List<NewDecision> decisions = new ArrayList<>();
    private final List<Outcome.Waiting> later = new ArrayList<>();
    private final Set<LocalDate> ended = new HashSet<>();
    private Schedule schedule;

    Planning(
            TenancyFile file,
            LocalDate from,
            DecisionReason reason,
            RentCalculation calculation,
            LowerIncome lowerIncome,
            Supplier<UUID> ids) {
        this.file = file;
        this.from = from;
        this.reason = reason;
        this.calculation = calculation;
        this.lowerIncome = lowerIncome;
        this.ids = ids;
        this.schedule = file.schedule();
        this.grants = new ArrayList<>(schedule.grants());
        this.notBefore = schedule.lastDecidedAt()
                .map(last -> last.plus(1, ChronoUnit.MICROS))
                .orElse(Instant.EPOCH);
    }

    /** With a grant that begins on the first date, in place of one that may begin there already, or that the same months carried longer. */
    Planning granting(Grant grant) {
        grants.removeIf(other -> other.from().equals(grant.from()) || outlasts(other, grant));
        grants.add(grant);
        return this;
    }

    private static boolean outlasts(Grant other, Grant grant) {
        return other.kind() == grant.kind()
                && other.provenTo().equals(grant.provenTo())
                && other.from().isAfter(grant.from())
                && other.until().isAfter(grant.until());
    }

    Outcome outcome() {
        TreeSet<LocalDate> dates = new TreeSet<>(schedule.beginsAfter(from));
        dates.add(from);
        for (LocalDate date = dates.pollFirst(); date != null && !isAfterEnd(date); date = dates.pollFirst()) {
            Optional<Grant> grant = grantOn(date);
            Optional<Outcome.Waiting> waiting = decide(date, grant);
            if (waiting.isPresent() && date.equals(from)) {
                return waiting.get();
            }
            waiting.ifPresent(later::add);
            grant.map(Grant::until).map(until -> until.plusDays(1)).ifPresent(next -> {
                ended.add(next);
                dates.add(next);
            });
            dates.addAll(calculation.rulesTurnsAfter(date));
        }
        return new Outcome.Decided(
                decisions.stream()
                        .map(decision -> decision.inForceOn(schedule.daysOf(decision.rentDecisionId())))
                        .toList(),
                later);
    }

    Outcome.Waiting waiting(
            LocalDate date, DecisionReason why, List<Missing> missing, Optional<UnknownParameterException> unknown) {
        return new Outcome.Waiting(
                file.tenancyId(),
                date,
                why,
                missing,
                unknown.map(Planning::unknown),
                unknown.map(UnknownParameterException::others).orElse(List.of()).stream()
                        .map(Planning::unknown)
                        .toList(),
                provisional(date, why));
    }

    private static UnknownParameter unknown(UnknownParameterException parameter) {
        return new UnknownParameter(parameter.name(), parameter.on());
    }

    private boolean isAfterEnd(LocalDate date) {
        return file.endDate().filter(date::isAfter).isPresent();
    }

    /** Of the grants that cover the date the one that begins last. One that begins here must still be justified by what is known now. */
    private Optional<Grant> grantOn(LocalDate date) {
        boolean isNew = date.equals(from) && reason.isGrant();
        if (!isNew) {
            grants.removeIf(grant -> grant.from().equals(date) && lowerIncome.refutes(file, grant));
        }
        return grants.stream().filter(grant -> grant.covers(date)).max(Comparator.comparing(Grant::from));
    }

    /**
     * Where nobody lives, no rent is calculated: what is in force on the evening before stays so to the end of the lease. What was decided from
     * that day on, for those of whom it was told later that they left too, is decided again for the household that was there last.
     */
    private Optional<Outcome.Waiting> decide(LocalDate date, Optional<Grant> grant) {
        Optional<DecidedRent> there = schedule.beginningOn(date);
        if (file.householdOn(date).isEmpty() && there.isEmpty()) {
            return Optional.empty();
        }
        DecisionReason why = reasonOn(date, there);
        try {
            Optional<RentQuestion> question = file.question(date, grant);
            if (question.isEmpty()) {
                return Optional.of(waiting(date, why, List.of(Missing.FIGURES), Optional.empty()));
            }
            RentAssessment assessment = calculation.assess(question.get());
            DecisionReason said = unlessItGoesOn(why, grant);
            if (isNew(date, said, there, grant, assessment)) {
                add(said, grant, question.get(), assessment);
            }
            return Optional.empty();
        } catch (MissingFactsException missing) {
            List<Missing> facts = missing.facts().stream().map(Missing::of).toList();
            return Optional.of(waiting(date, why, facts, Optional.empty()));
        } catch (UnknownParameterException unknown) {
            return Optional.of(waiting(date, why, List.of(), Optional.of(unknown)));
        }
    }

    private DecisionReason reasonOn(LocalDate date, Optional<DecidedRent> there) {
        if (date.equals(from)) {
            return reason;
        }
        if (there.isEmpty() && !ended.contains(date)) {
            return DecisionReason.rulesChanged;
        }
        return there.filter(decision -> decision.reason() != DecisionReason.grantEnded)
                .map(decision -> DecisionReason.correction)
                .orElse(DecisionReason.grantEnded);
    }

    /** Where a grant ended while another covers the date, the rent is that of the other, and on the current income. */
    private static DecisionReason unlessItGoesOn(DecisionReason why, Optional<Grant> grant) {
        return why == DecisionReason.grantEnded ? grant.map(Grant::kind).orElse(why) : why;
    }

    /**
     * A correction, what other rules make of a rent, and a grant that runs since an earlier day, is compared with what is in force on the
     * date; any other decision only with one that begins on it.
     */
    private boolean isNew(
            LocalDate date,
            DecisionReason why,
            Optional<DecidedRent> there,
            Optional<Grant> grant,
            RentAssessment assessment) {
        boolean corrects = why == DecisionReason.rulesChanged
                || date.equals(from) && why == DecisionReason.correction
                || why.isGrant() && there.isEmpty() && grant.equals(grantInForce(date.minusDays(1)));
        return (corrects ? schedule.inForce(date) : there)
                .filter(decision ->
                        decision.grant().equals(grant) && decision.figures().equals(RentFigures.of(assessment)))
                .isEmpty();
    }

    private Optional<Grant> grantInForce(LocalDate day) {
        return schedule.inForce(day).flatMap(DecidedRent::grant);
    }

    private void add(DecisionReason why, Optional<Grant> grant, RentQuestion question, RentAssessment assessment) {
        LocalDate date = question.effectiveDate();
        NewDecision decision = new NewDecision(
                ids.get(),
                file.tenancyId(),
                why,
                grant,
                schedule.inForce(date).map(DecidedRent::rentDecisionId),
                question,
                assessment,
                List.of(),
                notBefore);
        schedule = schedule.with(decision.asDecided());
        decisions.add(decision);
    }

    /** Until the first rent, or that of a year, is decided, the landlord may ask the highest rent. */
    private Optional<Outcome.Provisional> provisional(LocalDate date, DecisionReason why) {
        if (why != DecisionReason.initial && why != DecisionReason.annual) {
            return Optional.empty();
        }
        Optional<LocalDate> until =
                schedule.beginsAfter(date).stream().findFirst().map(next -> next.minusDays(1));
        return file.figuresOn(date).map(figures -> new Outcome.Provisional(figures.baseRent(), until));
    }
}
