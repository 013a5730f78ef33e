package be.huurwerk.rent.document;

import be.huurwerk.rent.Hrefs;
import be.huurwerk.rent.cost.Costs;
import be.huurwerk.rent.decision.RentDecisions;
import be.huurwerk.rent.income.Incomes;
import be.huurwerk.servicekit.audit.PersonalData;
import be.huurwerk.servicekit.document.AnnulmentRequest;
import be.huurwerk.servicekit.document.DocumentSubject;
import be.huurwerk.servicekit.document.DocumentView;
import be.huurwerk.servicekit.document.Documents;
import be.huurwerk.servicekit.document.Upload;
import be.huurwerk.servicekit.document.UploadParameters;
import be.huurwerk.servicekit.idempotency.Idempotent;
import be.huurwerk.webkit.page.Page;
import be.huurwerk.webkit.page.PageRequest;
import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** The documents of incomes, of rent decisions, and of the costs of buildings. */
@Path("/documents")
@Tag(name = "documents")
@Produces(MediaType.APPLICATION_JSON)
public class DocumentResource {

    private final Documents documents;
    private final Incomes incomes;
    private final RentDecisions decisions;
    private final Costs costs;

    DocumentResource(Documents documents, Incomes incomes, RentDecisions decisions, Costs costs) {
        this.documents = documents;
        this.incomes = incomes;
        this.decisions = decisions;
        this.costs = costs;
    }

    @POST
    @Idempotent
    @Consumes({Documents.PDF, Documents.PNG, Documents.JPEG})
    @PermissionsAllowed("rentCalculation:write")
    @Operation(
            operationId = "uploadDocument",
            summary = "Keep a document of an income, a rent decision or a cost: its bytes, 10 MB at most")
    @APIResponse(
            responseCode = "201",
            description = "Kept",
            content = @Content(schema = @Schema(implementation = DocumentView.class)))
    @APIResponse(
            responseCode = "200",
            description = "These bytes were kept already",
            content = @Content(schema = @Schema(implementation = DocumentView.class)))
    public RestResponse<DocumentView> upload(
            @QueryParam("incomeId") UUID incomeId,
            @QueryParam("rentDecisionId") UUID rentDecisionId,
            @QueryParam("costId") UUID costId,
            @NotNull @QueryParam("kind") DocumentKind kind,
            @BeanParam UploadParameters parameters,
            Upload body) {
        DocumentSubject subject = subject(incomeId, rentDecisionId, costId);
        return documents.upload(subject, isKnown(subject), kind, parameters, body);
    }

    @GET
    @PersonalData
    @PermissionsAllowed("rentCalculation:read")
    @Operation(
            operationId = "listDocuments",
            summary = "The documents of an income, a rent decision or a cost, newest first")
    public Page<DocumentView> list(
            @QueryParam("incomeId") UUID incomeId,
            @QueryParam("rentDecisionId") UUID rentDecisionId,
            @QueryParam("costId") UUID costId,
            @BeanParam PageRequest page) {
        return documents.list(subject(incomeId, rentDecisionId, costId), page);
    }

    @GET
    @Path("/{documentId}")
    @PersonalData
    @PermissionsAllowed("rentCalculation:read")
    @Operation(operationId = "getDocument", summary = "What is known of a document")
    public RestResponse<DocumentView> get(@PathParam("documentId") UUID documentId) {
        return documents.get(documentId);
    }

    @GET
    @Path("/{documentId}/content")
    @PersonalData
    @Produces({Documents.PDF, Documents.PNG, Documents.JPEG})
    @PermissionsAllowed(
            value = {"rentCalculation:read", Documents.PERSONAL},
            inclusive = true)
    @Operation(operationId = "downloadDocument", summary = "The bytes of a document, as an attachment")
    @APIResponse(
            responseCode = "200",
            description = "The bytes; the ETag is their SHA-256",
            content = {
                @Content(mediaType = Documents.PDF, schema = @Schema(implementation = Upload.class)),
                @Content(mediaType = Documents.PNG, schema = @Schema(implementation = Upload.class)),
                @Content(mediaType = Documents.JPEG, schema = @Schema(implementation = Upload.class))
            })
    @APIResponse(responseCode = "304", description = "If-None-Match names them")
    public Response content(@PathParam("documentId") UUID documentId, @Context Request request) {
        return documents.content(documentId, request);
    }

    @POST
    @Path("/{documentId}/annulment")
    @Idempotent
    @PermissionsAllowed("rentCalculation:write")
    @Operation(operationId = "annulDocument", summary = "Make a wrong document not count any more, with the reason")
    public RestResponse<DocumentView> annul(
            @PathParam("documentId") UUID documentId, @HeaderParam("If-Match") String ifMatch, AnnulmentRequest body) {
        return documents.annul(documentId, ifMatch, body);
    }

    private static DocumentSubject subject(UUID incomeId, UUID rentDecisionId, UUID costId) {
        return DocumentSubject.oneOf(
                new DocumentSubject.Asked("income", incomeId, Hrefs::income),
                new DocumentSubject.Asked("rentDecision", rentDecisionId, Hrefs::rentDecision),
                new DocumentSubject.Asked(Costs.SUBJECT, costId, Hrefs::cost));
    }

    private boolean isKnown(DocumentSubject subject) {
        return switch (subject.kind()) {
            case "income" -> incomes.isDeclared(subject.id());
            case Costs.SUBJECT -> costs.find(subject.id()).isPresent();
            default -> decisions.find(subject.id()).isPresent();
        };
    }
}
