package be.huurwerk.deposit.agency;

import be.huurwerk.deposit.deposit.BulkBooking;
import be.huurwerk.deposit.deposit.ClosedYears;
import be.huurwerk.deposit.ledger.Account;
import be.huurwerk.deposit.ledger.EntryKind;
import be.huurwerk.regulation.money.Euro;
import be.huurwerk.servicekit.Ids;
import be.huurwerk.servicekit.time.BusinessDate;
import be.huurwerk.webkit.problem.Days;
import be.huurwerk.webkit.problem.ProblemException;
import be.huurwerk.webkit.problem.Text;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Books that all that was paid of running deposits and is not placed yet went to the agency's deposit account, in one transfer; or that what was taken over lies there. */
@ApplicationScoped
class PlaceDeposits {

    private final Placements placements;
    private final BulkBooking booking;
    private final ClosedYears closedYears;
    private final BusinessDate businessDate;

    PlaceDeposits(Placements placements, BulkBooking booking, ClosedYears closedYears, BusinessDate businessDate) {
        this.placements = placements;
        this.closedYears = closedYears;
        this.booking = booking;
        this.businessDate = businessDate;
    }

    /**
     * Of a deposit that was told of the year of that day it stands in the books today.
     *
     * @param takenOver whether it is what lay there before this system: no money moves
     * @throws ProblemException 400 for a day that is still to come, 409 when there is nothing to place
     */
    @Transactional
    public Placement place(LocalDate placedOn, String reference, boolean takenOver, String client) {
        Days.yetToCome("placedOn", placedOn, businessDate.today()).ifPresent(fault -> {
            throw ProblemException.badRequest(fault);
        });
        booking.lock(placements.toPlace(placedOn, takenOver).stream()
                .map(BulkBooking.Amount::depositId)
                .toList());
        List<BulkBooking.Amount> all = placements.toPlace(placedOn, takenOver);
        if (all.isEmpty()) {
            throw ProblemException.conflict(
                    "nothingToPlace",
                    new Text(
                            "All that was received by " + placedOn + " is placed already.",
                            "Alles wat tot en met " + placedOn + " ontvangen is, is al geplaatst."));
        }
        Euro sum = all.stream().map(one -> Euro.of(one.amount())).reduce(Euro.ZERO, Euro::plus);
        Placement placement =
                new Placement(Ids.next(), placedOn, reference, all.size(), sum, takenOver, client, Optional.empty());
        placements.insert(placement);
        Account from = takenOver ? Account.takenOver : Account.bank;
        closedYears
                .after(placedOn, all)
                .forEach((on, some) -> placements.booked(
                        placement.placementId(),
                        booking.book(EntryKind.placement, on, placedOn, Account.agency, from, some)));
        return placement;
    }
}
