package be.huurwerk.tenancy.contract;

import be.huurwerk.servicekit.audit.PersonalData;
import be.huurwerk.servicekit.idempotency.Idempotent;
import be.huurwerk.servicekit.time.BusinessDate;
import be.huurwerk.tenancy.Answers;
import be.huurwerk.tenancy.Hrefs;
import be.huurwerk.tenancy.tenancy.TakenOvers;
import be.huurwerk.tenancy.tenancy.Tenancies;
import be.huurwerk.tenancy.tenancy.Tenancy;
import be.huurwerk.tenancy.tenancy.UnknownTenancy;
import io.quarkus.security.PermissionsAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/tenancies/{tenancyId}/checklist")
@Tag(name = "checklists")
@Produces(MediaType.APPLICATION_JSON)
public class ChecklistResource {

    private final CheckItem checkItem;
    private final Checklist checklist;
    private final Tenancies tenancies;
    private final TakenOvers takenOvers;
    private final BusinessDate businessDate;

    ChecklistResource(
            CheckItem checkItem,
            Checklist checklist,
            Tenancies tenancies,
            TakenOvers takenOvers,
            BusinessDate businessDate) {
        this.checkItem = checkItem;
        this.checklist = checklist;
        this.tenancies = tenancies;
        this.takenOvers = takenOvers;
        this.businessDate = businessDate;
    }

    @GET
    @Transactional
    @PersonalData
    @PermissionsAllowed("tenancy:read")
    @Operation(operationId = "getChecklist", summary = "What is done, and what is to be done, to welcome a household")
    public RestResponse<ChecklistView> get(@PathParam("tenancyId") UUID tenancyId) {
        Tenancy tenancy = tenancies.find(tenancyId).orElseThrow(() -> UnknownTenancy.problem(tenancyId));
        return Answers.ok(view(tenancy), tenancy.version());
    }

    @POST
    @Path("/{item}")
    @Idempotent
    @Transactional
    @PermissionsAllowed("tenancy:write")
    @Operation(operationId = "checkItem", summary = "Note that a point of the checklist is done or does not apply")
    @APIResponseSchema(value = ChecklistView.class, responseCode = "201")
    public RestResponse<ChecklistView> check(
            @PathParam("tenancyId") UUID tenancyId,
            @PathParam("item") String item,
            @HeaderParam("If-Match") String ifMatch,
            ChecklistRequest body) {
        checkItem.check(tenancyId, item, body, ifMatch);
        return RestResponse.ResponseBuilder.<ChecklistView>create(RestResponse.Status.CREATED)
                .entity(view(tenancies.find(tenancyId).orElseThrow()))
                .header("Location", Hrefs.checklist(tenancyId))
                .build();
    }

    private ChecklistView view(Tenancy tenancy) {
        List<CheckedItem> items = checklist.of(tenancy.tenancyId());
        return ChecklistView.of(
                tenancy.tenancyId(),
                takenOvers.on(tenancy.tenancyId()).isPresent(),
                tenancy.annulled() ? items.stream().map(CheckedItem::annulled).toList() : items,
                businessDate.today());
    }
}
