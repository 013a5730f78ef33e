package be.huurwerk.arrears.assignment;

import be.huurwerk.arrears.account.Accounts;
import be.huurwerk.arrears.account.EntryKind;
import be.huurwerk.arrears.account.Ledger;
import be.huurwerk.arrears.account.NewEntry;
import be.huurwerk.arrears.bankstatement.DepositPayments;
import be.huurwerk.arrears.bankstatement.DepositTarget;
import be.huurwerk.arrears.bankstatement.Deposits;
import be.huurwerk.arrears.bankstatement.MatchedTo;
import be.huurwerk.servicekit.Ids;
import be.huurwerk.servicekit.erasure.ErasedSubjects;
import be.huurwerk.servicekit.time.BusinessDate;
import be.huurwerk.webkit.etag.ETags;
import be.huurwerk.webkit.problem.Issue;
import be.huurwerk.webkit.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Books a movement of the queue where somebody says that it belongs, whole or in parts; what is for a deposit is told. */
@ApplicationScoped
class AssignMovement {

    private final Accounts accounts;
    private final Queue queue;
    private final Actions actions;
    private final Parts parts;
    private final Ledger ledger;
    private final Deposits deposits;
    private final DepositPayments depositPayments;
    private final LearnedAccounts learnedAccounts;
    private final BusinessDate businessDate;
    private final ErasedSubjects erased;

    AssignMovement(
            Accounts accounts,
            Queue queue,
            Actions actions,
            Parts parts,
            Ledger ledger,
            Deposits deposits,
            DepositPayments depositPayments,
            LearnedAccounts learnedAccounts,
            BusinessDate businessDate,
            ErasedSubjects erased) {
        this.accounts = accounts;
        this.queue = queue;
        this.actions = actions;
        this.parts = parts;
        this.ledger = ledger;
        this.deposits = deposits;
        this.depositPayments = depositPayments;
        this.learnedAccounts = learnedAccounts;
        this.businessDate = businessDate;
        this.erased = erased;
    }

    /**
     * @param ifMatch the version of the movement that the caller saw; null for any
     * @throws ProblemException 400 for what does not fit the movement; 404; 409 when it left the queue or is for an erased file; 412
     */
    @Transactional
    public void assign(UUID movementId, Assignment assignment, Who who, String ifMatch) {
        Map<UUID, DepositTarget> known = deposits.find(ids(assignment, false));
        ids(assignment, true).forEach(erased::refuse);
        known.values().forEach(deposit -> erased.refuse(deposit.tenancyId()));
        accounts.share();
        Movement movement = queue.lock(movementId);
        ETags.check(ifMatch, movement.version());
        movement.requireQueued();
        movement.requireReceived();
        List<Issue> faults = assignment.faults(movement, known(assignment, known.keySet()));
        if (!faults.isEmpty()) {
            throw ProblemException.badRequest(faults);
        }
        List<Part> made = assignment.shares().stream()
                .map(share -> new Part(Ids.next(), share.target(), share.amount(), false))
                .toList();
        UUID actionId = actions.add(movementId, Action.Kind.assigned, assignment.reason(), who);
        parts.add(movementId, actionId, made);
        queue.take(movementId, MatchedTo.assigned);
        ledger.appendAll(made.stream()
                .filter(part -> part.target().isRentAccount())
                .map(part -> posting(part, movement))
                .toList());
        made.stream()
                .filter(part -> !part.target().isRentAccount())
                .sorted(Comparator.comparing(
                        part -> known.get(part.target().id()).tenancyId()))
                .forEach(part -> depositPayments.tell(
                        known.get(part.target().id()),
                        part.partId(),
                        movement.valueDate(),
                        part.amount().amount(),
                        movement.reference()));
        if (assignment.learnAccount()) {
            learnedAccounts.learn(movement.counterpartyAccount().orElseThrow(), assignment.targets());
        }
    }

    /** A payment counts from the day on which the bank received it. */
    private Ledger.Posting posting(Part part, Movement movement) {
        return new Ledger.Posting(
                part.target().id(),
                NewEntry.credit(
                        EntryKind.payment,
                        businessDate.notAfterToday(movement.valueDate()),
                        part.amount(),
                        part.partId().toString()));
    }

    private Set<Target> known(Assignment assignment, Set<UUID> depositIds) {
        Set<Target> known = new HashSet<>();
        accounts.find(ids(assignment, true)).forEach(account -> known.add(Target.rentAccount(account.rentAccountId())));
        depositIds.forEach(depositId -> known.add(Target.deposit(depositId)));
        return known;
    }

    private static List<UUID> ids(Assignment assignment, boolean ofRentAccounts) {
        return assignment.targets().stream()
                .filter(target -> target.isRentAccount() == ofRentAccounts)
                .map(Target::id)
                .toList();
    }
}
