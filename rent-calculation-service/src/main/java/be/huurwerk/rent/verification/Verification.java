package be.huurwerk.rent.verification;

import be.huurwerk.regulation.trace.TraceJson;
import be.huurwerk.rent.calculation.RentAssessment;
import be.huurwerk.rent.calculation.RentCalculation;
import be.huurwerk.rent.decision.RentDecision;

/**
 * A decision computed again from its stored facts, under the rules it was made with.
 *
 * @param identical whether trace (byte for byte) and figures are those that are stored
 */
record Verification(boolean identical, RentAssessment recomputed) {

    /** @param storedTrace the text as it stands in the database */
    static Verification of(RentDecision decision, String storedTrace, RentCalculation calculation) {
        RentAssessment recomputed = calculation.assess(decision.question());
        boolean identical = TraceJson.write(recomputed.trace()).equals(storedTrace)
                && recomputed.rulesVersion().equals(decision.assessment().rulesVersion())
                && recomputed.rent().equals(decision.assessment().rent())
                && recomputed.parameterStatus() == decision.assessment().parameterStatus();
        return new Verification(identical, recomputed);
    }
}
