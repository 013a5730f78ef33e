package be.huurwerk.arrears.document;

import be.huurwerk.arrears.account.Accounts;
import be.huurwerk.arrears.authority.Act;
import be.huurwerk.arrears.authority.Authority;
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
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** The documents of rent accounts. */
@Path("/documents")
@Tag(name = "documents")
@Produces(MediaType.APPLICATION_JSON)
public class DocumentResource {

    private final Documents documents;
    private final Accounts accounts;
    private final Authority authority;

    DocumentResource(Documents documents, Accounts accounts, Authority authority) {
        this.documents = documents;
        this.accounts = accounts;
        this.authority = authority;
    }

    @POST
    @Idempotent
    @Consumes({Documents.PDF, Documents.PNG, Documents.JPEG})
    @PermissionsAllowed("arrears:write")
    @Operation(operationId = "uploadDocument", summary = "Keep a document of a rent account: its bytes, 10 MB at most")
    @APIResponse(
            responseCode = "201",
            description = "Kept",
            content = @Content(schema = @Schema(implementation = DocumentView.class)))
    @APIResponse(
            responseCode = "200",
            description = "These bytes were kept already",
            content = @Content(schema = @Schema(implementation = DocumentView.class)))
    public RestResponse<DocumentView> upload(
            @QueryParam("rentAccountId") UUID rentAccountId,
            @NotNull @QueryParam("kind") DocumentKind kind,
            @BeanParam UploadParameters parameters,
            Upload body) {
        authority.require(Act.workOnCase);
        DocumentSubject subject = subject(rentAccountId);
        return documents.upload(subject, isKnown(subject), kind, parameters, body);
    }

    @GET
    @PersonalData
    @PermissionsAllowed("arrears:read")
    @Operation(operationId = "listDocuments", summary = "The documents of a rent account, newest first")
    public Page<DocumentView> list(@QueryParam("rentAccountId") UUID rentAccountId, @BeanParam PageRequest page) {
        return documents.list(subject(rentAccountId), page);
    }

    @GET
    @Path("/{documentId}")
    @PersonalData
    @PermissionsAllowed("arrears:read")
    @Operation(operationId = "getDocument", summary = "What is known of a document")
    public RestResponse<DocumentView> get(@PathParam("documentId") UUID documentId) {
        return documents.get(documentId);
    }

    @GET
    @Path("/{documentId}/content")
    @PersonalData
    @Produces({Documents.PDF, Documents.PNG, Documents.JPEG})
    @PermissionsAllowed(
            value = {"arrears:read", Documents.PERSONAL},
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
    @PermissionsAllowed("arrears:write")
    @Operation(operationId = "annulDocument", summary = "Make a wrong document not count any more, with the reason")
    public RestResponse<DocumentView> annul(
            @PathParam("documentId") UUID documentId, @HeaderParam("If-Match") String ifMatch, AnnulmentRequest body) {
        authority.require(Act.workOnCase);
        return documents.annul(documentId, ifMatch, body);
    }

    private static DocumentSubject subject(UUID rentAccountId) {
        return DocumentSubject.oneOf(new DocumentSubject.Asked(
                "rentAccount", rentAccountId, id -> URI.create("/arrears/v1/rentAccounts/" + id)));
    }

    private boolean isKnown(DocumentSubject subject) {
        return accounts.find(subject.id()).isPresent();
    }
}
