package be.huurwerk.rent.decision;

import be.huurwerk.rent.calculation.Household;
import be.huurwerk.rent.calculation.MissingFact;
import be.huurwerk.rent.calculation.RentCalculation;
import be.huurwerk.rent.calculation.RentQuestion;
import be.huurwerk.rent.household.DecisionReason;
import java.util.ArrayList;
import java.util.List;

/**
 * Whose current income must be proven before a rent is granted on it: after an income drop that of everybody whose income counts, at a
 * retirement that of one of them.
 */
final class CurrentProof {

    private final RentCalculation calculation;

    CurrentProof(RentCalculation calculation) {
        this.calculation = calculation;
    }

    /**
     * @param proven the question on proven current incomes alone
     * @throws be.huurwerk.regulation.parameter.UnknownParameterException when who counts can't be told
     */
    List<Missing> missing(DecisionReason kind, RentQuestion proven) {
        List<Missing> missing = new ArrayList<>();
        for (MissingFact fact : calculation.missing(proven)) {
            Missing one = Missing.of(fact);
            missing.add(fact.kind() == MissingFact.Kind.INCOME ? one.asCurrentIncome() : one);
        }
        boolean oneIsEnough = kind == DecisionReason.retirement;
        boolean oneIsThere = proven.household().members().stream()
                .filter(member -> !member.incomes().isEmpty())
                .anyMatch(member -> counts(proven, member.memberId()));
        if (oneIsEnough && oneIsThere) {
            missing.removeIf(one -> one.what() == Missing.What.currentIncome);
        }
        return missing;
    }

    /** A member counts if it would be asked for an income. */
    private boolean counts(RentQuestion proven, String memberId) {
        RentQuestion without = new RentQuestion(
                proven.effectiveDate(),
                proven.dwelling(),
                new Household(proven.household().members().stream()
                        .map(member -> member.withIncomes(List.of()))
                        .toList()),
                proven.basis());
        return calculation.missing(without).stream()
                .filter(fact -> fact.kind() == MissingFact.Kind.INCOME)
                .anyMatch(fact -> memberId.equals(fact.memberId()));
    }
}
