package be.huurwerk.tenancy.internalmove;

import be.huurwerk.tenancy.Hrefs;
import be.huurwerk.tenancy.Issues;
import be.huurwerk.webkit.problem.Issue;
import be.huurwerk.webkit.problem.ProblemException;
import be.huurwerk.webkit.problem.Text;
import java.util.UUID;

/** Why something can't be done with a request for another dwelling as things stand. */
final class MoveProblems {

    private MoveProblems() {}

    static ProblemException unknown(UUID id) {
        return ProblemException.notFound(new Text(
                "There is no internal-move request " + id + ".",
                "Er is geen aanvraag " + id + " om intern te verhuizen."));
    }

    static Issue onlyAFamilyArrives() {
        return Issues.rejected(
                "arrivedOn", "Only a reunited family arrives.", "Enkel bij gezinshereniging komt een gezin aan.");
    }

    static ProblemException alreadyRequested(InternalMoveRequest open) {
        String href = Hrefs.internalMoveRequest(open.internalMoveRequestId()).toString();
        return ProblemException.conflict(
                        "moveAlreadyRequested",
                        new Text(
                                "The household has asked to move already: " + href,
                                "Het gezin heeft al gevraagd om te verhuizen: " + href))
                .with("href", href);
    }

    static ProblemException closed() {
        return ProblemException.conflict(
                "moveRequestClosed",
                new Text("The request is met or withdrawn.", "De aanvraag is ingewilligd of ingetrokken."));
    }
}
