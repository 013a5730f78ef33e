package be.huurwerk.rent.advance;

import be.huurwerk.rent.Hrefs;
import be.huurwerk.rent.household.TenancyFiles;
import be.huurwerk.servicekit.audit.PersonalData;
import be.huurwerk.servicekit.idempotency.Idempotent;
import be.huurwerk.servicekit.wait.Patience;
import be.huurwerk.webkit.page.Page;
import be.huurwerk.webkit.page.PageRequest;
import be.huurwerk.webkit.problem.ProblemException;
import be.huurwerk.webkit.problem.Text;
import io.quarkus.security.PermissionsAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/chargeAdvances")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "chargeAdvances")
public class ChargeAdvanceResource {

    private final DecideAdvance decide;
    private final Advances advances;
    private final TenancyFiles files;

    ChargeAdvanceResource(DecideAdvance decide, Advances advances, TenancyFiles files) {
        this.decide = decide;
        this.advances = advances;
        this.files = files;
    }

    @POST
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed("rentCalculation:write")
    @Operation(
            operationId = "decideChargeAdvance",
            summary = "Decide by hand what a household pays a month in advance on the rent charges")
    @APIResponseSchema(value = AdvanceView.class, responseCode = "201")
    public RestResponse<AdvanceView> decide(Bodies.ByHand body) {
        Patience.await(() -> Optional.of(true).filter(known -> files.knows(body.tenancyId())));
        AdvanceDecision decision = decide.decide(body);
        return RestResponse.ResponseBuilder.<AdvanceView>create(RestResponse.Status.CREATED)
                .entity(AdvanceView.of(decision))
                .header("Location", Hrefs.chargeAdvance(decision.chargeAdvanceId()))
                .build();
    }

    @GET
    @Transactional
    @PersonalData
    @PermissionsAllowed("rentCalculation:read")
    @Operation(
            operationId = "listChargeAdvances",
            summary = "The advances decided for a tenancy, newest first; with on the one in force")
    public Page<AdvanceView> list(
            @NotNull @Parameter(description = "Whose advances", required = true) @QueryParam("tenancyId")
                    UUID tenancyId,
            @Parameter(description = "Only the one in force on this day") @QueryParam("on") LocalDate on,
            @BeanParam PageRequest pageRequest) {
        Optional<UUID> after =
                pageRequest.position(Optional.<UUID>empty(), parts -> Optional.of(UUID.fromString(parts.get(0))));
        boolean over = on != null
                && files.load(tenancyId).filter(file -> file.isOverOn(on)).isPresent();
        Page<AdvanceDecision> page = pageRequest.page(
                over ? List.of() : advances.page(tenancyId, on, after, pageRequest.limit()),
                () -> over ? 0 : advances.count(tenancyId, on),
                decision -> List.of(decision.chargeAdvanceId().toString()));
        return new Page<>(
                page.items().stream().map(AdvanceView::of).toList(), page.pageSize(), page.total(), page.next());
    }

    @GET
    @Path("/{chargeAdvanceId}")
    @Transactional
    @PersonalData
    @PermissionsAllowed("rentCalculation:read")
    @Operation(operationId = "getChargeAdvance", summary = "An advance that was decided")
    public AdvanceView get(@PathParam("chargeAdvanceId") UUID chargeAdvanceId) {
        return advances.find(chargeAdvanceId)
                .map(AdvanceView::of)
                .orElseThrow(() -> ProblemException.notFound(new Text(
                        "There is no charge advance " + chargeAdvanceId + ".",
                        "Er is geen voorschot " + chargeAdvanceId + ".")));
    }
}
