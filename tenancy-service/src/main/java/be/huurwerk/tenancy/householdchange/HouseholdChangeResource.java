package be.huurwerk.tenancy.householdchange;

import be.huurwerk.servicekit.audit.PersonalData;
import be.huurwerk.servicekit.idempotency.Idempotent;
import be.huurwerk.tenancy.Answers;
import be.huurwerk.tenancy.Hrefs;
import be.huurwerk.tenancy.tenancy.Tenancies;
import be.huurwerk.tenancy.tenancy.Tenancy;
import be.huurwerk.tenancy.tenancy.UnknownTenancy;
import be.huurwerk.webkit.page.Page;
import be.huurwerk.webkit.page.PageRequest;
import io.quarkus.security.PermissionsAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/tenancies/{tenancyId}/householdChanges")
@Tag(name = "householdChanges")
@Produces(MediaType.APPLICATION_JSON)
public class HouseholdChangeResource {

    private final ReportHouseholdChange reportHouseholdChange;
    private final ReceiveDocument receiveDocument;
    private final DecideHouseholdChange decideHouseholdChange;
    private final HouseholdChanges householdChanges;
    private final HouseholdChangeFiles files;
    private final Tenancies tenancies;

    HouseholdChangeResource(
            ReportHouseholdChange reportHouseholdChange,
            ReceiveDocument receiveDocument,
            DecideHouseholdChange decideHouseholdChange,
            HouseholdChanges householdChanges,
            HouseholdChangeFiles files,
            Tenancies tenancies) {
        this.reportHouseholdChange = reportHouseholdChange;
        this.receiveDocument = receiveDocument;
        this.decideHouseholdChange = decideHouseholdChange;
        this.householdChanges = householdChanges;
        this.files = files;
        this.tenancies = tenancies;
    }

    @POST
    @Idempotent
    @PermissionsAllowed("tenancy:write")
    @Operation(
            operationId = "reportHouseholdChange",
            summary = "Report who joins, stays, leaves, is born, dies or changes")
    @APIResponseSchema(value = HouseholdChangeView.class, responseCode = "201")
    public RestResponse<HouseholdChangeView> report(
            @PathParam("tenancyId") UUID tenancyId,
            @HeaderParam("If-Match") String ifMatch,
            HouseholdChangeRequest body) {
        return created(reportHouseholdChange.report(tenancyId, body, ifMatch));
    }

    @POST
    @Path("/{householdChangeId}/documents")
    @Idempotent
    @PermissionsAllowed("tenancy:write")
    @Operation(operationId = "receiveHouseholdDocument", summary = "Note that a document of a household change is in")
    @APIResponseSchema(value = HouseholdChangeView.class, responseCode = "201")
    public RestResponse<HouseholdChangeView> receive(
            @PathParam("tenancyId") UUID tenancyId,
            @PathParam("householdChangeId") UUID householdChangeId,
            @HeaderParam("If-Match") String ifMatch,
            ReceivedDocument body) {
        return created(receiveDocument.receive(tenancyId, householdChangeId, body, ifMatch));
    }

    @POST
    @Path("/{householdChangeId}/decision")
    @Idempotent
    @PermissionsAllowed("tenancy:write")
    @Operation(operationId = "decideHouseholdChange", summary = "Approve or refuse a household change")
    @APIResponseSchema(value = HouseholdChangeView.class, responseCode = "201")
    public RestResponse<HouseholdChangeView> decide(
            @PathParam("tenancyId") UUID tenancyId,
            @PathParam("householdChangeId") UUID householdChangeId,
            @HeaderParam("If-Match") String ifMatch,
            DecisionRequest body) {
        return created(decideHouseholdChange.decide(tenancyId, householdChangeId, body, ifMatch));
    }

    @GET
    @Path("/{householdChangeId}")
    @Transactional
    @PersonalData
    @PermissionsAllowed("tenancy:read")
    @Operation(operationId = "getHouseholdChange", summary = "A household change, its documents and its decision")
    public RestResponse<HouseholdChangeView> get(
            @PathParam("tenancyId") UUID tenancyId, @PathParam("householdChangeId") UUID householdChangeId) {
        HouseholdChange change = householdChanges
                .find(tenancyId, householdChangeId)
                .orElseThrow(() -> HouseholdChangeProblems.unknown(householdChangeId));
        return Answers.ok(view(tenancies.find(tenancyId).orElseThrow(), change), change.version());
    }

    @GET
    @Transactional
    @PersonalData
    @PermissionsAllowed("tenancy:read")
    @Operation(operationId = "listHouseholdChanges", summary = "The changes of a tenancy's household")
    public Page<HouseholdChangeView> list(@PathParam("tenancyId") UUID tenancyId, @BeanParam PageRequest pageRequest) {
        Tenancy tenancy = tenancies.find(tenancyId).orElseThrow(() -> UnknownTenancy.problem(tenancyId));
        Page<HouseholdChange> found = householdChanges.list(tenancyId, pageRequest);
        return Answers.page(found, change -> view(tenancy, change));
    }

    private HouseholdChangeView view(Tenancy tenancy, HouseholdChange change) {
        return HouseholdChangeView.of(
                change,
                tenancies.shown(change.tenancyId(), change.personId()),
                files.findings(files.household(tenancy, change)));
    }

    private RestResponse<HouseholdChangeView> created(HouseholdChange change) {
        return Answers.created(
                view(tenancies.find(change.tenancyId()).orElseThrow(), change),
                Hrefs.householdChange(change.tenancyId(), change.householdChangeId()),
                change.version());
    }
}
