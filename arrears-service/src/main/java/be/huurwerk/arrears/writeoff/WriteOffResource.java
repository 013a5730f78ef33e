package be.huurwerk.arrears.writeoff;

import be.huurwerk.arrears.assignment.Who;
import be.huurwerk.arrears.authority.Act;
import be.huurwerk.arrears.authority.Authority;
import be.huurwerk.servicekit.audit.PersonalData;
import be.huurwerk.servicekit.idempotency.Idempotent;
import be.huurwerk.webkit.body.Personal;
import be.huurwerk.webkit.etag.ETags;
import be.huurwerk.webkit.page.Page;
import be.huurwerk.webkit.page.PageRequest;
import be.huurwerk.webkit.security.Caller;
import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
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
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/writeOffs")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "writeOffs")
class WriteOffResource {

    private static final UUID FIRST = new UUID(0, 0);

    private final WriteOffs writeOffs;
    private final DecideWriteOff decideWriteOff;
    private final ReverseWriteOff reverseWriteOff;
    private final Authority authority;
    private final Caller caller;

    WriteOffResource(
            WriteOffs writeOffs,
            DecideWriteOff decideWriteOff,
            ReverseWriteOff reverseWriteOff,
            Authority authority,
            Caller caller) {
        this.writeOffs = writeOffs;
        this.decideWriteOff = decideWriteOff;
        this.reverseWriteOff = reverseWriteOff;
        this.authority = authority;
        this.caller = caller;
    }

    @Schema(name = "WriteOffDecisionRequest")
    record DecisionRequest(
            Verdict decision,

            @Schema(description = "Necessary for a refusal") @Personal
            Optional<@Size(min = 1, max = 1000) String> reason) {

        @Schema(name = "WriteOffVerdict")
        enum Verdict {
            approved,
            refused
        }
    }

    @Schema(name = "WriteOffReversalRequest")
    record ReversalRequest(
            @Personal @Size(min = 1, max = 1000) String reason) {}

    @GET
    @PersonalData
    @PermissionsAllowed("arrears:read")
    @Operation(operationId = "getWriteOffs", summary = "Write-offs, in the order in which they were proposed")
    public Page<WriteOffView> list(
            @QueryParam("rentAccountId") UUID rentAccountId,
            @QueryParam("status") WriteOff.Status status,
            @QueryParam("ground") WriteOff.Ground ground,
            @Parameter(description = "Booked on this day or later") @QueryParam("bookedFrom") LocalDate bookedFrom,
            @Parameter(description = "Booked on this day or before") @QueryParam("bookedUntil") LocalDate bookedUntil,
            @Parameter(description = "Taken back on this day or later") @QueryParam("reversedFrom")
                    LocalDate reversedFrom,
            @Parameter(description = "Taken back on this day or before") @QueryParam("reversedUntil")
                    LocalDate reversedUntil,
            @Parameter(description = "Proposed, and not decided on the evening of this day") @QueryParam("waitingOn")
                    LocalDate waitingOn,
            @BeanParam PageRequest page) {
        WriteOffs.Filter filter = new WriteOffs.Filter(
                rentAccountId,
                status,
                ground,
                new WriteOffs.Days(bookedFrom, bookedUntil),
                new WriteOffs.Days(reversedFrom, reversedUntil),
                waitingOn);
        UUID after = page.position(FIRST, parts -> UUID.fromString(parts.get(0)));
        return page.page(
                writeOffs.page(filter, after, page.limit()).stream()
                        .map(WriteOffView::of)
                        .toList(),
                writeOffs.count(filter),
                view -> List.of(view.writeOffId().toString()));
    }

    @GET
    @Path("/{writeOffId}")
    @PersonalData
    @PermissionsAllowed("arrears:read")
    @Operation(operationId = "getWriteOff", summary = "A write-off, and what became of it")
    public RestResponse<WriteOffView> get(@PathParam("writeOffId") UUID writeOffId) {
        return tagged(writeOffId);
    }

    @POST
    @Path("/{writeOffId}/decision")
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed("arrears:write")
    @Operation(
            operationId = "decideWriteOff",
            summary = "Approve and book a write-off that somebody else proposed, or refuse it")
    public RestResponse<WriteOffView> decide(
            @PathParam("writeOffId") UUID writeOffId,
            @HeaderParam("If-Match") String ifMatch,
            DecisionRequest request) {
        authority.require(Act.decideWriteOff);
        decideWriteOff.decide(
                writeOffId,
                request.decision() == DecisionRequest.Verdict.approved,
                request.reason(),
                Who.of(caller),
                ifMatch);
        return tagged(writeOffId);
    }

    @POST
    @Path("/{writeOffId}/reversal")
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed("arrears:write")
    @Operation(operationId = "reverseWriteOff", summary = "Take a write-off back: its debts are open again")
    public RestResponse<WriteOffView> reverse(
            @PathParam("writeOffId") UUID writeOffId,
            @HeaderParam("If-Match") String ifMatch,
            ReversalRequest request) {
        authority.require(Act.decideWriteOff);
        reverseWriteOff.reverse(writeOffId, request.reason(), Who.of(caller), ifMatch);
        return tagged(writeOffId);
    }

    private RestResponse<WriteOffView> tagged(UUID writeOffId) {
        WriteOff writeOff = writeOffs.find(writeOffId);
        return RestResponse.ResponseBuilder.ok(WriteOffView.of(writeOff))
                .tag(ETags.of(writeOff.version()))
                .build();
    }
}
