package be.huurwerk.tenancy.obligation;

import be.huurwerk.regulation.parameter.DatedValue;
import be.huurwerk.regulation.parameter.Parameters;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** Which step may follow, and where it leads. */
final class StepRules {

    private static final String WORK = "tenancy/work-registration";

    private StepRules() {}

    /** The steps that the kind of duty and its state allow, whatever their day. */
    static Set<ObligationStep> allowed(Obligation obligation) {
        Set<ObligationStep> steps = EnumSet.noneOf(ObligationStep.class);
        switch (obligation.kind()) {
            case language -> language(obligation, steps);
            case work -> work(obligation, steps);
            case property -> property(obligation, steps);
        }
        if (obligation.state() == ObligationState.reported) {
            steps.add(ObligationStep.sanction);
        }
        return steps;
    }

    private static void language(Obligation obligation, Set<ObligationStep> steps) {
        if (obligation.isSettled() && obligation.state() != ObligationState.sanctioned) {
            return;
        }
        steps.addAll(Set.of(ObligationStep.registerCheck, ObligationStep.exemption));
        boolean checked = obligation.has(ObligationStep.registerCheck);
        if (checked) {
            steps.add(ObligationStep.evidence);
        }
        if (obligation.state() == ObligationState.open) {
            if (checked) {
                steps.add(ObligationStep.report);
            }
            if (!obligation.has(ObligationStep.deferral)) {
                steps.add(ObligationStep.deferral);
            }
        }
    }

    private static void work(Obligation obligation, Set<ObligationStep> steps) {
        steps.addAll(Set.of(ObligationStep.evidence, ObligationStep.exemption));
        if (obligation.state() == ObligationState.inDefault) {
            steps.add(ObligationStep.report);
        } else if (obligation.state() != ObligationState.reported && obligation.state() != ObligationState.sanctioned) {
            steps.add(ObligationStep.defaultNotice);
        }
    }

    private static void property(Obligation obligation, Set<ObligationStep> steps) {
        if (obligation.isSettled() && obligation.state() != ObligationState.sanctioned) {
            return;
        }
        steps.addAll(Set.of(ObligationStep.evidence, ObligationStep.exemption));
        if (obligation.state() == ObligationState.open) {
            steps.add(ObligationStep.report);
            if (isExtendable(obligation)) {
                steps.add(ObligationStep.deferral);
            }
        }
    }

    /** Only the term of what was acquired for free can be extended, once. */
    private static boolean isExtendable(Obligation obligation) {
        return obligation
                        .property()
                        .filter(property -> property.acquisition().isFree())
                        .isPresent()
                && !obligation.has(ObligationStep.deferral);
    }

    /** Whether the step can be taken only after the deadline. */
    static boolean needsOverdue(ObligationStep step) {
        return step == ObligationStep.report || step == ObligationStep.defaultNotice;
    }

    /**
     * The obligation after the step, which is allowed and without faults.
     *
     * @throws be.huurwerk.regulation.parameter.UnknownParameterException when a term is not known
     */
    static Obligation after(Obligation obligation, Recorded recorded, Parameters parameters) {
        return switch (recorded.step()) {
            case registerCheck -> checked(obligation, recorded);
            case evidence ->
                obligation.after(recorded, ObligationState.met, nextCheck(obligation, recorded.on(), parameters));
            case exemption ->
                obligation.after(recorded, ObligationState.exempt, nextCheck(obligation, recorded.on(), parameters));
            case deferral -> deferred(obligation, recorded, parameters);
            case defaultNotice -> inDefault(obligation, recorded, parameters);
            case report -> obligation.after(recorded, ObligationState.reported, obligation.dueOn());
            case sanction -> sanctioned(obligation, recorded);
        };
    }

    private static Obligation checked(Obligation obligation, Recorded recorded) {
        boolean found = recorded.code().filter(Recorded.FOUND::equals).isPresent();
        return obligation.after(recorded, found ? ObligationState.met : obligation.state(), obligation.dueOn());
    }

    private static LocalDate nextCheck(Obligation obligation, LocalDate on, Parameters parameters) {
        return obligation.kind() == ObligationKind.work
                ? on.plusMonths(parameters.number(WORK, "checkMonths", on).intValue())
                : obligation.dueOn();
    }

    private static Obligation deferred(Obligation obligation, Recorded recorded, Parameters parameters) {
        if (obligation.kind() == ObligationKind.property) {
            return obligation.after(
                    recorded, obligation.state(), recorded.until().orElseThrow());
        }
        DatedValue term = parameters.number(
                "tenancy/language-deferral", obligation.level().orElseThrow(), obligation.arisenOn());
        LocalDate until = obligation.dueOn().plusMonths(term.intValue());
        return obligation
                .after(recorded.until(Optional.of(until)), obligation.state(), until)
                .weakenedBy(term.status());
    }

    private static Obligation inDefault(Obligation obligation, Recorded recorded, Parameters parameters) {
        LocalDate until = recorded.on()
                .plusMonths(
                        parameters.number(WORK, "defaultMonths", recorded.on()).intValue());
        return obligation.after(recorded.until(Optional.of(until)), ObligationState.inDefault, until);
    }

    /** A new term opens the obligation again. */
    private static Obligation sanctioned(Obligation obligation, Recorded recorded) {
        return recorded.until()
                .map(until -> obligation.after(recorded, ObligationState.open, until))
                .orElseGet(() -> obligation.after(recorded, ObligationState.sanctioned, obligation.dueOn()));
    }
}
