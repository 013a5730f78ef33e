package be.huurwerk.webkit.problem;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.Set;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Answers {@code OPTIONS} with the methods that the path has: the framework would tell those of every path of its class. */
class AskedMethods {
    private final AllowedMethods allowed;

    AskedMethods(AllowedMethods allowed) {
        this.allowed = allowed;
    }

    @ServerRequestFilter(preMatching = true)
    Optional<Response> answer(ContainerRequestContext request) {
        if (!HttpMethod.OPTIONS.equals(request.getMethod())) {
            return Optional.empty();
        }
        Set<String> methods = allowed.of(request.getUriInfo().getRequestUri().getPath());
        return Optional.of(
                methods.isEmpty()
                        ? Problems.response(Faults.unknownPath())
                        : Response.ok()
                                .header(HttpHeaders.ALLOW, String.join(", ", methods))
                                .build());
    }
}
