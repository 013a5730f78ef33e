package be.huurwerk.tenancy.dwelling;

import be.huurwerk.servicekit.event.Outbox;
import be.huurwerk.webkit.etag.ETags;
import be.huurwerk.webkit.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** Gives a dwelling figures from a day on; those that began on the same day are superseded and stay known. */
@ApplicationScoped
class ChangeFigures {

    private final Dwellings dwellings;
    private final Outbox outbox;

    ChangeFigures(Dwellings dwellings, Outbox outbox) {
        this.dwellings = dwellings;
        this.outbox = outbox;
    }

    /**
     * The dwelling with its figures. The same figures again change nothing, and nobody is told.
     *
     * @param ifMatch the dwelling's version, or null
     * @throws ProblemException 412 when the dwelling has changed
     */
    @Transactional
    public Dwelling change(UUID dwellingId, RentFigures figures, String ifMatch) {
        Dwelling dwelling = dwellings.lock(dwellingId).orElseThrow(() -> UnknownDwelling.problem(dwellingId));
        ETags.check(ifMatch, dwelling.version());
        if (dwelling.figures().stream().anyMatch(figures::saysTheSameAs)) {
            return dwelling;
        }
        Dwelling changed = dwellings.put(dwellingId, figures);
        outbox.append(FiguresChanged.TYPE, dwellingId, new FiguresChanged(dwellingId, changed.figures()));
        return changed;
    }
}
