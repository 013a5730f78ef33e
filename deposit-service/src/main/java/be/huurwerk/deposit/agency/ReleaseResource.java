package be.huurwerk.deposit.agency;

import be.huurwerk.deposit.Hrefs;
import be.huurwerk.regulation.money.Euro;
import be.huurwerk.servicekit.audit.PersonalData;
import be.huurwerk.servicekit.idempotency.Idempotent;
import be.huurwerk.webkit.body.Money;
import be.huurwerk.webkit.body.Personal;
import be.huurwerk.webkit.body.Withheld;
import be.huurwerk.webkit.problem.ProblemException;
import be.huurwerk.webkit.problem.Text;
import be.huurwerk.webkit.security.Caller;
import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/deposits/{depositId}/release")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "agency")
public class ReleaseResource {

    private final AskRelease askRelease;
    private final ReceiveRelease receiveRelease;
    private final UndoReceipt undoReceipt;
    private final Releases releases;
    private final Caller caller;

    ReleaseResource(
            AskRelease askRelease,
            ReceiveRelease receiveRelease,
            UndoReceipt undoReceipt,
            Releases releases,
            Caller caller) {
        this.askRelease = askRelease;
        this.receiveRelease = receiveRelease;
        this.undoReceipt = undoReceipt;
        this.releases = releases;
        this.caller = caller;
    }

    /**
     * What was asked back of the agency.
     *
     * @param placed what lay there
     */
    @Schema(name = "Release")
    public record ReleaseView(
            String href,
            UUID depositId,
            @Personal BigDecimal placed,
            LocalDate requestedOn,
            String requestedBy,
            Optional<ReceiptView> receipt) {

        static ReleaseView of(Release release) {
            return new ReleaseView(
                    Hrefs.release(release.depositId()).toString(),
                    release.depositId(),
                    release.placed().amount(),
                    release.requestedOn(),
                    release.requestedBy(),
                    release.receipt()
                            .map(paid -> new ReceiptView(
                                    paid.receivedOn(), paid.amount().amount(), paid.reference())));
        }
    }

    /** What the agency paid. */
    @Schema(name = "ReleaseReceipt")
    public record ReceiptView(
            LocalDate receivedOn,
            @Personal BigDecimal amount,
            @Withheld String reference) {}

    /** @param amount what was placed, and the interest that the agency adds */
    @Schema(name = "ReleaseReceiptRequest")
    public record ReceiptRequest(
            LocalDate receivedOn,
            @Money(min = "0.01") BigDecimal amount,
            @Size(min = 1, max = 140) String reference) {}

    @POST
    @Idempotent
    @PermissionsAllowed("deposit:write")
    @Operation(
            operationId = "askRelease",
            summary = "Note that the agency is asked to give back what lies there of a deposit that has ended")
    @APIResponseSchema(value = ReleaseView.class, responseCode = "201")
    public RestResponse<ReleaseView> ask(
            @PathParam("depositId") UUID depositId, @HeaderParam("If-Match") String ifMatch) {
        return created(askRelease.ask(depositId, caller.clientId(), ifMatch));
    }

    @GET
    @PersonalData
    @PermissionsAllowed("deposit:read")
    @Operation(operationId = "getRelease", summary = "What was asked back of the agency, and its receipt")
    public ReleaseView get(@PathParam("depositId") UUID depositId) {
        return ReleaseView.of(releases.find(depositId)
                .orElseThrow(() -> ProblemException.notFound(new Text(
                        "No release is asked of this deposit.", "Van deze waarborg is geen vrijgave gevraagd."))));
    }

    @POST
    @Path("/receipt")
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed("deposit:write")
    @Operation(operationId = "receiveRelease", summary = "Book what the agency paid of a deposit that has ended")
    @APIResponseSchema(value = ReleaseView.class, responseCode = "201")
    public RestResponse<ReleaseView> receive(
            @PathParam("depositId") UUID depositId, @HeaderParam("If-Match") String ifMatch, ReceiptRequest body) {
        return created(receiveRelease.receive(
                depositId, new Release.Receipt(body.receivedOn(), Euro.of(body.amount()), body.reference()), ifMatch));
    }

    @Schema(name = "ReleaseReceiptReversalRequest")
    public record ReversalRequest(
            @Personal @Size(min = 1, max = 500) String reason) {}

    @POST
    @Path("/receipt/reversal")
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed("deposit:write")
    @Operation(
            operationId = "reverseReleaseReceipt",
            summary = "Undo the receipt of what the agency paid, which was a mistake: it is booked anew as it was")
    public ReleaseView reverse(
            @PathParam("depositId") UUID depositId, @HeaderParam("If-Match") String ifMatch, ReversalRequest body) {
        return ReleaseView.of(undoReceipt.undo(depositId, body.reason(), ifMatch));
    }

    private static RestResponse<ReleaseView> created(Release release) {
        return RestResponse.ResponseBuilder.<ReleaseView>create(RestResponse.Status.CREATED)
                .entity(ReleaseView.of(release))
                .header("Location", Hrefs.release(release.depositId()))
                .build();
    }
}
