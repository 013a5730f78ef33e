package be.huurwerk.servicekit.document;

import be.huurwerk.webkit.problem.ProblemException;
import be.huurwerk.webkit.problem.Text;
import java.util.UUID;

/** There is no such document, or no longer. */
final class UnknownDocument {

    private UnknownDocument() {}

    static ProblemException problem(UUID documentId) {
        return ProblemException.notFound(
                new Text("There is no document " + documentId + ".", "Er is geen document " + documentId + "."));
    }

    /** Of an annulled document everything is known but its bytes. */
    static ProblemException annulled(UUID documentId) {
        return ProblemException.notFound(new Text(
                "Document " + documentId + " is annulled; its bytes are not shown any more.",
                "Document " + documentId + " is geannuleerd; de bytes worden niet meer getoond."));
    }
}
