package be.huurwerk.deposit.document;

/** What a document is; the names are those of the JSON. */
enum DocumentKind {
    guarantee,
    loan,
    paymentProof,
    refundRequest,
    releaseAgreement,
    judgment,
    powerOfAttorney,
    correspondence,
    other
}
