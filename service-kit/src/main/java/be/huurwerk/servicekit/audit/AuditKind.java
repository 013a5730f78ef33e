package be.huurwerk.servicekit.audit;

/** What was done: something was changed, or personal data was read. */
public enum AuditKind {
    change,
    read
}
