package be.huurwerk.tenancy.tenancy;

import be.huurwerk.tenancy.Hrefs;
import be.huurwerk.webkit.problem.ProblemException;
import be.huurwerk.webkit.problem.Text;
import java.net.URI;

/** A dwelling is let once on every day. */
final class DwellingAlreadyLet {

    private DwellingAlreadyLet() {}

    static void refuse(Tenancy other) {
        throw ProblemException.conflict("dwellingAlreadyLet", text(other))
                .with("href", Hrefs.tenancy(other.tenancyId()).toString());
    }

    static Text text(Tenancy other) {
        String href = Hrefs.tenancy(other.tenancyId()).toString();
        String untilEn = other.endDate().map(end -> " until " + end).orElse("");
        String untilNl = other.endDate().map(end -> " tot en met " + end).orElse("");
        return new Text(
                "The dwelling is let from " + other.startDate() + untilEn + ": " + href,
                "De woning is verhuurd van " + other.startDate() + untilNl + ": " + href);
    }

    static void refuseReserved(URI preparation) {
        throw ProblemException.conflict("dwellingReserved", reserved(preparation))
                .with("href", preparation.toString());
    }

    static Text reserved(URI preparation) {
        return new Text(
                "A contract for the dwelling is prepared: " + preparation,
                "Voor de woning is een contract in voorbereiding: " + preparation);
    }
}
