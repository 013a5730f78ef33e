package be.huurwerk.arrears.posting;

/** What led to a booking; the names are the grounds of corrections. */
public enum Cause {
    monthlyPosting,
    contractSigned,
    rentDecision,
    endOfTenancy
}
