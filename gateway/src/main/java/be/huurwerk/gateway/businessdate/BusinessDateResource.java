package be.huurwerk.gateway.businessdate;

import be.huurwerk.webkit.problem.ProblemException;
import be.huurwerk.webkit.problem.Text;
import io.quarkus.security.PermissionsAllowed;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.logging.Logger;

/** The business date of the whole suite: the one that all four services have. */
@Path("/operations/v1/businessDate")
@Tag(name = "operations")
@Produces(MediaType.APPLICATION_JSON)
public class BusinessDateResource {
    private static final Logger LOG = Logger.getLogger(BusinessDateResource.class);

    private final BusinessDates dates;

    BusinessDateResource(BusinessDates dates) {
        this.dates = dates;
    }

    @GET
    @PermissionsAllowed({"tenancy:read", "rentCalculation:read", "deposit:read", "arrears:read", "operations:write"})
    @Operation(operationId = "getBusinessDate", summary = "Tell the business date of all services")
    @APIResponse(
            responseCode = "200",
            description = "All have the same",
            content = @Content(schema = @Schema(implementation = BusinessDateView.class)))
    @APIResponse(responseCode = "409", description = "They differ")
    public BusinessDateView get(@Context RoutingContext route) {
        Map<String, Optional<LocalDate>> answers = dates.ask(token(route));
        requireAll(answers, "did not tell its business date", "gaf haar werkdatum niet");
        TreeSet<LocalDate> distinct = new TreeSet<>();
        answers.values().forEach(date -> date.ifPresent(distinct::add));
        if (distinct.size() > 1) {
            throw ProblemException.conflict(
                            "businessDatesDiffer",
                            new Text(
                                    "The services have different business dates; set it again.",
                                    "De services hebben verschillende werkdatums; stel ze opnieuw in."))
                    .with("businessDates", texts(answers));
        }
        return new BusinessDateView(distinct.first());
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed("operations:write")
    @Operation(operationId = "setBusinessDate", summary = "Fix the business date of all services")
    public BusinessDateView set(BusinessDateView body, @Context RoutingContext route) {
        Map<String, Optional<LocalDate>> answers = dates.set(body.businessDate(), token(route));
        requireAll(answers, "did not take the business date", "nam de werkdatum niet over");
        LOG.infof("The business date is %s everywhere", body.businessDate());
        return body;
    }

    private static void requireAll(Map<String, Optional<LocalDate>> answers, String en, String nl) {
        List<String> failed = answers.entrySet().stream()
                .filter(answer -> answer.getValue().isEmpty())
                .map(Map.Entry::getKey)
                .toList();
        if (!failed.isEmpty()) {
            String names = String.join(", ", failed);
            throw ProblemException.domain(
                            503, "servicesMissing", new Text(names + " " + en + ".", names + " " + nl + "."))
                    .with("failed", failed)
                    .with("businessDates", texts(answers))
                    .header(HttpHeaders.RETRY_AFTER, "5");
        }
    }

    private static Map<String, String> texts(Map<String, Optional<LocalDate>> answers) {
        Map<String, String> texts = new LinkedHashMap<>();
        answers.forEach((api, date) -> date.ifPresent(known -> texts.put(api, known.toString())));
        return texts;
    }

    private static String token(RoutingContext route) {
        return route.request().getHeader(HttpHeaders.AUTHORIZATION);
    }
}
