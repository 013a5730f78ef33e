package be.huurwerk.arrears.posting;

/** What led to a booking; the names are the grounds of corrections. */
public enum Cause {
    monthlyPosting,
    contractSigned,
    rentDecision,
    chargeAdvance,
    endOfTenancy,
    /** A notice was withdrawn or annulled. */
    noticeWithdrawn,
    /** The tenancy was a mistake. */
    tenancyAnnulled
}
