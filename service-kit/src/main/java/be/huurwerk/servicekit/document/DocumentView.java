package be.huurwerk.servicekit.document;

import be.huurwerk.servicekit.time.Moments;
import be.huurwerk.webkit.body.Personal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A document in JSON without its bytes, as much of it as the caller may see. */
@Schema(name = "Document")
public record DocumentView(
        String href,
        UUID documentId,
        SubjectView subject,

        @Schema(description = "Left out without the scope tenancy:personal: a kind may tell of a death or a handicap")
        @Personal
        Optional<String> kind,

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

            @Schema(description = "Left out without the scope tenancy:personal") @Personal
            Optional<String> reason) {}

    static DocumentView of(Document document, String href, boolean personal) {
        return new DocumentView(
                href,
                document.documentId(),
                new SubjectView(
                        document.subject().href(),
                        document.subject().kind(),
                        document.subject().id()),
                Optional.of(document.kind()).filter(kind -> personal),
                document.contentType().mediaType(),
                document.size(),
                document.sha256(),
                document.signedOn(),
                document.receivedOn(),
                Moments.inBrussels(document.uploadedAt()),
                document.uploadedBy(),
                href + "/content",
                document.annulled()
                        .map(why -> new AnnulmentView(
                                Moments.inBrussels(why.at()),
                                why.by(),
                                Optional.of(why.reason()).filter(reason -> personal))),
                !personal);
    }

    @Override
    public String toString() {
        return "DocumentView[" + documentId + "]";
    }
}
