package be.huurwerk.webkit.body;

import be.huurwerk.webkit.problem.IssueType;
import be.huurwerk.webkit.problem.Text;
import java.util.Optional;

/**
 * A rule of a feature's own on a value of a body, for what the annotations of Jakarta Validation can't say: check digits, for example.
 * It runs on a value of the right type, beside all other rules of the body, so that its fault is told with theirs.
 *
 * <p>An unremovable CDI bean of the class is used where there is one, else an instance of its constructor without arguments.
 */
public interface Check<T> {

    /** What is wrong with a value; the value itself stands in neither text. */
    record Fault(IssueType type, Text detail) {}

    /** Empty when the value is right. */
    Optional<Fault> fault(T value);
}
