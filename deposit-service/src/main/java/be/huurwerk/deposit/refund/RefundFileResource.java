package be.huurwerk.deposit.refund;

import be.huurwerk.bankformats.pain.CreditTransferFile;
import be.huurwerk.deposit.refund.Views.FileView;
import be.huurwerk.servicekit.audit.PersonalData;
import be.huurwerk.servicekit.document.Documents;
import be.huurwerk.servicekit.idempotency.Idempotent;
import be.huurwerk.servicekit.time.Moments;
import be.huurwerk.webkit.page.Page;
import be.huurwerk.webkit.page.PageRequest;
import be.huurwerk.webkit.problem.ProblemException;
import be.huurwerk.webkit.problem.Text;
import be.huurwerk.webkit.security.Caller;
import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayOutputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/refundFiles")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "refunds")
class RefundFileResource {

    private static final UUID LAST = new UUID(-1, -1);

    private final RefundFiles files;
    private final CreateRefundFile createRefundFile;
    private final TakeBankAnswer takeBankAnswer;
    private final Authority authority;
    private final Caller caller;

    RefundFileResource(
            RefundFiles files,
            CreateRefundFile createRefundFile,
            TakeBankAnswer takeBankAnswer,
            Authority authority,
            Caller caller) {
        this.files = files;
        this.createRefundFile = createRefundFile;
        this.takeBankAnswer = takeBankAnswer;
        this.authority = authority;
        this.caller = caller;
    }

    @Schema(name = "RefundFileRequest")
    record FileRequest(
            @Schema(
                    description =
                            "The day on which the bank is to pay; not before the business date, nor further ahead than the policy refund-ahead allows")
            LocalDate executionDate) {}

    @POST
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed("deposit:write")
    @Operation(
            operationId = "createRefundFile",
            summary = "Order all approved refunds: one file for the bank, and an entry in each ledger")
    @APIResponse(
            responseCode = "201",
            description = "The file",
            content = @Content(schema = @Schema(implementation = FileView.class)))
    public Response create(FileRequest request) {
        authority.require(Act.orderAtBank);
        CreateRefundFile.Made made = createRefundFile.create(request.executionDate(), Who.of(caller));
        FileView view = FileView.of(files.find(made.refundFileId()), made.notOrdered());
        return Response.status(Response.Status.CREATED)
                .header(HttpHeaders.LOCATION, view.href())
                .entity(view)
                .build();
    }

    @GET
    @PermissionsAllowed("deposit:read")
    @Operation(operationId = "getRefundFiles", summary = "Files of refunds, the newest first")
    public Page<FileView> list(@BeanParam PageRequest page) {
        UUID before = page.position(LAST, parts -> UUID.fromString(parts.get(0)));
        return page.page(
                files.page(before, page.limit()).stream().map(FileView::of).toList(),
                files.count(),
                view -> List.of(view.refundFileId().toString()));
    }

    @GET
    @Path("/{refundFileId}")
    @PermissionsAllowed("deposit:read")
    @Operation(operationId = "getRefundFile", summary = "A file of refunds, and what became of it")
    public FileView get(@PathParam("refundFileId") UUID refundFileId) {
        return FileView.of(files.find(refundFileId));
    }

    @GET
    @Path("/{refundFileId}/file")
    @PersonalData
    @Produces(MediaType.APPLICATION_XML)
    @PermissionsAllowed(
            value = {"deposit:read", Documents.PERSONAL},
            inclusive = true)
    @Operation(operationId = "downloadRefundFile", summary = "The file for the bank: a pain.001.001.09 message")
    @APIResponse(
            responseCode = "200",
            description = "The message, the same each time",
            content = @Content(mediaType = MediaType.APPLICATION_XML, schema = @Schema(implementation = String.class)))
    public Response download(@PathParam("refundFileId") UUID refundFileId) {
        authority.require(Act.orderAtBank);
        RefundFile file = files.find(refundFileId);
        CreditTransferFile message = PaymentOrder.of(file, Moments.inBrussels(file.createdAt()))
                .orElseThrow(() -> ProblemException.notFound(new Text(
                        "The accounts in this file were erased.", "De rekeningen in dit bestand zijn gewist.")));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        message.write(out);
        return Response.ok(out.toByteArray(), MediaType.APPLICATION_XML)
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + file.messageId() + ".xml\"")
                .build();
    }

    @POST
    @Path("/{refundFileId}/bankAnswers")
    @Idempotent
    @Consumes(MediaType.APPLICATION_XML)
    @PermissionsAllowed("deposit:write")
    @Operation(
            operationId = "takeBankAnswer",
            summary =
                    "Take the bank's answer to a file (pain.002): what it refused is to be paid back again; an answer that contradicts an earlier one changes nothing")
    @RequestBody(
            description = "A pain.002 message",
            content = @Content(mediaType = MediaType.APPLICATION_XML, schema = @Schema(implementation = String.class)))
    public FileView answer(@PathParam("refundFileId") UUID refundFileId, byte[] answer) {
        authority.require(Act.importAnswers);
        takeBankAnswer.take(refundFileId, BankAnswers.read(answer));
        return FileView.of(files.find(refundFileId));
    }
}
