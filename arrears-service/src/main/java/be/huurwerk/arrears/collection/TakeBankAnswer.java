package be.huurwerk.arrears.collection;

import be.huurwerk.arrears.account.Accounts;
import be.huurwerk.arrears.account.EntryKind;
import be.huurwerk.arrears.account.Ledger;
import be.huurwerk.arrears.account.LedgerEntry;
import be.huurwerk.arrears.account.NewEntry;
import be.huurwerk.bankformats.pain.PaymentStatus;
import be.huurwerk.bankformats.pain.PaymentStatusReport;
import be.huurwerk.bankformats.pain.PaymentStatusReport.Said;
import be.huurwerk.servicekit.time.BusinessDate;
import be.huurwerk.webkit.problem.In;
import be.huurwerk.webkit.problem.Issue;
import be.huurwerk.webkit.problem.IssueType;
import be.huurwerk.webkit.problem.ProblemException;
import be.huurwerk.webkit.problem.Text;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * The bank's answer (pain.002) to a file: what it refuses is not collected, and can be ordered anew. A sum that came before the answer, and is that of the
 * others, is booked now. Of what was booked already, as a part of a
 * sum, the payment is undone; the statement by which the bank takes that back undoes nothing more. The same answer again changes nothing.
 */
@ApplicationScoped
class TakeBankAnswer {

    private static final String GROUND = "takenBack";

    private final Accounts accounts;
    private final Collections collections;
    private final CollectionItems items;
    private final BookCollections bookCollections;
    private final Ledger ledger;
    private final BusinessDate businessDate;

    TakeBankAnswer(
            Accounts accounts,
            Collections collections,
            CollectionItems items,
            BookCollections bookCollections,
            Ledger ledger,
            BusinessDate businessDate) {
        this.accounts = accounts;
        this.collections = collections;
        this.items = items;
        this.bookCollections = bookCollections;
        this.ledger = ledger;
        this.businessDate = businessDate;
    }

    /** @param refused what this answer refuses, as it stood before, with the bank's reason */
    record Taken(Collection collection, List<CollectionItem> refused) {}

    /** @throws ProblemException 400 for the answer to another file; 404; 409 when the collection is cancelled */
    @Transactional
    public Taken take(UUID collectionId, PaymentStatusReport answer) {
        accounts.share();
        Collection collection = Known.collection(collections.lock(collectionId));
        Known.requireNotCancelled(collection);
        if (!answer.file().id().equals(collection.messageId())) {
            throw ProblemException.badRequest(new Issue(
                    IssueType.REJECTED_INPUT,
                    In.BODY,
                    "OrgnlMsgId",
                    null,
                    new Text(
                            "The answer is about another file than " + collection.messageId() + ".",
                            "Het antwoord gaat over een ander bestand dan " + collection.messageId() + ".")));
        }
        Map<String, Said> orders = new HashMap<>();
        Map<String, Said> blocks = new HashMap<>();
        answer.blocks().forEach(block -> {
            blocks.put(block.block().id(), block.block());
            block.orders().forEach(order -> orders.put(order.id(), order));
        });
        List<CollectionItem> refused = new ArrayList<>();
        for (CollectionItem item : items.of(collectionId)) {
            Said said = said(orders.get(item.endToEndId()))
                    .or(() -> said(blocks.get(
                            collection.messageId() + "-" + item.sequence().code())))
                    .orElse(answer.file());
            if (item.canBeRefused() && isRefused(said)) {
                refused.add(item.because(said.reasons().stream().findFirst()));
            }
        }
        if (!refused.isEmpty()) {
            items.become(
                    ItemState.rejected,
                    refused.stream()
                            .collect(Collectors.toMap(CollectionItem::collectionItemId, CollectionItem::reason)));
            collections.changed(collectionId);
            undo(refused);
            bookCollections.bookWaiting(collection.messageId());
        }
        return new Taken(collections.find(collectionId).orElseThrow(), refused);
    }

    /** What was booked is open again from today, and not before it was booked. */
    private void undo(List<CollectionItem> refused) {
        LocalDate today = businessDate.today();
        ledger.appendAll(refused.stream()
                .filter(CollectionItem::isBooked)
                .map(item -> {
                    LedgerEntry paid = ledger.find(
                                    item.rentAccountId(),
                                    EntryKind.payment,
                                    item.collectionItemId().toString())
                            .orElseThrow();
                    LocalDate day = paid.bookedOn().isAfter(today) ? paid.bookedOn() : today;
                    return new Ledger.Posting(item.rentAccountId(), NewEntry.reversal(paid, day, GROUND));
                })
                .toList());
    }

    /** What is said of a thing itself, and not of what it is a part of. */
    private static Optional<Said> said(Said said) {
        return Optional.ofNullable(said).filter(one -> one.status().isPresent());
    }

    private static boolean isRefused(Said said) {
        return said.status()
                .map(PaymentStatus::outcome)
                .filter(PaymentStatus.Outcome.REFUSED::equals)
                .isPresent();
    }
}
