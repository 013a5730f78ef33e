package be.huurwerk.tenancy.contract;

import be.huurwerk.tenancy.Hrefs;
import be.huurwerk.tenancy.tenancy.Tenancy;
import be.huurwerk.webkit.problem.ProblemException;
import be.huurwerk.webkit.problem.Text;
import be.huurwerk.webkit.problem.UnknownParameter;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

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

    static void formerHasThem(Tenancy former) {
        String href = Hrefs.tenancy(former.tenancyId()).toString();
        throw ProblemException.conflict(
                        "keysNotReturned",
                        new Text(
                                "The former household has the keys on that day: record its departure first: " + href,
                                "Het vorige gezin heeft op die dag de sleutels: registreer eerst het vertrek: " + href))
                .with("href", href);
    }

    /** @param open what is to be paid before the keys, euro, as far as it was told */
    static ProblemException depositNotPaid(Optional<BigDecimal> open) {
        String first =
                open.map(amount -> " (" + amount.toPlainString() + " euro)").orElse("");
        return ProblemException.conflict(
                "depositNotPaid",
                new Text(
                        "The deposit, or the first instalment of an agreed plan, is not paid" + first
                                + ". Await it, or hand over with override and its reason.",
                        "De waarborg, of de eerste schijf van een afgesproken plan, is niet betaald" + first
                                + ". Wacht erop, of overhandig met override en een reden."));
    }

    /** @param unknown what must be known before the deposit service can ask for one */
    static ProblemException depositNotAsked(List<UnknownParameter> unknown) {
        if (unknown.isEmpty()) {
            return ProblemException.conflict(
                    "depositNotPaid",
                    new Text(
                            "The deposit service has not told yet that it asked for a deposit. Await it, or hand over with"
                                    + " override and its reason.",
                            "De waarborgdienst heeft nog niet gemeld dat een waarborg gevraagd is. Wacht erop, of"
                                    + " overhandig met override en een reden."));
        }
        String names = unknown.stream()
                .map(parameter -> parameter.name() + " (" + parameter.on() + ")")
                .collect(Collectors.joining(", "));
        return ProblemException.conflict(
                        "depositNotPaid",
                        new Text(
                                "No deposit is asked yet: it waits for a figure that is not known, " + names
                                        + ". The landlord supplies it as policy, or hands over with override and its"
                                        + " reason.",
                                "Er is nog geen waarborg gevraagd: dat wacht op een cijfer dat niet gekend is, " + names
                                        + ". De verhuurder vult het aan als beleid, of overhandigt met override en een"
                                        + " reden."))
                .with("unknown", unknown);
    }

    static ProblemException over() {
        return ProblemException.conflict(
                "tenancyOver",
                new Text(
                        "The household has left, or the tenancy is over on that day.",
                        "Het gezin is vertrokken, of de huurovereenkomst is op die dag voorbij."));
    }
}
