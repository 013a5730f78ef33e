package be.huurwerk.webkit.body;

import be.huurwerk.webkit.problem.In;
import be.huurwerk.webkit.problem.Issue;
import be.huurwerk.webkit.problem.IssueType;
import be.huurwerk.webkit.problem.Text;
import java.util.ArrayList;
import java.util.List;

/** The faults found in a body so far; beyond a hundred they are not kept. */
final class Faults {
    private static final int MOST = 100;

    private final List<Issue> issues = new ArrayList<>();

    /** @param value the faulty value; null when it must not be repeated */
    void add(IssueType type, String path, Object value, String en, String nl) {
        if (issues.size() < MOST) {
            issues.add(new Issue(type, In.BODY, path.isEmpty() ? null : path, value, new Text(en, nl)));
        }
    }

    void schema(String path, Object value, String en, String nl) {
        add(IssueType.SCHEMA_VIOLATION, path, value, en, nl);
    }

    int count() {
        return issues.size();
    }

    List<Issue> issues() {
        return List.copyOf(issues);
    }
}
