package be.huurwerk.arrears.assignment;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.Set;

/**
 * What a movement may be for.
 *
 * @param reasons why, at least one, the weightiest first
 */
record Suggestion(Target target, Set<Reason> reasons) {

    /** The best first; of equals always the same. */
    static final Comparator<Suggestion> BEST_FIRST = Comparator.comparing(Suggestion::confidence)
            .thenComparing(suggestion -> suggestion.reasons().size(), Comparator.reverseOrder())
            .thenComparing(suggestion -> suggestion.target().kind())
            .thenComparing(suggestion -> suggestion.target().id());

    enum Confidence {
        high,
        medium,
        low
    }

    /** The names are those of the JSON, the weightiest first. */
    enum Reason {
        /** The structured communication stands in its field or in the text. */
        communication(Confidence.high),
        /** An officer chose to remember the payer's account, for this alone. */
        accountLearned(Confidence.high),
        /** An officer chose to remember the payer's account, for this among others. */
        accountShared(Confidence.medium),
        /** The text holds the number of the account, without its check digits. */
        numberInText(Confidence.medium),
        /** The household of the ended tenancy, to which another reason leads, lives here now. */
        householdMoved(Confidence.medium),
        /** The text holds a structured communication of which a digit, or two neighbours, are wrong. */
        communicationMistyped(Confidence.low),
        /** Somebody of the household bears the name of the payer; told of a movement by itself, to who may see names. */
        nameOfHousehold(Confidence.low),
        /** It is what is open on the account. */
        amountOfBalance(Confidence.low),
        /** It is what is open of one debt. */
        amountOfDebt(Confidence.low);

        private final Confidence alone;

        Reason(Confidence alone) {
            this.alone = alone;
        }

        boolean isAmount() {
            return this == amountOfBalance || this == amountOfDebt;
        }

        /** Whether it says little by itself, and makes another reason weightier. */
        private boolean supports() {
            return isAmount() || this == nameOfHousehold;
        }
    }

    Suggestion {
        reasons = EnumSet.copyOf(reasons);
    }

    /** That of the weightiest reason; an amount or a name that fits makes one more of another, and the two of one another, but is not much by itself. */
    Confidence confidence() {
        Confidence best = reasons.stream()
                .map(reason -> reason.alone)
                .min(Comparator.naturalOrder())
                .orElseThrow();
        boolean supported =
                reasons.stream().anyMatch(Reason::supports) && !reasons.stream().allMatch(Reason::supports);
        boolean twice =
                reasons.contains(Reason.nameOfHousehold) && reasons.stream().anyMatch(Reason::isAmount);
        return (supported || twice) && best != Confidence.high ? Confidence.values()[best.ordinal() - 1] : best;
    }
}
