package be.huurwerk.tenancy.notice;

/** Whether a notice counts. */
enum NoticeStatus {
    awaitingSignatures,
    running,
    /** Another end of the lease took its place. */
    superseded,
    withdrawn,
    /** It was entered by mistake. */
    annulled
}
