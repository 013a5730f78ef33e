package be.huurwerk.arrears.collection;

import be.huurwerk.arrears.account.Accounts;
import be.huurwerk.bankformats.pain.PaymentStatus;
import be.huurwerk.bankformats.pain.PaymentStatusReport;
import be.huurwerk.bankformats.pain.PaymentStatusReport.Said;
import be.huurwerk.webkit.problem.In;
import be.huurwerk.webkit.problem.Issue;
import be.huurwerk.webkit.problem.IssueType;
import be.huurwerk.webkit.problem.ProblemException;
import be.huurwerk.webkit.problem.Text;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The bank's answer (pain.002) to a file: what it refuses is not collected, and can be ordered anew. The same answer again changes nothing. */
@ApplicationScoped
class TakeBankAnswer {

    private final Accounts accounts;
    private final Collections collections;
    private final CollectionItems items;

    TakeBankAnswer(Accounts accounts, Collections collections, CollectionItems items) {
        this.accounts = accounts;
        this.collections = collections;
        this.items = items;
    }

    @Transactional
    public Collection take(UUID collectionId, PaymentStatusReport answer) {
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
        Map<UUID, Optional<String>> refused = new HashMap<>();
        for (CollectionItem item : items.of(collectionId)) {
            Said said = said(orders.get(item.endToEndId()))
                    .or(() -> said(blocks.get(
                            collection.messageId() + "-" + item.sequence().code())))
                    .orElse(answer.file());
            if (item.state() == ItemState.ordered && isRefused(said)) {
                refused.put(item.collectionItemId(), said.reasons().stream().findFirst());
            }
        }
        if (!refused.isEmpty()) {
            items.become(ItemState.rejected, refused);
            collections.changed(collectionId);
        }
        return collections.find(collectionId).orElseThrow();
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
