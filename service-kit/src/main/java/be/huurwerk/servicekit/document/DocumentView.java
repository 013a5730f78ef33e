package be.huurwerk.servicekit.document;

import be.huurwerk.servicekit.time.Moments;
import be.huurwerk.webkit.body.Withheld;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A document in JSON without its bytes. */
@Schema(name = "Document")
public record DocumentView(
        String href,
        UUID documentId,
        SubjectView subject,

        @Withheld @Schema(description = "May tell of a death or a handicap")
        String kind,

        String contentType,

        @Schema(description = "Bytes") int size,

        @Schema(description = "Of the bytes, in hexadecimal")
        String sha256,

        Optional<LocalDate> signedOn,
        LocalDate receivedOn,
        OffsetDateTime uploadedAt,
        String uploadedBy,

        @Schema(description = "Where its bytes are, for the scope tenancy:personal")
        String content,

        Optional<AnnulmentView> annulment,

        @Schema(description = "Whether something is withheld, for want of the scope tenancy:personal")
        boolean masked) {

    /** What the document is about. */
    @Schema(name = "DocumentSubject")
    public record SubjectView(String href, String kind, UUID id) {}

    /** Why it does not count any more. */
    @Schema(name = "DocumentAnnulment")
    public record AnnulmentView(
            OffsetDateTime annulledAt,
            String annulledBy,

            @Withheld String reason) {}

    /** @param personal whether the caller is shown what is personal */
    static DocumentView of(Document document, String href, boolean personal) {
        return new DocumentView(
                href,
                document.documentId(),
                new SubjectView(
                        document.subject().href(),
                        document.subject().kind(),
                        document.subject().id()),
                document.kind(),
                document.contentType().mediaType(),
                document.size(),
                document.sha256(),
                document.signedOn(),
                document.receivedOn(),
                Moments.inBrussels(document.uploadedAt()),
                document.uploadedBy(),
                href + "/content",
                document.annulled().map(why -> new AnnulmentView(Moments.inBrussels(why.at()), why.by(), why.reason())),
                !personal);
    }

    @Override
    public String toString() {
        return "DocumentView[" + documentId + "]";
    }
}
