package be.huurwerk.rent.propertytax;

import be.huurwerk.regulation.money.Euro;
import be.huurwerk.regulation.parameter.Parameters;
import be.huurwerk.regulation.parameter.Status;
import be.huurwerk.rent.Issues;
import be.huurwerk.webkit.problem.ProblemException;
import be.huurwerk.webkit.problem.UnknownParameter;
import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/propertyTaxReductionQuotes")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "quotes")
public class PropertyTaxReductionQuoteResource {

    private final Parameters parameters;

    PropertyTaxReductionQuoteResource(Parameters parameters) {
        this.parameters = parameters;
    }

    /** @param children all of them, the disabled ones included */
    record PropertyTaxReductionQuoteRequest(
            @Min(1900) @Max(2299) int assessmentYear,
            @Min(0) @Max(50) int children,
            @Min(0) @Max(50) int disabledChildren) {}

    /**
     * @param unknown what is not known, and left out for it
     * @param parameterStatus the weakest of the figures that were used; left out where one is not known
     */
    record PropertyTaxReductionQuote(
            int countedChildren,
            Optional<BigDecimal> basicLevyReduction,
            Optional<List<UnknownParameter>> unknown,
            Optional<Status> parameterStatus) {}

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed("rentCalculation:read")
    @Operation(
            operationId = "quotePropertyTaxReduction",
            summary = "The reduction of the basic levy of the property tax for children")
    public PropertyTaxReductionQuote quote(PropertyTaxReductionQuoteRequest body) {
        if (body.disabledChildren() > body.children()) {
            throw ProblemException.badRequest(Issues.rejected(
                    "disabledChildren",
                    body.disabledChildren(),
                    "More disabled children than children.",
                    "Meer kinderen met een handicap dan kinderen."));
        }
        PropertyTaxReduction reduction =
                PropertyTaxReduction.of(body.assessmentYear(), body.children(), body.disabledChildren(), parameters);
        return new PropertyTaxReductionQuote(
                reduction.countedChildren(),
                reduction.reduction().map(Euro::amount),
                reduction.unknown().map(unknown -> List.of(new UnknownParameter(unknown.name(), unknown.on()))),
                reduction.unknown().isPresent() ? Optional.empty() : Optional.of(reduction.status()));
    }
}
