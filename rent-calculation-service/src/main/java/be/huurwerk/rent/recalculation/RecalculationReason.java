package be.huurwerk.rent.recalculation;

/** Why a rent is calculated anew between two yearly calculations; the names are those of the JSON. */
enum RecalculationReason {
    incomeDrop(Timing.CUT_OFF),
    retirement(Timing.CUT_OFF),
    joined(Timing.NEXT_MONTH),
    left(Timing.NEXT_MONTH),
    deceased(Timing.NEXT_MONTH),
    birth(Timing.NEXT_YEAR),
    dependencyChange(Timing.NEXT_YEAR);

    private final Timing timing;

    RecalculationReason(Timing timing) {
        this.timing = timing;
    }

    Timing timing() {
        return timing;
    }

    /** From when the new rent holds. */
    enum Timing {
        /** The proofs must be in by the landlord's cut-off day. */
        CUT_OFF,
        /** The first of the month after. */
        NEXT_MONTH,
        /** The next 1 January. */
        NEXT_YEAR
    }
}
