package be.huurwerk.tenancy.tenancy;

import be.huurwerk.tenancy.Hrefs;
import be.huurwerk.webkit.problem.ProblemException;
import be.huurwerk.webkit.problem.Text;
import java.time.LocalDate;

/** A former household of the dwelling has, or had, the keys while the next lease runs. */
final class KeysNotReturned {

    private KeysNotReturned() {}

    static void refuse(Tenancy former) {
        throw ProblemException.conflict("keysNotReturned", text(former))
                .with("href", Hrefs.tenancy(former.tenancyId()).toString());
    }

    static Text text(Tenancy former) {
        String href = Hrefs.tenancy(former.tenancyId()).toString();
        LocalDate back = former.keysReturnedOn().orElse(null);
        String en = back == null ? "has not returned the keys" : "returned the keys on " + back;
        String nl = back == null ? "heeft de sleutels niet terugbezorgd" : "bezorgde de sleutels terug op " + back;
        return new Text(
                "The former household " + en + ": " + href
                        + ". A dwelling is used, and paid for, by one household a day."
                        + " Start the lease after that day, record the departure first, or sign with override and its"
                        + " reason.",
                "Het vorige gezin " + nl + ": " + href
                        + ". Een woning wordt per dag door één gezin gebruikt en betaald."
                        + " Laat het contract na die dag ingaan, registreer eerst het vertrek, of teken met override en een"
                        + " reden.");
    }
}
