package be.huurwerk.webkit.problem;

import java.util.Objects;

/**
 * One fault of the input.
 *
 * @param name the JSON path of a property ({@code household[0].personId}) or the name of a parameter; null for the body as a whole
 * @param value the faulty value as it is repeated to the client; null where it is absent or must not be repeated (personal data). A
 *     text becomes null unless it is an id, a date or a month, because it may be somebody's name or number
 */
public record Issue(IssueType type, In in, String name, Object value, Text detail) {
    public Issue {
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(in, "in");
        Objects.requireNonNull(detail, "detail");
        value = Shown.value(value);
    }

    /** A property of the body that the schema forbids. */
    public static Issue inBody(String name, Object value, Text detail) {
        return new Issue(IssueType.SCHEMA_VIOLATION, In.BODY, name, value, detail);
    }
}
