package be.huurwerk.webkit.problem;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Answers {@code OPTIONS} with the methods that the path has: the framework would tell those of every path of its class. */
class AskedMethods {

    @ServerRequestFilter(preMatching = true)
    Optional<Response> answer(ContainerRequestContext request) {
        if (!HttpMethod.OPTIONS.equals(request.getMethod())) {
            return Optional.empty();
        }
        return Optional.of(AllowedMethods.ofCurrentRequest()
                .map(methods -> Response.ok().header(HttpHeaders.ALLOW, methods).build())
                .orElseGet(() -> Problems.response(Faults.unknownPath())));
    }
}
