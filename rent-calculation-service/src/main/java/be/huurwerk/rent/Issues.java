package be.huurwerk.rent;

import be.huurwerk.webkit.problem.In;
import be.huurwerk.webkit.problem.Issue;
import be.huurwerk.webkit.problem.IssueType;
import be.huurwerk.webkit.problem.Text;

/** The faults of a body that this service finds by its rules. */
public final class Issues {

    private Issues() {}

    /** The value is well formed and can't be taken here. */
    public static Issue rejected(String name, Object value, String en, String nl) {
        return new Issue(IssueType.REJECTED_INPUT, In.BODY, name, value, new Text(en, nl));
    }

    /** What else is said makes this property necessary. */
    public static Issue required(String name, String en, String nl) {
        return new Issue(IssueType.REQUIRED_INPUT, In.BODY, name, null, new Text(en, nl));
    }

    /** A query parameter without which the collection is nobody's. */
    public static Issue requiredQuery(String name) {
        return new Issue(
                IssueType.REQUIRED_INPUT, In.QUERY, name, null, new Text(name + " is missing.", name + " ontbreekt."));
    }
}
