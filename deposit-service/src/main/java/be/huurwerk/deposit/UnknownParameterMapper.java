package be.huurwerk.deposit;

import be.huurwerk.regulation.parameter.UnknownParameterException;
import be.huurwerk.webkit.problem.ProblemException;
import be.huurwerk.webkit.problem.Problems;
import be.huurwerk.webkit.problem.UnknownParameter;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** What needs a figure that nobody knows is refused with the figure's name. */
class UnknownParameterMapper {

    @ServerExceptionMapper(priority = 1)
    Response unknown(UnknownParameterException unknown) {
        return Problems.response(ProblemException.parameterUnknown(
                told(unknown),
                unknown.others().stream().map(UnknownParameterMapper::told).toList()));
    }

    private static UnknownParameter told(UnknownParameterException unknown) {
        return new UnknownParameter(unknown.name(), unknown.on());
    }
}
