package be.huurwerk.webkit.problem;

/** The kinds of input fault of the Belgif guide. */
public enum IssueType {
    /** Mistyped, missing, malformed, too long: what the OpenAPI document forbids. */
    SCHEMA_VIOLATION(
            "schemaViolation",
            new Text(
                    "Input value is invalid with respect to the schema",
                    "De waarde is ongeldig ten opzichte van het schema")),
    /** A property or parameter that does not exist. */
    UNKNOWN_INPUT("unknownInput", new Text("Unknown input", "Onbekende invoer")),
    /** A value that is well formed and still wrong, for example by its check digits. */
    INVALID_INPUT("invalidInput", new Text("Invalid input", "Ongeldige invoer")),
    /** A value that the business rules do not take here. */
    REJECTED_INPUT(
            "rejectedInput",
            new Text("Input is not allowed in this context", "De invoer is niet toegelaten in deze context")),
    /** An input that these other inputs make necessary. */
    REQUIRED_INPUT(
            "requiredInput", new Text("Input is required in this context", "De invoer is vereist in deze context")),
    /** A value below its minimum or above its maximum. */
    OUT_OF_RANGE("outOfRange", new Text("Input value is out of range", "De waarde ligt buiten de grenzen")),
    /** An end before its begin. */
    INVALID_PERIOD("invalidPeriod", new Text("Period is invalid", "De periode is ongeldig")),
    /** Exactly one of several inputs is needed. */
    EXACTLY_ONE_OF_EXPECTED(
            "exactlyOneOfExpected",
            new Text("Exactly one of these inputs must be present", "Precies één van deze waarden is vereist")),
    /** At least one of several inputs is needed. */
    ANY_OF_EXPECTED(
            "anyOfExpected",
            new Text("Any of these inputs must be present", "Minstens één van deze waarden is vereist")),
    /** An id that names nothing known. */
    REFERENCED_RESOURCE_NOT_FOUND(
            "referencedResourceNotFound",
            new Text("Referenced resource not found", "De resource waarnaar verwezen wordt, bestaat niet"));

    private final String code;
    private final Text title;

    IssueType(String code, Text title) {
        this.code = code;
        this.title = title;
    }

    /** The type as a URN. */
    public String urn() {
        return "urn:problem-type:belgif:input-validation:" + code;
    }

    public String code() {
        return code;
    }

    public Text title() {
        return title;
    }
}
