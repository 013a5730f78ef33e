package be.huurwerk.deposit.document;

/** What a document is; the names are those of the JSON. */
public enum DocumentKind {
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
