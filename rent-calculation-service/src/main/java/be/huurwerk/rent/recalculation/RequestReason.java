package be.huurwerk.rent.recalculation;

import be.huurwerk.rent.household.DecisionReason;

/** For what a tenant may ask a rent on the current income; the names are those of the JSON. */
enum RequestReason {
    incomeDrop,
    retirement;

    DecisionReason decision() {
        return DecisionReason.valueOf(name());
    }

    RecalculationReason recalculation() {
        return RecalculationReason.valueOf(name());
    }
}
