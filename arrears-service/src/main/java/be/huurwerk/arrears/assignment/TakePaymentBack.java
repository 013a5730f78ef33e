package be.huurwerk.arrears.assignment;

import be.huurwerk.arrears.account.Accounts;
import be.huurwerk.arrears.account.EntryKind;
import be.huurwerk.arrears.account.Ledger;
import be.huurwerk.arrears.account.LedgerEntry;
import be.huurwerk.arrears.account.NewEntry;
import be.huurwerk.arrears.collection.BookCollections;
import be.huurwerk.regulation.money.Euro;
import be.huurwerk.servicekit.erasure.ErasedSubjects;
import be.huurwerk.servicekit.time.BusinessDate;
import be.huurwerk.webkit.etag.ETags;
import be.huurwerk.webkit.problem.In;
import be.huurwerk.webkit.problem.Issue;
import be.huurwerk.webkit.problem.IssueType;
import be.huurwerk.webkit.problem.ProblemException;
import be.huurwerk.webkit.problem.Text;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Somebody says which payment the bank took back with a movement of the queue, or a part of it: what that had paid is open again from that day. The
 * rest stays as it was booked.
 */
@ApplicationScoped
class TakePaymentBack {

    static final String GROUND = "takenBack";

    private final Accounts accounts;
    private final Queue queue;
    private final Actions actions;
    private final Ledger ledger;
    private final BookCollections bookCollections;
    private final BusinessDate businessDate;
    private final ErasedSubjects erased;

    TakePaymentBack(
            Accounts accounts,
            Queue queue,
            Actions actions,
            Ledger ledger,
            BookCollections bookCollections,
            BusinessDate businessDate,
            ErasedSubjects erased) {
        this.accounts = accounts;
        this.queue = queue;
        this.actions = actions;
        this.ledger = ledger;
        this.bookCollections = bookCollections;
        this.businessDate = businessDate;
        this.erased = erased;
    }

    /**
     * What comes back of a payment.
     *
     * @param entryId its line, on that account
     * @param amount of it; empty for all that is left of it
     * @param bankCharge what the bank kept for itself within the movement
     */
    record Payment(UUID rentAccountId, UUID entryId, Optional<Euro> amount, Optional<Euro> bankCharge) {}

    /**
     * @param ifMatch the version of the movement that the caller saw; null for any
     * @throws ProblemException 400 for a line that is no payment, or for amounts that are not those of payment and movement; 404; 409 when the movement left the queue or is money that
     *     came in, the payment was undone already, or for an erased file; 412
     */
    @Transactional
    public void takeBack(UUID movementId, Payment payment, Optional<String> reason, Who who, String ifMatch) {
        erased.refuse(payment.rentAccountId());
        accounts.share();
        Movement movement = queue.lock(movementId);
        ETags.check(ifMatch, movement.version());
        movement.requireQueued();
        movement.requireSent();
        LedgerEntry line = ledger.find(payment.rentAccountId(), List.of(payment.entryId())).stream()
                .filter(entry -> entry.kind() == EntryKind.payment)
                .findFirst()
                .orElseThrow(TakePaymentBack::unknown);
        accounts.lockById(payment.rentAccountId());
        Euro left = ledger.left(line).negate();
        if (left.isZero()) {
            throw BackToQueue.undone();
        }
        Euro back = payment.amount().orElse(left);
        requireFits(
                left,
                back,
                payment.bankCharge().orElse(Euro.ZERO),
                movement.amount().negate());
        actions.add(movementId, Action.Kind.tookBack, reason, who);
        Queue.Return told = queue.takenBack(movementId, payment);
        LocalDate today = businessDate.notAfterToday(told.bookedOn());
        LocalDate day = today.isBefore(line.bookedOn()) ? line.bookedOn() : today;
        NewEntry reversal = NewEntry.reversal(line, back.negate(), day, GROUND);
        ledger.append(
                payment.rentAccountId(),
                back.negate().equals(line.amount()) && !ledger.isUndone(line.entryId())
                        ? reversal
                        : reversal.by(movementId.toString()));
        line.source()
                .filter(source -> back.equals(left))
                .ifPresent(source -> bookCollections.returned(Map.of(source, told.reason())));
    }

    private static ProblemException unknown() {
        return ProblemException.badRequest(new Issue(
                IssueType.REFERENCED_RESOURCE_NOT_FOUND,
                In.BODY,
                "entryId",
                null,
                new Text("The account has no such payment.", "De huurrekening heeft deze betaling niet.")));
    }

    /** @throws ProblemException 400 where what comes back and the charge are not what the movement takes */
    static void requireFits(Euro paid, Euro back, Euro charge, Euro taken) {
        List<Issue> faults = new ArrayList<>();
        if (back.compareTo(paid) > 0) {
            faults.add(fault("amount", new Text("The payment is " + paid + ".", "De betaling is " + paid + ".")));
        }
        if (!back.plus(charge).equals(taken)) {
            faults.add(fault(
                    "amount",
                    new Text(
                            "Of the payment " + back + " comes back, with a charge of " + charge
                                    + "; the movement takes " + taken + ".",
                            "Van de betaling komt " + back + " terug, met een kost van " + charge
                                    + "; de verrichting neemt " + taken + ".")));
        }
        if (!faults.isEmpty()) {
            throw ProblemException.badRequest(faults);
        }
    }

    private static Issue fault(String property, Text detail) {
        return new Issue(IssueType.REJECTED_INPUT, In.BODY, property, null, detail);
    }
}
