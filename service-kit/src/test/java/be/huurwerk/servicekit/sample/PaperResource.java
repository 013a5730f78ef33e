package be.huurwerk.servicekit.sample;

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
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Papers of notes and of moods, as a service would offer them. */
@Path("/documents")
@Tag(name = "documents")
@Produces("application/json")
public class PaperResource {
    /** The note that nobody has. */
    public static final UUID UNKNOWN = new UUID(0, 1);

    public enum Kind {
        letter,
        photo
    }

    private final Documents documents;

    PaperResource(Documents documents) {
        this.documents = documents;
    }

    @POST
    @Idempotent
    @Consumes({Documents.PDF, Documents.PNG, Documents.JPEG})
    @PermissionsAllowed("tenancy:write")
    @Operation(operationId = "uploadDocument", summary = "Keep a paper")
    public RestResponse<DocumentView> upload(
            @QueryParam("noteId") UUID noteId,
            @QueryParam("moodId") UUID moodId,
            @NotNull @QueryParam("kind") Kind kind,
            @BeanParam UploadParameters parameters,
            Upload body) {
        DocumentSubject subject = subject(noteId, moodId);
        return documents.upload(subject, !subject.id().equals(UNKNOWN), kind, parameters, body);
    }

    @GET
    @PersonalData
    @PermissionsAllowed("tenancy:read")
    @Operation(operationId = "listDocuments", summary = "Papers")
    public Page<DocumentView> list(
            @QueryParam("noteId") UUID noteId, @QueryParam("moodId") UUID moodId, @BeanParam PageRequest page) {
        return documents.list(subject(noteId, moodId), page);
    }

    @GET
    @Path("/{documentId}")
    @PersonalData
    @PermissionsAllowed("tenancy:read")
    @Operation(operationId = "getDocument", summary = "A paper")
    public RestResponse<DocumentView> get(@PathParam("documentId") UUID documentId) {
        return documents.get(documentId);
    }

    @GET
    @Path("/{documentId}/content")
    @PersonalData
    @Produces({Documents.PDF, Documents.PNG, Documents.JPEG})
    @PermissionsAllowed(Documents.PERSONAL)
    @Operation(operationId = "downloadDocument", summary = "The bytes of a paper")
    public Response content(@PathParam("documentId") UUID documentId, @Context Request request) {
        return documents.content(documentId, request);
    }

    @POST
    @Path("/{documentId}/annulment")
    @Idempotent
    @PermissionsAllowed("tenancy:write")
    @Operation(operationId = "annulDocument", summary = "A paper does not count any more")
    public RestResponse<DocumentView> annul(
            @PathParam("documentId") UUID documentId, @HeaderParam("If-Match") String ifMatch, AnnulmentRequest body) {
        return documents.annul(documentId, ifMatch, body);
    }

    private static DocumentSubject subject(UUID noteId, UUID moodId) {
        return DocumentSubject.oneOf(
                new DocumentSubject.Asked("note", noteId, id -> URI.create("/sample/v1/notes/" + id)),
                new DocumentSubject.Asked("mood", moodId, id -> URI.create("/sample/v1/moods/" + id)));
    }
}
