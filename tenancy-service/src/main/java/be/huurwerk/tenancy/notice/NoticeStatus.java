package be.huurwerk.tenancy.notice;

/** Whether a notice counts yet. */
enum NoticeStatus {
    awaitingSignatures,
    running
}
