package be.huurwerk.webkit.problem;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import jakarta.validation.constraints.NotNull;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Constraints on a resource method's parameters, broken by the request. */
final class ParameterViolations {
    private ParameterViolations() {}

    /** A 400 with an issue a violation; empty when one is about the answer, which is our own fault. */
    static Optional<ProblemException> problem(ConstraintViolationException violations) {
        List<Issue> issues = new ArrayList<>();
        for (ConstraintViolation<?> violation : violations.getConstraintViolations()) {
            Optional<Issue> issue = issue(violation);
            if (issue.isEmpty()) {
                return Optional.empty();
            }
            issues.add(issue.get());
        }
        return issues.isEmpty() ? Optional.empty() : Optional.of(ProblemException.badRequest(issues));
    }

    private static Optional<Issue> issue(ConstraintViolation<?> violation) {
        Path.MethodNode method = null;
        for (Path.Node node : violation.getPropertyPath()) {
            if (node.getKind() == ElementKind.METHOD) {
                method = node.as(Path.MethodNode.class);
            } else if (node.getKind() == ElementKind.PARAMETER && method != null) {
                return parameter(violation, method, node.as(Path.ParameterNode.class));
            }
        }
        return Optional.empty();
    }

    private static Optional<Issue> parameter(
            ConstraintViolation<?> violation, Path.MethodNode method, Path.ParameterNode parameter) {
        try {
            Class<?>[] types = method.getParameterTypes().toArray(Class<?>[]::new);
            Method resource = violation.getRootBeanClass().getMethod(method.getName(), types);
            Annotation[] annotations = resource.getParameterAnnotations()[parameter.getParameterIndex()];
            RequestParameter named =
                    RequestParameter.of(annotations).orElse(new RequestParameter(In.QUERY, parameter.getName()));
            boolean missing = violation.getConstraintDescriptor().getAnnotation() instanceof NotNull;
            Text detail = missing
                    ? new Text("Is required.", "Is verplicht.")
                    : new Text("Value " + violation.getMessage() + ".", "De waarde is niet toegelaten.");
            return Optional.of(new Issue(
                    IssueType.SCHEMA_VIOLATION, named.in(), named.name(), violation.getInvalidValue(), detail));
        } catch (NoSuchMethodException notPublic) {
            return Optional.empty();
        }
    }
}
