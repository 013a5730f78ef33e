package be.huurwerk.rent.recalculation;

import be.huurwerk.letterkit.Notation;
import be.huurwerk.regulation.money.Euro;
import be.huurwerk.webkit.problem.Text;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/** Why no rent was decided, in a sentence. */
final class RefusalText {

    private RefusalText() {}

    /** @param dropNeeded in percent; empty where no drop is asked */
    static Text of(RequestRefusal refusal, Optional<BigDecimal> dropNeeded) {
        Optional<BigDecimal> current = refusal.currentIncome();
        Optional<BigDecimal> reference = refusal.referenceIncome();
        if (current.isPresent() && reference.isPresent()) {
            String en = compared(
                    Notation.ENGLISH, "The current income, %s a year, is %s the reference income, %s.", refusal);
            String nl = compared(
                    Notation.DUTCH, "Het huidige inkomen, %s per jaar, %s het referentie-inkomen, %s.", refusal);
            return dropNeeded
                    .map(needed -> new Text(
                            en + " It must lie at least " + Notation.ENGLISH.number(needed) + " % below.",
                            nl + " Het moet er minstens " + Notation.DUTCH.number(needed) + " % onder liggen."))
                    .orElseGet(() -> new Text(en, nl));
        }
        return refusal.code().equals("alreadyDecided")
                ? new Text("This rent is decided already.", "Deze huurprijs is al beslist.")
                : new Text(
                        "No rent can be decided from this date on: " + refusal.code() + ".",
                        "Vanaf deze datum kan geen huurprijs beslist worden (" + refusal.code() + ").");
    }

    /** By how many percent the current income lies below the other, cut off behind two decimals; empty when that is nought. */
    static Optional<BigDecimal> drop(RequestRefusal refusal) {
        return refusal.referenceIncome()
                .filter(reference -> reference.signum() > 0)
                .flatMap(reference -> refusal.currentIncome()
                        .map(current -> reference
                                .subtract(current)
                                .multiply(BigDecimal.valueOf(100))
                                .divide(reference, 2, RoundingMode.DOWN)));
    }

    private static String compared(Notation notation, String sentence, RequestRefusal refusal) {
        BigDecimal drop = drop(refusal).orElse(BigDecimal.ZERO);
        boolean dutch = notation == Notation.DUTCH;
        String place = drop.signum() > 0
                ? dutch ? "ligt " + notation.number(drop) + " % onder" : notation.number(drop) + " % below"
                : dutch ? "ligt niet onder" : "not below";
        return sentence.formatted(
                euro(notation, refusal.currentIncome()), place, euro(notation, refusal.referenceIncome()));
    }

    private static String euro(Notation notation, Optional<BigDecimal> amount) {
        return notation.euro(Euro.of(amount.orElseThrow())).replace('\u00a0', ' ');
    }
}
