package be.huurwerk.deposit.agency;

import be.huurwerk.deposit.deposit.BulkBooking;
import be.huurwerk.servicekit.time.BusinessDate;
import be.huurwerk.webkit.problem.ProblemException;
import be.huurwerk.webkit.problem.Text;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.UUID;

/** Undoes a placement that was recorded by mistake, or that the bank did not execute: an entry of each deposit undoes its own, and it may be placed anew. */
@ApplicationScoped
class UndoPlacement {

    private final Placements placements;
    private final BulkBooking booking;
    private final BusinessDate businessDate;

    UndoPlacement(Placements placements, BulkBooking booking, BusinessDate businessDate) {
        this.placements = placements;
        this.booking = booking;
        this.businessDate = businessDate;
    }

    /** @throws ProblemException 404; 409 when it is undone already, when something of it was given back or is asked back, or when its entries are not known */
    @Transactional
    public Placement undo(UUID placementId, String reason, String client) {
        placements.find(placementId);
        Map<UUID, UUID> entries = placements.entries(placementId);
        booking.lock(entries.keySet());
        Placement placement = placements.find(placementId);
        if (placement.undone().isPresent()) {
            throw ProblemException.conflict(
                    "placementUndone", new Text("The placement is undone already.", "De plaatsing is al rechtgezet."));
        }
        if (entries.size() != placement.deposits()) {
            throw ProblemException.conflict(
                    "placementEntriesUnknown",
                    new Text(
                            "It is not known any more which entries booked this placement.",
                            "Welke boekingen bij deze plaatsing horen, is niet meer bekend."));
        }
        long gone = placements.gone(placementId);
        if (gone > 0) {
            throw ProblemException.conflict(
                    "placementReleased",
                    new Text(
                            "Of " + gone + " of the deposits the agency gave something back, or is asked to.",
                            "Van " + gone + " van de waarborgen gaf het agentschap iets terug, of is dat gevraagd."));
        }
        Placement.Undone undone = new Placement.Undone(businessDate.today(), client, reason);
        booking.undo(entries.values(), undone.on(), reason);
        placements.undo(placementId, undone);
        return placements.find(placementId);
    }
}
