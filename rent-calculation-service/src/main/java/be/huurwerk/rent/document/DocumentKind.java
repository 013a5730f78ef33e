package be.huurwerk.rent.document;

/** What a document is; the names are those of the JSON. */
enum DocumentKind {
    taxAssessmentNotice,
    payslips,
    benefitCertificate,
    pensionStatement,
    disabilityCertificate,
    swornStatement,
    objection,
    judgment,
    invoice,
    creditNote,
    correspondence,
    other
}
