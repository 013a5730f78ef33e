package be.huurwerk.tenancy.contract;

import java.util.Arrays;
import java.util.Optional;

/** A point of the checklist of a new lease, so that a household is welcomed, not processed. */
public enum ChecklistItem {
    /** Uitleg over het huurcontract. */
    explanation(false),
    /** What shows the indefinite lease of before, where it is not known here and this one is indefinite by it. */
    previousLease(false),
    deposit(true),
    /** Plaatsbeschrijving bij intrede. */
    incomingInspection(false),
    keys(true),
    /** The household has insured its contents (inboedel). */
    insurance(false),
    /** Overnameformulieren for water, electricity and gas. */
    meters(false),
    /** Registratie van het huurcontract. */
    registration(true),
    /** Eerste huisbezoek. */
    firstVisit(false),
    /** Whether the household needs help, and whose. */
    needOfSupport(false);

    private final boolean fillsItself;

    ChecklistItem(boolean fillsItself) {
        this.fillsItself = fillsItself;
    }

    /** Whether this service hears by itself that it is done. */
    boolean fillsItself() {
        return fillsItself;
    }

    static Optional<ChecklistItem> named(String name) {
        return Arrays.stream(values()).filter(item -> item.name().equals(name)).findFirst();
    }
}
