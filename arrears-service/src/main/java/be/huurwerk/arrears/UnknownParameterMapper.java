package be.huurwerk.arrears;

import be.huurwerk.regulation.parameter.UnknownParameterException;
import be.huurwerk.webkit.problem.ProblemException;
import be.huurwerk.webkit.problem.Problems;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** What needs a figure that nobody knows is refused with the figure's name. */
class UnknownParameterMapper {

    @ServerExceptionMapper(priority = 1)
    Response unknown(UnknownParameterException unknown) {
        return Problems.response(ProblemException.parameterUnknown(unknown.name(), unknown.on()));
    }
}
