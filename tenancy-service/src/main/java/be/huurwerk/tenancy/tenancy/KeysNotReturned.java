package be.huurwerk.tenancy.tenancy;

import be.huurwerk.tenancy.Hrefs;
import be.huurwerk.webkit.problem.ProblemException;
import be.huurwerk.webkit.problem.Text;
import java.time.LocalDate;

/** A former household of the dwelling returned the keys, and paid, on a day of the next lease. */
final class KeysNotReturned {

    private KeysNotReturned() {}

    static void refuse(Tenancy former) {
        throw ProblemException.conflict("keysNotReturned", text(former))
                .with("href", Hrefs.tenancy(former.tenancyId()).toString());
    }

    static Text text(Tenancy former) {
        String href = Hrefs.tenancy(former.tenancyId()).toString();
        LocalDate back = former.keysReturnedOn().orElseThrow();
        return new Text(
                "The former household returned the keys on " + back + ": " + href
                        + ". A dwelling is used, and paid for, by one household a day."
                        + " Start the lease after that day, or sign with override and its reason.",
                "Het vorige gezin bezorgde de sleutels terug op " + back + ": " + href
                        + ". Een woning wordt per dag door één gezin gebruikt en betaald."
                        + " Laat het contract na die dag ingaan, of teken met override en een reden.");
    }
}
