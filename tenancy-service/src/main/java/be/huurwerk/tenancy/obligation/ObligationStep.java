package be.huurwerk.tenancy.obligation;

/** What can be recorded of an obligation. */
enum ObligationStep {
    /** The Kruispuntbank Inburgering was asked. */
    registerCheck("checkedOn", "found"),
    evidence("receivedOn", "kind"),
    /** Vrijstelling. */
    exemption("decidedOn", "ground"),
    /** Uitstel of the language duty, or the one extension of the term of a property. */
    deferral("decidedOn", "ground"),
    /** Ingebrekestelling. */
    defaultNotice("sentOn", "ground"),
    /** To the supervisor (toezichthouder). */
    report("reportedOn", "ground"),
    /** What the supervisor decided: a fine, a new term. */
    sanction("decidedOn", "ground");

    private final String dayName;
    private final String codeName;

    ObligationStep(String dayName, String codeName) {
        this.dayName = dayName;
        this.codeName = codeName;
    }

    /** How a body names the step's day. */
    String dayName() {
        return dayName;
    }

    /** How a body names the step's code. */
    String codeName() {
        return codeName;
    }
}
