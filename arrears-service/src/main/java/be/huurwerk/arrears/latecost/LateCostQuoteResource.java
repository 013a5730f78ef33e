package be.huurwerk.arrears.latecost;

import be.huurwerk.regulation.money.Euro;
import be.huurwerk.regulation.parameter.Parameters;
import be.huurwerk.webkit.body.Money;
import be.huurwerk.webkit.problem.UnknownParameter;
import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/lateCostQuotes")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "lateCostQuotes")
class LateCostQuoteResource {

    private final Parameters parameters;

    LateCostQuoteResource(Parameters parameters) {
        this.parameters = parameters;
    }

    @Schema(name = "LateCostQuoteRequest")
    record QuoteRequest(@Money(min = "0.01") BigDecimal outstanding, LocalDate on) {}

    @Schema(name = "LateCostQuote")
    record Quote(
            @Schema(description = "Whether book XIX of the Code of Economic Law applies")
            boolean applies,

            Optional<BigDecimal> maximumCompensation,
            @Schema(description = "Percent a year") Optional<BigDecimal> maximumInterestRate,

            @Schema(description = "Figures that nobody has established for the day")
            Optional<List<UnknownParameter>> unknown) {

        static Quote of(LateCosts costs, LocalDate on) {
            return new Quote(
                    true,
                    Optional.of(costs.maximumCompensation().amount()),
                    costs.maximumInterestRate(),
                    costs.maximumInterestRate().isPresent()
                            ? Optional.empty()
                            : Optional.of(List.of(new UnknownParameter(LateCosts.INTEREST, on))));
        }

        static Quote notApplicable() {
            return new Quote(false, Optional.empty(), Optional.empty(), Optional.empty());
        }
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed("arrears:read")
    @Operation(operationId = "quoteLateCosts", summary = "The most that may be asked for late payment")
    public Quote quote(QuoteRequest request) {
        return LateCosts.of(parameters, Euro.of(request.outstanding()), request.on())
                .map(costs -> Quote.of(costs, request.on()))
                .orElseGet(Quote::notApplicable);
    }
}
