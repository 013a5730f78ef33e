package be.huurwerk.arrears.collection;

import be.huurwerk.arrears.account.Accounts;
import be.huurwerk.servicekit.time.BusinessDate;
import be.huurwerk.webkit.etag.ETags;
import be.huurwerk.webkit.problem.ProblemException;
import be.huurwerk.webkit.problem.Text;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** A file is not sent to the bank after all: what it orders can be collected by another. */
@ApplicationScoped
class CancelCollection {

    private final Accounts accounts;
    private final Collections collections;
    private final CollectionItems items;
    private final BusinessDate businessDate;

    CancelCollection(Accounts accounts, Collections collections, CollectionItems items, BusinessDate businessDate) {
        this.accounts = accounts;
        this.collections = collections;
        this.items = items;
        this.businessDate = businessDate;
    }

    @Transactional
    public Collection cancel(UUID collectionId, String reason, String ifMatch) {
        accounts.share();
        Collection collection = Known.collection(collections.lock(collectionId));
        ETags.check(ifMatch, collection.version());
        Known.requireNotCancelled(collection);
        if (collection.isUnderWay()) {
            throw ProblemException.conflict(
                    "collectionUnderWay",
                    new Text(
                            "The bank has collected or refused something of it.",
                            "De bank heeft er al iets van geïnd of geweigerd."));
        }
        Map<UUID, Optional<String>> all = new HashMap<>();
        items.of(collectionId).forEach(item -> all.put(item.collectionItemId(), Optional.empty()));
        items.become(ItemState.cancelled, all);
        collections.cancel(collectionId, new Collection.Cancellation(businessDate.today(), reason));
        return collections.find(collectionId).orElseThrow();
    }
}
