package be.huurwerk.arrears.collection;

import be.huurwerk.webkit.problem.ProblemException;
import be.huurwerk.webkit.problem.Text;
import java.util.Optional;

/** What every call about a collection asks first. */
final class Known {

    private Known() {}

    static Collection collection(Optional<Collection> found) {
        return found.orElseThrow(
                () -> ProblemException.notFound(new Text("There is no such collection.", "Deze inning bestaat niet.")));
    }

    static void requireNotCancelled(Collection collection) {
        if (collection.cancellation().isPresent()) {
            throw ProblemException.conflict(
                    "collectionCancelled", new Text("The collection is cancelled.", "De inning is geannuleerd."));
        }
    }
}
