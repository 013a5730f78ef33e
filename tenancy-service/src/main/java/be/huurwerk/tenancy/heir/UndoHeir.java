package be.huurwerk.tenancy.heir;

import be.huurwerk.servicekit.event.Outbox;
import be.huurwerk.webkit.problem.ProblemException;
import be.huurwerk.webkit.problem.Text;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Undoes an heir who was entered by mistake. Part of the use cases that annul; who calls it has locked the tenancy. */
@ApplicationScoped
public class UndoHeir {

    private final Heirs heirs;
    private final Outbox outbox;

    UndoHeir(Heirs heirs, Outbox outbox) {
        this.heirs = heirs;
        this.outbox = outbox;
    }

    /** @throws ProblemException 404 for an heir who is not known here, 409 for one who was annulled */
    public void undo(UUID tenancyId, UUID heirId) {
        Heir heir = heirs.find(tenancyId, heirId)
                .orElseThrow(() -> ProblemException.notFound(
                        new Text("There is no heir " + heirId + ".", "Er is geen erfgenaam " + heirId + ".")));
        if (!annul(heir)) {
            throw ProblemException.conflict(
                    "heirCountsNoMore",
                    new Text("This heir was annulled before.", "Deze erfgenaam is al geannuleerd."));
        }
    }

    /** Undoes the heirs of those whose death is known no more, and tells who they were. */
    public List<UUID> undoOfTheLiving(UUID tenancyId) {
        List<Heir> ofTheLiving = heirs.counting(tenancyId).stream()
                .filter(heir -> !heirs.isDeceased(tenancyId, heir.deceasedId()))
                .toList();
        ofTheLiving.forEach(this::annul);
        return ofTheLiving.stream().map(Heir::heirId).toList();
    }

    private boolean annul(Heir heir) {
        if (!heirs.annul(heir.heirId())) {
            return false;
        }
        outbox.append(
                HeirAnnulled.TYPE,
                heir.tenancyId(),
                new HeirAnnulled(heir.tenancyId(), heir.heirId(), heir.deceasedId()));
        return true;
    }
}
