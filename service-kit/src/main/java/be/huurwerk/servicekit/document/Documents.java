package be.huurwerk.servicekit.document;

import be.huurwerk.webkit.etag.ETags;
import be.huurwerk.webkit.page.Page;
import be.huurwerk.webkit.page.PageRequest;
import be.huurwerk.webkit.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.reactive.RestResponse;

/**
 * The documents of a service: what its resource {@code /documents} answers, the same in every API. The scopes, the kinds and what a
 * document may be about are the service's.
 */
@ApplicationScoped
public class Documents {
    public static final String PDF = "application/pdf";
    public static final String PNG = "image/png";
    public static final String JPEG = "image/jpeg";

    /**
     * The scope that opens what is personal, whatever the API. An {@code inclusive} permission asks for it beside another API's own scope;
     * of two scopes of one API either would do.
     */
    public static final String PERSONAL = Caller.PERSONAL;

    private static final int BLOCK = 256 * 1024;

    private final KeepDocument keepDocument;
    private final AnnulDocument annulDocument;
    private final DocumentStore store;
    private final Caller caller;
    private final String prefix;

    Documents(
            KeepDocument keepDocument,
            AnnulDocument annulDocument,
            DocumentStore store,
            Caller caller,
            @ConfigProperty(name = "quarkus.rest.path") String prefix) {
        this.keepDocument = keepDocument;
        this.annulDocument = annulDocument;
        this.store = store;
        this.caller = caller;
        this.prefix = prefix;
    }

    /**
     * Keeps a document: 201, or 200 with the one that the subject has of the same bytes.
     *
     * @param known whether the subject is there
     * @throws be.huurwerk.webkit.problem.ProblemException 400, 409 or 415
     */
    public RestResponse<DocumentView> upload(
            DocumentSubject subject, boolean known, Enum<?> kind, UploadParameters parameters, Upload upload) {
        KeepDocument.Kept kept = keepDocument.keep(subject, known, kind.name(), parameters, upload);
        DocumentView view = view(kept.document());
        return RestResponse.ResponseBuilder.<DocumentView>create(kept.isNew() ? 201 : 200)
                .entity(view)
                .header(HttpHeaders.LOCATION, view.href())
                .tag(ETags.of(kept.document().version()))
                .build();
    }

    /** Of one subject, newest first; none of a subject that is not known. */
    public Page<DocumentView> list(DocumentSubject subject, PageRequest page) {
        Optional<UUID> before = page.position(Optional.empty(), parts -> Optional.of(UUID.fromString(parts.get(0))));
        List<DocumentView> rows = store.page(subject, before, page.limit()).stream()
                .map(this::view)
                .toList();
        return page.page(
                rows, store.count(subject), row -> List.of(row.documentId().toString()));
    }

    /** @throws be.huurwerk.webkit.problem.ProblemException 404 */
    public RestResponse<DocumentView> get(UUID documentId) {
        return answer(find(documentId));
    }

    /**
     * The bytes, as an attachment whose name is an id.
     *
     * @throws be.huurwerk.webkit.problem.ProblemException 404, also once it is annulled
     */
    public Response content(UUID documentId, Request request) {
        Document document = find(documentId);
        if (document.annulled().isPresent()) {
            throw UnknownDocument.annulled(documentId);
        }
        EntityTag tag = new EntityTag(document.sha256());
        Response.ResponseBuilder unchanged = request.evaluatePreconditions(tag);
        if (unchanged != null) {
            return unchanged.build();
        }
        return Response.ok(stream(document), document.contentType().mediaType())
                .tag(tag)
                .header(HttpHeaders.CONTENT_LENGTH, document.size())
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + document.fileName() + "\"")
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .build();
    }

    /** @throws be.huurwerk.webkit.problem.ProblemException 404, 409 or 412 */
    public RestResponse<DocumentView> annul(UUID documentId, String ifMatch, AnnulmentRequest body) {
        return answer(annulDocument.annul(documentId, ifMatch, body.reason()));
    }

    /** Whether a document that counts is about this subject. */
    public boolean isAbout(UUID documentId, String subjectKind, UUID subject) {
        return store.find(documentId)
                .filter(document -> document.annulled().isEmpty())
                .map(Document::subject)
                .filter(of -> of.kind().equals(subjectKind) && of.id().equals(subject))
                .isPresent();
    }

    /** What a document is, if there is one that counts: one of the service's kinds. */
    public Optional<String> kindOf(UUID documentId) {
        return store.find(documentId)
                .filter(document -> document.annulled().isEmpty())
                .map(Document::kind);
    }

    /** Erases the documents of these subjects with their bytes and reasons, at the end of their retention; returns how many. */
    @Transactional
    public int erase(String subjectKind, Collection<UUID> subjects) {
        return store.erase(subjectKind, subjects);
    }

    /** Read in parts, each with a connection of its own, so that a slow reader holds none. */
    private StreamingOutput stream(Document document) {
        return output -> {
            for (int from = 0; from < document.size(); from += BLOCK) {
                output.write(store.bytes(document.documentId(), from, BLOCK));
            }
        };
    }

    private RestResponse<DocumentView> answer(Document document) {
        return RestResponse.ResponseBuilder.ok(view(document))
                .tag(ETags.of(document.version()))
                .build();
    }

    private DocumentView view(Document document) {
        return DocumentView.of(document, href(document), caller.readsPersonal());
    }

    private String href(Document document) {
        return prefix + "/documents/" + document.documentId();
    }

    private Document find(UUID documentId) {
        return store.find(documentId).orElseThrow(() -> UnknownDocument.problem(documentId));
    }
}
