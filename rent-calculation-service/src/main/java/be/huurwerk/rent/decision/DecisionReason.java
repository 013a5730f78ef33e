package be.huurwerk.rent.decision;

import be.huurwerk.rent.calculation.IncomeBasis;

/** Why a rent is decided; the names are those of the JSON. */
public enum DecisionReason {
    initial(IncomeBasis.REFERENCE),
    annual(IncomeBasis.REFERENCE),
    householdChange(IncomeBasis.REFERENCE),
    incomeDrop(IncomeBasis.CURRENT),
    retirement(IncomeBasis.CURRENT),
    correction(IncomeBasis.REFERENCE);

    private final IncomeBasis basis;

    DecisionReason(IncomeBasis basis) {
        this.basis = basis;
    }

    IncomeBasis basis() {
        return basis;
    }
}
