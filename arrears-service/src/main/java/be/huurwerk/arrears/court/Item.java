package be.huurwerk.arrears.court;

import java.util.List;

/**
 * What a court file holds, in its order; the names are those of the JSON.
 */
enum Item {
    petition("petition"),
    /** At most so many days old (art. 700 and 1034quater Ger.W.). */
    domicileCertificate("domicileCertificate"),
    householdComposition("householdComposition", "householdCertificate"),
    lease("lease", "annex"),
    leaseRegistration("leaseRegistration"),
    rentDecisions("rentDecision"),
    /** Made of the account. */
    ledger(),
    /** The letters of steps that were printed. */
    reminders("reminder", "formalNotice"),
    /** Plans as they are kept here, and what was signed. */
    paymentPlans("paymentPlan"),
    /** Contacts that were recorded, visits, letters from and to others. */
    contacts("visitReport", "correspondence", "objection"),
    conciliationRecord("conciliationRecord"),
    depositStatement("depositStatement"),
    /** Of who appears for the landlord. */
    mandateToAppear("mandateToAppear"),
    judgment("judgment", "bailiffReport");

    private final List<String> kinds;

    Item(String... kinds) {
        this.kinds = List.of(kinds);
    }

    /** Whether a document of that kind belongs to it. */
    boolean holds(String kind) {
        return kinds.contains(kind);
    }

    /** Whether a file without it is not complete. */
    boolean isNecessary() {
        return this != judgment && this != conciliationRecord && this != paymentPlans && this != contacts;
    }
}
