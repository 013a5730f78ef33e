package be.huurwerk.servicekit.document;

import be.huurwerk.webkit.body.Check;
import be.huurwerk.webkit.problem.IssueType;
import be.huurwerk.webkit.problem.Text;
import io.quarkus.arc.Unremovable;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/** For a {@code documentId} in a body: the id of a document that this service keeps and that counts. */
@ApplicationScoped
@Unremovable
public class KeptDocument implements Check<UUID> {
    private final DocumentStore store;

    KeptDocument(DocumentStore store) {
        this.store = store;
    }

    @Override
    public Optional<Fault> fault(UUID documentId) {
        boolean counts = store.find(documentId)
                .filter(document -> document.annulled().isEmpty())
                .isPresent();
        return counts
                ? Optional.empty()
                : Optional.of(new Fault(
                        IssueType.REFERENCED_RESOURCE_NOT_FOUND,
                        new Text(
                                "There is no such document, or it is annulled.",
                                "Er is geen zo'n document, of het is geannuleerd.")));
    }
}
