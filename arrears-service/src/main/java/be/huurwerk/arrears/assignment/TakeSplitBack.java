package be.huurwerk.arrears.assignment;

import be.huurwerk.arrears.account.Accounts;
import be.huurwerk.arrears.account.Ledger;
import be.huurwerk.arrears.account.LedgerEntry;
import be.huurwerk.arrears.account.NewEntry;
import be.huurwerk.arrears.assignment.BackToQueue.Booked;
import be.huurwerk.arrears.bankstatement.DepositPayments;
import be.huurwerk.arrears.bankstatement.DepositTarget;
import be.huurwerk.arrears.bankstatement.Deposits;
import be.huurwerk.arrears.bankstatement.MatchedTo;
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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Somebody says that the bank took back a payment that was split: what each of its parts had paid is open again from that day, and each deposit that
 * holds one is told. The receipt itself stays as it was.
 */
@ApplicationScoped
class TakeSplitBack {

    private final Accounts accounts;
    private final Queue queue;
    private final Actions actions;
    private final Parts parts;
    private final BackToQueue backToQueue;
    private final Ledger ledger;
    private final Deposits deposits;
    private final DepositPayments depositPayments;
    private final BusinessDate businessDate;
    private final ErasedSubjects erased;

    TakeSplitBack(
            Accounts accounts,
            Queue queue,
            Actions actions,
            Parts parts,
            BackToQueue backToQueue,
            Ledger ledger,
            Deposits deposits,
            DepositPayments depositPayments,
            BusinessDate businessDate,
            ErasedSubjects erased) {
        this.accounts = accounts;
        this.queue = queue;
        this.actions = actions;
        this.parts = parts;
        this.backToQueue = backToQueue;
        this.ledger = ledger;
        this.deposits = deposits;
        this.depositPayments = depositPayments;
        this.businessDate = businessDate;
        this.erased = erased;
    }

    /**
     * @param movementId that came in, and was assigned in parts
     * @param bankCharge what the bank kept for itself within the movement that takes it back
     */
    record Split(UUID movementId, Optional<Euro> bankCharge) {}

    /**
     * @param ifMatch the version of the movement that the caller saw; null for any
     * @throws ProblemException 400 for a movement that was not assigned, or for amounts that are not those of the two movements; 404; 409 when the
     *     movement left the queue or is money that came in, a part was undone already, or for an erased file; 412
     */
    @Transactional
    public void takeBack(UUID movementId, Split split, Optional<String> reason, Who who, String ifMatch) {
        accounts.share();
        Movement movement = queue.lock(movementId);
        ETags.check(ifMatch, movement.version());
        movement.requireQueued();
        movement.requireSent();
        List<Part> live = parts(split);
        Euro paid = live.stream().map(Part::amount).reduce(Euro.ZERO, Euro::plus);
        TakePaymentBack.requireFits(
                paid,
                paid,
                split.bankCharge().orElse(Euro.ZERO),
                movement.amount().negate());
        List<Booked> booked = live.stream()
                .filter(part -> part.target().isRentAccount())
                .map(Booked::of)
                .toList();
        booked.forEach(one -> erased.refuse(one.rentAccountId()));
        accounts.lockByIds(booked.stream().map(Booked::rentAccountId).toList());
        if (booked.stream().anyMatch(backToQueue::isUndone)
                || live.stream().anyMatch(part -> queue.isTakenBackByBank(part.partId()))) {
            throw BackToQueue.undone();
        }
        actions.add(movementId, Action.Kind.tookBack, reason, who);
        Queue.Return told = queue.takenBack(movementId, split.movementId(), split.bankCharge());
        LocalDate today = businessDate.notAfterToday(told.bookedOn());
        ledger.appendAll(booked.stream()
                .map(one -> reversal(one.rentAccountId(), backToQueue.line(one), today))
                .toList());
        tell(movementId, live, today, told.reason());
    }

    private List<Part> parts(Split split) {
        return queue.find(split.movementId())
                .map(Movement::movementId)
                .map(queue::lock)
                .filter(payment -> payment.known().equals(Optional.of(MatchedTo.assigned)))
                .map(payment -> parts.of(payment.movementId()).stream()
                        .filter(part -> !part.undone())
                        .toList())
                .orElseThrow(TakeSplitBack::unknown);
    }

    private static Ledger.Posting reversal(UUID rentAccountId, LedgerEntry line, LocalDate on) {
        return new Ledger.Posting(
                rentAccountId,
                NewEntry.reversal(line, on.isBefore(line.bookedOn()) ? line.bookedOn() : on, TakePaymentBack.GROUND));
    }

    private void tell(UUID movementId, List<Part> live, LocalDate on, Optional<String> reason) {
        List<Part> ofDeposits =
                live.stream().filter(part -> !part.target().isRentAccount()).toList();
        Map<UUID, DepositTarget> targets = deposits.find(
                ofDeposits.stream().map(part -> part.target().id()).toList());
        ofDeposits.forEach(part -> depositPayments.tellTakenBack(
                targets.get(part.target().id()),
                part.partId(),
                movementId,
                part.amount().amount(),
                on,
                reason));
    }

    private static ProblemException unknown() {
        return ProblemException.badRequest(new Issue(
                IssueType.REFERENCED_RESOURCE_NOT_FOUND,
                In.BODY,
                "movementId",
                null,
                new Text(
                        "There is no such movement that was assigned.",
                        "Er is geen toegewezen verrichting met dit nummer.")));
    }
}
