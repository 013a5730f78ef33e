package be.huurwerk.webkit.problem;

import java.util.ArrayList;
import java.util.Optional;
import java.util.TreeSet;
import org.jboss.resteasy.reactive.server.core.CurrentRequestManager;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;
import org.jboss.resteasy.reactive.server.handlers.ClassRoutingHandler;
import org.jboss.resteasy.reactive.server.handlers.RestInitialHandler.InitialMatch;
import org.jboss.resteasy.reactive.server.mapping.RequestMapper;
import org.jboss.resteasy.reactive.server.spi.ServerRestHandler;

/** The methods that a resource has, for the {@code Allow} that a 405 must carry and that the framework leaves out. */
final class AllowedMethods {
    private AllowedMethods() {}

    static Optional<String> ofCurrentRequest() {
        ResteasyReactiveRequestContext request = CurrentRequestManager.get();
        if (request == null) {
            return Optional.empty();
        }
        var resources =
                new RequestMapper<>(new ArrayList<>(request.getDeployment().getClassMappers()));
        var match = resources.map(request.getPathWithoutPrefix());
        TreeSet<String> methods = new TreeSet<>();
        while (match != null) {
            methods.addAll(methods(match.value, match.remaining.isEmpty() ? "/" : match.remaining));
            match = resources.continueMatching(request.getPathWithoutPrefix(), match);
        }
        if (methods.contains("GET")) {
            methods.add("HEAD");
        }
        if (!methods.isEmpty()) {
            methods.add("OPTIONS"); // which the framework answers itself, as it does HEAD
        }
        return methods.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", methods));
    }

    private static TreeSet<String> methods(InitialMatch resource, String path) {
        TreeSet<String> methods = new TreeSet<>();
        for (ServerRestHandler handler : resource.handlers) {
            if (handler instanceof ClassRoutingHandler routing) {
                routing.getMappers().forEach((method, paths) -> {
                    if (method != null && paths.map(path) != null) {
                        methods.add(method);
                    }
                });
            }
        }
        return methods;
    }
}
