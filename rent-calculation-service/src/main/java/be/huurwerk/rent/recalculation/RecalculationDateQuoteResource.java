package be.huurwerk.rent.recalculation;

import be.huurwerk.regulation.parameter.Parameters;
import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/recalculationDateQuotes")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "quotes")
public class RecalculationDateQuoteResource {

    private final Parameters parameters;

    RecalculationDateQuoteResource(Parameters parameters) {
        this.parameters = parameters;
    }

    record RecalculationDateQuoteRequest(RecalculationReason reason, LocalDate completedOn) {}

    record RecalculationDateQuote(LocalDate effectiveFrom, Optional<Integer> proofCutOffDay) {}

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed("rentCalculation:read")
    @Operation(operationId = "quoteRecalculationDate", summary = "From when a recalculated rent would hold")
    public RecalculationDateQuote quote(RecalculationDateQuoteRequest body) {
        RecalculationDate date = RecalculationDate.of(body.reason(), body.completedOn(), parameters);
        return new RecalculationDateQuote(date.effectiveFrom(), date.proofCutOffDay());
    }
}
