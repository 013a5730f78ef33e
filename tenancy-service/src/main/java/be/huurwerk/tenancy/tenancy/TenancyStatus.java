package be.huurwerk.tenancy.tenancy;

/** Where a tenancy stands on a day. */
public enum TenancyStatus {
    /** Signed; the household may not live there yet. */
    signed,
    running,
    /** Running, and its end is fixed by a notice. */
    noticeGiven,
    /** Its last day is past; a term that ran out with neither a notice nor a departure does not end it. */
    ended,
    /** It was entered by mistake, and counts for nothing. */
    annulled
}
