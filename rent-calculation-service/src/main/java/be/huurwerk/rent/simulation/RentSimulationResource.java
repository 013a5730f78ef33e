package be.huurwerk.rent.simulation;

import be.huurwerk.regulation.parameter.Parameters;
import be.huurwerk.regulation.parameter.UnknownParameterException;
import be.huurwerk.rent.calculation.RentCalculation;
import be.huurwerk.rent.calculation.RentQuestion;
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
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
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
        RentQuestion question = body.toModel();
        List<Issue> faults = faults(body, question);
        if (!faults.isEmpty()) {
            throw ProblemException.badRequest(faults);
        }
        return RentSimulation.of(
                body,
                calculation.assess(question),
                calculation.ignoredIncomes(question, calculation.rulesVersion()),
                words,
                Language.current().tag());
    }

    /** What can't be, and what is missing of members who are sound so far. */
    private List<Issue> faults(RentSimulationRequest body, RentQuestion question) {
        List<Issue> faults = new ArrayList<>(SimulationFaults.find(
                body,
                whole("policy/rent/current-income", "months", body.effectiveDate()),
                whole("rent/ages", "adult", body.effectiveDate())));
        try {
            List<Issue> missing = calculation.missing(question).stream()
                    .map(fact -> SimulationFaults.of(fact, body))
                    .filter(issue ->
                            faults.stream().noneMatch(fault -> fault.name().startsWith(issue.name())))
                    .toList();
            faults.addAll(missing);
        } catch (UnknownParameterException unknown) {
            // told by the calculation, with all others, once nothing else is at fault
        }
        return faults;
    }

    private OptionalInt whole(String name, String key, LocalDate on) {
        return parameters
                .find(name, key, on)
                .map(value -> OptionalInt.of(value.intValue()))
                .orElse(OptionalInt.empty());
    }
}
