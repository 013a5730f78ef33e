package be.huurwerk.tenancy.contract;

import be.huurwerk.tenancy.Hrefs;
import be.huurwerk.webkit.problem.ProblemException;
import be.huurwerk.webkit.problem.Text;
import java.util.Optional;
import java.util.UUID;

/** Why the keys can't be handed over as the tenancy stands. */
final class KeyHandoverProblems {

    private KeyHandoverProblems() {}

    static ProblemException none(UUID tenancyId) {
        return ProblemException.notFound(new Text(
                "No keys of tenancy " + tenancyId + " are handed over.",
                "Van huurovereenkomst " + tenancyId + " zijn geen sleutels overhandigd."));
    }

    static ProblemException alreadyHandedOver(UUID tenancyId) {
        String href = Hrefs.keyHandover(tenancyId).toString();
        return ProblemException.conflict(
                        "keysAlreadyHandedOver",
                        new Text("The household has the keys: " + href, "Het gezin heeft de sleutels: " + href))
                .with("href", href);
    }

    static ProblemException depositNotPaid(Optional<String> status) {
        return ProblemException.conflict(
                "depositNotPaid",
                status.isEmpty()
                        ? new Text(
                                "No deposit is known yet. Await it, or hand over with override and its reason.",
                                "Er is nog geen waarborg gekend. Wacht erop, of overhandig met override en een reden.")
                        : new Text(
                                "Neither the deposit nor a first instalment of it is paid. Await it, or hand over with"
                                        + " override and its reason.",
                                "De waarborg of een eerste schijf ervan is niet betaald. Wacht erop, of overhandig met"
                                        + " override en een reden."));
    }

    static ProblemException over() {
        return ProblemException.conflict(
                "tenancyOver",
                new Text(
                        "The household has left, or the tenancy is over on that day.",
                        "Het gezin is vertrokken, of de huurovereenkomst is op die dag voorbij."));
    }
}
