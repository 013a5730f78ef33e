package be.huurwerk.webkit.problem;

import be.huurwerk.webkit.body.Texts;
import be.huurwerk.webkit.problem.KnownParameters.Known;
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
 * Refuses what no resource should have to look at: query parameters that the method does not know, come twice, are empty, missing or
 * malformed, and characters in path or query that no database keeps; all faults at once. A filter that was misspelt must not be answered
 * with everything.
 */
class StrictQuery {
    private final Map<Method, KnownParameters> known = new ConcurrentHashMap<>();

    @ServerRequestFilter
    void check(ContainerRequestContext request, ResourceInfo resource) {
        UriInfo uri = request.getUriInfo();
        KnownParameters parameters = known.computeIfAbsent(resource.getResourceMethod(), KnownParameters::of);
        List<Issue> issues = new ArrayList<>();
        uri.getPathParameters().forEach((name, values) -> {
            if (values.stream().anyMatch(StrictQuery::isUnfit)) {
                issues.add(unfit(In.PATH, name));
            } else if (parameters.path().containsKey(name)) {
                parameters.path().get(name).malformed(values).ifPresent(issues::add);
            }
        });
        uri.getQueryParameters().forEach((name, values) -> check(name, values, parameters.query(), issues));
        parameters.query().forEach((name, parameter) -> {
            if (parameter.required() && !uri.getQueryParameters().containsKey(name)) {
                issues.add(schema(name, "Is required.", "Is verplicht."));
            }
        });
        parameters.checks().forEach(check -> issues.addAll(check.faults(uri)));
        if (!issues.isEmpty()) {
            throw ProblemException.badRequest(issues);
        }
    }

    private static void check(String name, List<String> values, Map<String, Known> known, List<Issue> issues) {
        if (!known.containsKey(name)) {
            issues.add(unknown(name, known));
        } else if (values.stream().anyMatch(StrictQuery::isUnfit)) {
            issues.add(unfit(In.QUERY, name));
        } else if (values.stream().anyMatch(Texts::isBlank)) {
            issues.add(schema(name, "Must not be empty; leave it out.", "Mag niet leeg zijn; laat het weg."));
        } else if (values.size() > 1 && !known.get(name).many()) {
            issues.add(schema(name, "Stands more than once.", "Komt meer dan eens voor."));
        } else {
            known.get(name).malformed(values).ifPresent(issues::add);
        }
    }

    private static boolean isUnfit(String value) {
        return value.codePoints()
                .anyMatch(c -> Character.isISOControl(c) || Character.getType(c) == Character.SURROGATE);
    }

    private static Issue unknown(String name, Map<String, Known> known) {
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
