package be.huurwerk.rent.simulation;

import be.huurwerk.regulation.parameter.Parameters;
import be.huurwerk.rent.calculation.MissingFactsException;
import be.huurwerk.rent.calculation.RentCalculation;
import be.huurwerk.rent.calculation.TraceWords;
import be.huurwerk.webkit.lang.Language;
import be.huurwerk.webkit.problem.Issue;
import be.huurwerk.webkit.problem.ProblemException;
import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/rentSimulations")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "quotes")
public class RentSimulationResource {

    private final RentCalculation calculation;
    private final TraceWords words;
    private final Parameters parameters;

    RentSimulationResource(RentCalculation calculation, TraceWords words, Parameters parameters) {
        this.calculation = calculation;
        this.words = words;
        this.parameters = parameters;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed("rentCalculation:read")
    @Operation(operationId = "simulateRent", summary = "Calculate a rent and tell why; nothing is stored")
    public RentSimulation simulate(RentSimulationRequest body) {
        int months = parameters
                .number("policy/rent/current-income", "months", body.effectiveDate())
                .intValue();
        List<Issue> faults = SimulationFaults.find(body, months);
        if (!faults.isEmpty()) {
            throw ProblemException.badRequest(faults);
        }
        try {
            return RentSimulation.of(
                    calculation.assess(body.toModel()),
                    words,
                    Language.current().tag());
        } catch (MissingFactsException missing) {
            throw ProblemException.badRequest(
                    missing.facts().stream().map(SimulationFaults::of).toList());
        }
    }
}
