package be.huurwerk.arrears.document;

/** What a document is; the names are those of the JSON. */
enum DocumentKind {
    reminder,
    formalNotice,
    paymentPlan,
    debtSettlementRuling,
    mandate,
    objection,
    judgment,
    bailiffReport,
    petition,
    domicileCertificate,
    householdComposition,
    leaseRegistration,
    rentDecision,
    conciliationRecord,
    depositStatement,
    mandateToAppear,
    correspondence,
    other
}
