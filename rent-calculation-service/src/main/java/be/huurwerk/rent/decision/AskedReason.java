package be.huurwerk.rent.decision;

import be.huurwerk.rent.household.DecisionReason;

/** The reasons for which a rent can be asked; the names are those of the JSON. */
enum AskedReason {
    initial,
    annual,
    householdChange,
    incomeDrop,
    retirement,
    correction;

    DecisionReason toModel() {
        return DecisionReason.valueOf(name());
    }
}
