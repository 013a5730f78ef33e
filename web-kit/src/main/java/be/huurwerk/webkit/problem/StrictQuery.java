package be.huurwerk.webkit.problem;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.UriInfo;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Refuses what no resource should have to look at: query parameters that the method does not know, come twice or are empty, and
 * characters in path or query that no database keeps. A filter that was misspelt must not be answered with everything.
 */
class StrictQuery {
    private final Map<Method, Map<String, Boolean>> known = new ConcurrentHashMap<>();

    @ServerRequestFilter
    void check(ContainerRequestContext request, ResourceInfo resource) {
        UriInfo uri = request.getUriInfo();
        List<Issue> issues = new ArrayList<>();
        uri.getPathParameters().forEach((name, values) -> {
            if (values.stream().anyMatch(StrictQuery::isUnfit)) {
                issues.add(unfit(In.PATH, name));
            }
        });
        if (!uri.getQueryParameters().isEmpty()) {
            Map<String, Boolean> parameters = known.computeIfAbsent(resource.getResourceMethod(), QueryParameters::of);
            uri.getQueryParameters().forEach((name, values) -> check(name, values, parameters, issues));
        }
        if (!issues.isEmpty()) {
            throw ProblemException.badRequest(issues);
        }
    }

    private static void check(String name, List<String> values, Map<String, Boolean> known, List<Issue> issues) {
        if (!known.containsKey(name)) {
            issues.add(unknown(name, known));
        } else if (values.stream().anyMatch(StrictQuery::isUnfit)) {
            issues.add(unfit(In.QUERY, name));
        } else if (values.stream().anyMatch(String::isBlank)) {
            issues.add(schema(name, "Must not be empty; leave it out.", "Mag niet leeg zijn; laat het weg."));
        } else if (values.size() > 1 && !known.get(name)) {
            issues.add(schema(name, "Stands more than once.", "Komt meer dan eens voor."));
        }
    }

    private static boolean isUnfit(String value) {
        return value.codePoints()
                .anyMatch(c -> Character.isISOControl(c) || Character.getType(c) == Character.SURROGATE);
    }

    private static Issue unknown(String name, Map<String, Boolean> known) {
        String names = String.join(", ", known.keySet());
        return new Issue(
                IssueType.UNKNOWN_INPUT,
                In.QUERY,
                Shown.name(name),
                null,
                known.isEmpty()
                        ? new Text("This call has no query parameters.", "Deze oproep heeft geen queryparameters.")
                        : new Text("Is none of: " + names + ".", "Is geen van: " + names + "."));
    }

    private static Issue unfit(In in, String name) {
        return new Issue(
                IssueType.SCHEMA_VIOLATION,
                in,
                name,
                null,
                new Text("Has a control character or half a character.", "Bevat een stuurteken of een half teken."));
    }

    private static Issue schema(String name, String en, String nl) {
        return new Issue(IssueType.SCHEMA_VIOLATION, In.QUERY, name, null, new Text(en, nl));
    }
}
