package be.huurwerk.tenancy.dwelling;

import be.huurwerk.servicekit.event.Outbox;
import be.huurwerk.tenancy.Hrefs;
import be.huurwerk.webkit.problem.Issue;
import be.huurwerk.webkit.problem.ProblemException;
import be.huurwerk.webkit.problem.Text;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;

/** Registers a dwelling, once per reference. */
@ApplicationScoped
class RegisterDwelling {

    private final Dwellings dwellings;
    private final Outbox outbox;

    RegisterDwelling(Dwellings dwellings, Outbox outbox) {
        this.dwellings = dwellings;
        this.outbox = outbox;
    }

    /** @throws ProblemException 409 {@code dwellingAlreadyRegistered} with the dwelling's address */
    @Transactional
    public Dwelling register(DwellingRequest request) {
        List<Issue> faults = request.faults();
        if (!faults.isEmpty()) {
            throw ProblemException.badRequest(faults);
        }
        Dwelling dwelling = dwellings.add(request).orElseThrow(() -> alreadyRegistered(request.reference()));
        outbox.append(DwellingRegistered.TYPE, dwelling.dwellingId(), DwellingRegistered.of(dwelling));
        return dwelling;
    }

    private ProblemException alreadyRegistered(String reference) {
        String href = Hrefs.dwelling(dwellings.idOf(reference).orElseThrow()).toString();
        return ProblemException.conflict(
                        "dwellingAlreadyRegistered",
                        new Text(
                                "A dwelling with this reference is registered already: " + href,
                                "Er is al een woning met deze referentie geregistreerd: " + href))
                .with("href", href);
    }
}
