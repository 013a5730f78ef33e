package be.huurwerk.servicekit.document;

import be.huurwerk.servicekit.time.WallClock;
import be.huurwerk.webkit.etag.ETags;
import be.huurwerk.webkit.problem.ProblemException;
import be.huurwerk.webkit.problem.Text;
import be.huurwerk.webkit.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** Makes a document not count any more; its bytes are shown no more, and kept until its subject is erased. */
@ApplicationScoped
class AnnulDocument {
    private final DocumentStore store;
    private final WallClock clock;
    private final Caller caller;

    AnnulDocument(DocumentStore store, WallClock clock, Caller caller) {
        this.store = store;
        this.clock = clock;
        this.caller = caller;
    }

    /** @throws ProblemException 404, 412, or 409 {@code documentAnnulled} when it is already */
    @Transactional
    public Document annul(UUID documentId, String ifMatch, String reason) {
        Document document = store.lock(documentId).orElseThrow(() -> UnknownDocument.problem(documentId));
        ETags.check(ifMatch, document.version());
        if (document.annulled().isPresent()) {
            throw ProblemException.conflict(
                    "documentAnnulled",
                    new Text(
                            "Document " + documentId + " is annulled already.",
                            "Document " + documentId + " is al geannuleerd."));
        }
        store.annul(documentId, new Document.Annulled(clock.now(), caller.clientId(), reason));
        return store.find(documentId).orElseThrow();
    }
}
