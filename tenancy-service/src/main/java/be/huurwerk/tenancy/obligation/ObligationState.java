package be.huurwerk.tenancy.obligation;

/** Where an obligation stands. */
enum ObligationState {
    open,
    met,
    exempt,
    /** Ingebrekestelling: a last term runs. */
    inDefault,
    /** With the supervisor (toezichthouder). */
    reported,
    /** The supervisor has decided and set no new term. */
    sanctioned,
    /** The person is no tenant any more, or too old for it. */
    ended
}
