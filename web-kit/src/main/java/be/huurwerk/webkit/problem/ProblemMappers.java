package be.huurwerk.webkit.problem;

import io.quarkus.hibernate.validator.runtime.jaxrs.ResteasyReactiveViolationException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerResponse;
import jakarta.ws.rs.NotAllowedException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Response;
import java.util.Set;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Makes a problem of every exception that leaves a resource. */
class ProblemMappers {
    private static final Logger LOG = Logger.getLogger(ProblemMappers.class);

    private final CurrentIdentityAssociation callers;
    private final AllowedMethods allowed;

    ProblemMappers(CurrentIdentityAssociation callers, AllowedMethods allowed) {
        this.callers = callers;
        this.allowed = allowed;
    }

    @ServerExceptionMapper(priority = 1)
    Response problem(ProblemException problem) {
        return Problems.response(problem);
    }

    /** The framework looks at the type of a body before anything else; who has no token hears just that. */
    @ServerExceptionMapper(priority = 1)
    Uni<Response> web(WebApplicationException web, ContainerRequestContext request) {
        int status = web.getResponse().getStatus();
        Response answer = status < 400 ? web.getResponse() : answer(web, request);
        if (status != ProblemType.UNSUPPORTED_MEDIA_TYPE.status()) {
            return Uni.createFrom().item(answer);
        }
        Response noToken = Problems.response(Faults.of(new UnauthorizedException()));
        return callers.getDeferredIdentity()
                .map(caller -> caller.isAnonymous() ? noToken : answer)
                .onFailure()
                .recoverWithItem(fault -> Problems.response(Faults.of(fault)));
    }

    @ServerExceptionMapper(priority = 1)
    Response noToken(UnauthorizedException refused) {
        return Problems.response(Faults.of(refused));
    }

    @ServerExceptionMapper(priority = 1)
    Response badToken(AuthenticationFailedException refused) {
        return Problems.response(Faults.of(refused));
    }

    @ServerExceptionMapper(priority = 1)
    Response noScope(ForbiddenException refused) {
        return Problems.response(Faults.of(refused));
    }

    @ServerExceptionMapper(priority = 1)
    Response violations(ResteasyReactiveViolationException violations, ContainerRequestContext request) {
        return ParameterViolations.problem(violations)
                .map(Problems::response)
                .orElseGet(() -> answer(violations, request));
    }

    @ServerExceptionMapper(priority = 1)
    Response any(Throwable fault, ContainerRequestContext request) {
        return answer(fault, request);
    }

    /** Where the call was refused while its resource worked, for a body that came along, the answer of the resource finds another there. */
    @ServerExceptionMapper(priority = 1)
    Response state(IllegalStateException fault, ContainerRequestContext request, HttpServerResponse response) {
        if (response.ended()) {
            LOG.debugf("A %s was answered before its resource did", request.getMethod());
            return Problems.response(Faults.of(fault)); // nobody gets it
        }
        return answer(fault, request);
    }

    private Response answer(Throwable fault, ContainerRequestContext request) {
        ProblemException problem = fault instanceof NotFoundException || fault instanceof NotAllowedException
                ? Faults.noRoute(request.getMethod(), methods(request))
                : Faults.of(fault);
        if (problem.status() == ProblemType.INTERNAL_SERVER_ERROR.status()) {
            LOG.errorf(
                    fault,
                    "%s %s failed",
                    request.getMethod(),
                    request.getUriInfo().getPath());
        }
        return Problems.response(problem);
    }

    private Set<String> methods(ContainerRequestContext request) {
        return allowed.of(request.getUriInfo().getRequestUri().getPath());
    }
}
