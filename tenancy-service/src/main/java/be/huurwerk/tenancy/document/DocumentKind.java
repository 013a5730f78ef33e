package be.huurwerk.tenancy.document;

/** What a document is; the names are those of the JSON. */
enum DocumentKind {
    lease,
    annex,
    notice,
    identityDocument,
    householdCertificate,
    marriageCertificate,
    birthCertificate,
    deathCertificate,
    custodyJudgment,
    disabilityCertificate,
    taxAssessmentNotice,
    languageCertificate,
    workRegistration,
    propertyDeed,
    inspectionReport,
    visitReport,
    meterReading,
    energyCertificate,
    insurancePolicy,
    powerOfAttorney,
    judgment,
    declaration,
    photo,
    correspondence,
    other
}
