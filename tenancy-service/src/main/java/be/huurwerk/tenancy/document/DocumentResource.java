package be.huurwerk.tenancy.document;

import be.huurwerk.servicekit.audit.PersonalData;
import be.huurwerk.servicekit.document.AnnulmentRequest;
import be.huurwerk.servicekit.document.DocumentSubject;
import be.huurwerk.servicekit.document.DocumentView;
import be.huurwerk.servicekit.document.Documents;
import be.huurwerk.servicekit.document.Upload;
import be.huurwerk.servicekit.document.UploadParameters;
import be.huurwerk.servicekit.idempotency.Idempotent;
import be.huurwerk.tenancy.Hrefs;
import be.huurwerk.tenancy.dwelling.Dwellings;
import be.huurwerk.tenancy.person.Persons;
import be.huurwerk.tenancy.tenancy.Tenancies;
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

/** The documents of tenancies, persons and dwellings. */
@Path("/documents")
@Tag(name = "documents")
@Produces(MediaType.APPLICATION_JSON)
public class DocumentResource {

    private final Documents documents;
    private final Tenancies tenancies;
    private final Persons persons;
    private final Dwellings dwellings;

    DocumentResource(Documents documents, Tenancies tenancies, Persons persons, Dwellings dwellings) {
        this.documents = documents;
        this.tenancies = tenancies;
        this.persons = persons;
        this.dwellings = dwellings;
    }

    @POST
    @Idempotent
    @Consumes({Documents.PDF, Documents.PNG, Documents.JPEG})
    @PermissionsAllowed("tenancy:write")
    @Operation(
            operationId = "uploadDocument",
            summary = "Keep a document of a tenancy, a person or a dwelling: its bytes, 10 MB at most")
    @APIResponse(
            responseCode = "201",
            description = "Kept",
            content = @Content(schema = @Schema(implementation = DocumentView.class)))
    @APIResponse(
            responseCode = "200",
            description = "These bytes were kept already",
            content = @Content(schema = @Schema(implementation = DocumentView.class)))
    public RestResponse<DocumentView> upload(
            @QueryParam("tenancyId") UUID tenancyId,
            @QueryParam("personId") UUID personId,
            @QueryParam("dwellingId") UUID dwellingId,
            @NotNull @QueryParam("kind") DocumentKind kind,
            @BeanParam UploadParameters parameters,
            Upload body) {
        DocumentSubject subject = subject(tenancyId, personId, dwellingId);
        return documents.upload(subject, isKnown(subject), kind, parameters, body);
    }

    @GET
    @PersonalData
    @PermissionsAllowed("tenancy:read")
    @Operation(
            operationId = "listDocuments",
            summary = "The documents of a tenancy, a person or a dwelling, newest first")
    public Page<DocumentView> list(
            @QueryParam("tenancyId") UUID tenancyId,
            @QueryParam("personId") UUID personId,
            @QueryParam("dwellingId") UUID dwellingId,
            @BeanParam PageRequest page) {
        return documents.list(subject(tenancyId, personId, dwellingId), page);
    }

    @GET
    @Path("/{documentId}")
    @PersonalData
    @PermissionsAllowed("tenancy:read")
    @Operation(operationId = "getDocument", summary = "What is known of a document")
    public RestResponse<DocumentView> get(@PathParam("documentId") UUID documentId) {
        return documents.get(documentId);
    }

    @GET
    @Path("/{documentId}/content")
    @PersonalData
    @Produces({Documents.PDF, Documents.PNG, Documents.JPEG})
    @PermissionsAllowed(Documents.PERSONAL)
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
    @PermissionsAllowed("tenancy:write")
    @Operation(operationId = "annulDocument", summary = "Make a wrong document not count any more, with the reason")
    public RestResponse<DocumentView> annul(
            @PathParam("documentId") UUID documentId, @HeaderParam("If-Match") String ifMatch, AnnulmentRequest body) {
        return documents.annul(documentId, ifMatch, body);
    }

    private static DocumentSubject subject(UUID tenancyId, UUID personId, UUID dwellingId) {
        return DocumentSubject.oneOf(
                new DocumentSubject.Asked("tenancy", tenancyId, Hrefs::tenancy),
                new DocumentSubject.Asked("person", personId, Hrefs::person),
                new DocumentSubject.Asked("dwelling", dwellingId, Hrefs::dwelling));
    }

    /** Locks it as well, so that it is not erased while it gets a document. */
    private boolean isKnown(DocumentSubject subject) {
        return switch (subject.kind()) {
            case "tenancy" -> tenancies.lock(subject.id()).isPresent();
            case "person" -> persons.isHeld(subject.id());
            default -> dwellings.find(subject.id()).isPresent();
        };
    }
}
