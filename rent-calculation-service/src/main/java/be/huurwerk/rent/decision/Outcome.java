package be.huurwerk.rent.decision;

import be.huurwerk.regulation.money.Euro;
import be.huurwerk.rent.household.DecisionReason;
import be.huurwerk.webkit.problem.ProblemException;
import be.huurwerk.webkit.problem.UnknownParameter;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** What comes of deciding a tenancy's rent from a date on. */
public sealed interface Outcome {

    /**
     * The rent can be decided.
     *
     * @param decisions what is new, in the order of their dates; none when all is decided already, with the same result
     * @param later what follows from it on later dates and can't be decided yet
     */
    record Decided(List<NewDecision> decisions, List<Waiting> later) implements Outcome {
        public Decided {
            decisions = List.copyOf(decisions);
            later = List.copyOf(later);
        }
    }

    /**
     * Something is missing: a fact, or a figure of the law that nobody knows.
     *
     * @param unknown the figure that is missing
     * @param alsoUnknown what else is unknown of what the rent needs
     * @param provisional what is posted meanwhile, where the landlord's policy wants it
     */
    record Waiting(
            UUID tenancyId,
            LocalDate effectiveFrom,
            DecisionReason reason,
            List<Missing> missing,
            Optional<UnknownParameter> unknown,
            List<UnknownParameter> alsoUnknown,
            Optional<Provisional> provisional)
            implements Outcome {
        public Waiting {
            missing = List.copyOf(missing);
            alsoUnknown = List.copyOf(alsoUnknown);
        }

        /** All figures that are unknown, the one that was needed first in front. */
        public List<UnknownParameter> allUnknown() {
            return Stream.concat(unknown.stream(), alsoUnknown.stream()).toList();
        }
    }

    /** There is no such decision to make. */
    record Refused(Refusal refusal) implements Outcome {

        public ProblemException problem() {
            return refusal.problem();
        }
    }

    /**
     * The highest rent of the dwelling, which stands for the rent that is not decided.
     *
     * @param until the last day; empty while no later decision is known
     */
    record Provisional(Euro rent, Optional<LocalDate> until) {}
}
