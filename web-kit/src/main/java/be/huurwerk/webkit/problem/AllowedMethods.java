package be.huurwerk.webkit.problem;

import io.quarkus.runtime.StartupEvent;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Route;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.server.core.CurrentRequestManager;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;
import org.jboss.resteasy.reactive.server.handlers.ClassRoutingHandler;
import org.jboss.resteasy.reactive.server.handlers.RestInitialHandler.InitialMatch;
import org.jboss.resteasy.reactive.server.mapping.RequestMapper;
import org.jboss.resteasy.reactive.server.spi.ServerRestHandler;

/** The methods that a path has, for the {@code Allow} that a 405 must carry and that the framework leaves out. */
@ApplicationScoped
public class AllowedMethods {
    private volatile List<Route> plain = List.of();

    void register(@Observes StartupEvent start, Router router) {
        plain = router.getRoutes();
    }

    /**
     * Of the resources that have the path of the request for which the framework looks for one, else of plain routes; empty where nobody has it.
     * Where a path is told in words and by a template too, the words count, as in the OpenAPI document.
     *
     * @param path from the root of the server
     */
    Set<String> of(String path) {
        Set<String> methods = ofResources();
        return methods.isEmpty() ? ofRoutes(path) : methods;
    }

    private static Set<String> ofResources() {
        ResteasyReactiveRequestContext request = CurrentRequestManager.get();
        if (request == null) {
            return Set.of();
        }
        var resources =
                new RequestMapper<>(new ArrayList<>(request.getDeployment().getClassMappers()));
        var match = resources.map(request.getPathWithoutPrefix());
        List<Found> found = new ArrayList<>();
        while (match != null) {
            String ofClass = match.template.template;
            methods(match.value, match.remaining.isEmpty() ? "/" : match.remaining)
                    .forEach((method, ofMethod) -> found.add(new Found(method, words(ofClass + '/' + ofMethod))));
            match = resources.continueMatching(request.getPathWithoutPrefix(), match);
        }
        int most = found.stream().mapToInt(Found::words).max().orElse(0);
        TreeSet<String> methods = new TreeSet<>();
        found.stream().filter(one -> one.words() == most).forEach(one -> methods.add(one.method()));
        return withOurs(methods);
    }

    /** @param words in the template of its path: in {@code /persons/query} one more than in {@code /persons/{personId}}, which has that path too */
    private record Found(String method, int words) {}

    private static int words(String template) {
        return (int) Stream.of(template.split("/"))
                .filter(segment -> !segment.isEmpty() && !segment.startsWith("{"))
                .count();
    }

    /** Answers a call that no plain route takes: with the methods of its path where it asks for them, else with the problem that it has. */
    public void answer(RoutingContext route) {
        Set<String> methods = ofRoutes(route.request().path());
        if (methods.isEmpty() || route.request().method() != HttpMethod.OPTIONS) {
            Problems.answer(route, Faults.noRoute(route.request().method().name(), methods));
        } else {
            route.response()
                    .putHeader(HttpHeaders.ALLOW, String.join(", ", methods))
                    .end();
        }
    }

    /** Of the plain routes that have just this path; empty where none has. */
    private Set<String> ofRoutes(String path) {
        TreeSet<String> methods = new TreeSet<>();
        plain.stream()
                .filter(route -> route.isExactPath() && path.equals(route.getPath()) && route.methods() != null)
                .forEach(route -> route.methods().forEach(method -> methods.add(method.name())));
        return withOurs(methods);
    }

    /** {@code HEAD} and {@code OPTIONS} are answered for every path that there is. */
    private static Set<String> withOurs(TreeSet<String> methods) {
        if (methods.contains("GET")) {
            methods.add("HEAD");
        }
        if (!methods.isEmpty()) {
            methods.add("OPTIONS");
        }
        return methods;
    }

    /** With the template below that of the class. */
    private static Map<String, String> methods(InitialMatch resource, String path) {
        Map<String, String> methods = new HashMap<>();
        for (ServerRestHandler handler : resource.handlers) {
            if (handler instanceof ClassRoutingHandler routing) {
                routing.getMappers().forEach((method, paths) -> {
                    var match = method == null ? null : paths.map(path);
                    if (match != null) {
                        methods.put(method, match.template.template);
                    }
                });
            }
        }
        return methods;
    }
}
