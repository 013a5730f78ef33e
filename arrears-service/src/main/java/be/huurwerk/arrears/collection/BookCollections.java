package be.huurwerk.arrears.collection;

import be.huurwerk.arrears.account.EntryKind;
import be.huurwerk.arrears.account.Ledger;
import be.huurwerk.arrears.account.NewEntry;
import be.huurwerk.arrears.allocation.Choice;
import be.huurwerk.regulation.money.Euro;
import be.huurwerk.servicekit.time.BusinessDate;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Books what the bank pays for collections: each collection of one account by itself, or all of a block as one sum. */
@ApplicationScoped
public class BookCollections {

    private static final Pattern BLOCK = Pattern.compile("DD[0-9]{8}-([0-9]{6,18})-(FRST|RCUR|FNAL)");

    private final CollectionItems items;
    private final Ledger ledger;
    private final BusinessDate businessDate;

    BookCollections(CollectionItems items, Ledger ledger, BusinessDate businessDate) {
        this.items = items;
        this.ledger = ledger;
        this.businessDate = businessDate;
    }

    /**
     * Money that the bank credits.
     *
     * @param bookedOn day of the payment on the accounts
     * @param endToEndId of one order; blank when there is none
     * @param block of orders that the bank books as one; blank when there is none
     */
    public record Credit(UUID movementId, Euro amount, LocalDate bookedOn, String endToEndId, String block) {}

    /** What credits were found to be, by movement. */
    public static final class Found {

        private final Map<UUID, Credit> credits = new HashMap<>();
        private final Map<UUID, List<CollectionItem>> items = new HashMap<>();

        public boolean contains(UUID movementId) {
            return items.containsKey(movementId);
        }
    }

    /** Looks for the orders that credits pay, each to the cent; writes nothing. */
    public Found find(Collection<Credit> credits) {
        Found found = new Found();
        Set<UUID> taken = new HashSet<>();
        Map<String, CollectionItem> single = new HashMap<>();
        items.ordered(credits.stream()
                        .map(Credit::endToEndId)
                        .filter(id -> !id.isBlank())
                        .toArray(String[]::new))
                .forEach(item -> single.put(item.endToEndId(), item));
        for (Credit credit : credits) {
            List<CollectionItem> paid = Optional.ofNullable(single.get(credit.endToEndId()))
                    .map(List::of)
                    .orElseGet(() -> block(credit));
            Euro sum = paid.stream().map(CollectionItem::amount).reduce(Euro.ZERO, Euro::plus);
            boolean free = paid.stream().noneMatch(item -> taken.contains(item.collectionItemId()));
            if (!paid.isEmpty() && free && sum.equals(credit.amount())) {
                paid.forEach(item -> taken.add(item.collectionItemId()));
                found.credits.put(credit.movementId(), credit);
                found.items.put(credit.movementId(), paid);
            }
        }
        return found;
    }

    private List<CollectionItem> block(Credit credit) {
        Matcher block = BLOCK.matcher(credit.block());
        if (!block.matches()) {
            return List.of();
        }
        for (CollectionItem.Sequence sequence : CollectionItem.Sequence.values()) {
            if (sequence.code().equals(block.group(2))) {
                return items.ordered(Long.parseLong(block.group(1)), sequence);
            }
        }
        return List.of();
    }

    /** Books what was found; the movements are stored by now. */
    public void book(Found found) {
        List<Ledger.Posting> postings = new ArrayList<>();
        found.items.forEach((movementId, paid) -> {
            items.collected(movementId, paid);
            LocalDate day = found.credits.get(movementId).bookedOn();
            paid.forEach(item -> postings.add(new Ledger.Posting(
                    item.rentAccountId(),
                    NewEntry.credit(
                                    EntryKind.payment,
                                    day,
                                    item.amount(),
                                    item.collectionItemId().toString())
                            .paying(new Choice(item.pays(), Optional.empty())))));
        });
        ledger.appendAll(postings);
    }

    /** Books what waits in the queue under the names of a collection's blocks, and is the sum of what is ordered of one. */
    void bookWaiting(String messageId) {
        String[] blocks = Stream.of(CollectionItem.Sequence.values())
                .map(sequence -> messageId + "-" + sequence.code())
                .toArray(String[]::new);
        Found found = find(items.waiting(blocks).stream()
                .map(credit -> new Credit(
                        credit.movementId(),
                        credit.amount(),
                        businessDate.notAfterToday(credit.bookedOn()),
                        credit.endToEndId(),
                        credit.block()))
                .toList());
        items.matched(found.items.keySet());
        book(found);
    }

    /**
     * Payments of collections came back.
     *
     * @param reasons by the source of the payment's line, which is another thing than a collection for some
     */
    public void returned(Map<String, Optional<String>> reasons) {
        Map<UUID, Optional<String>> byItem = new HashMap<>();
        reasons.forEach((source, reason) -> id(source).ifPresent(item -> byItem.put(item, reason)));
        if (!byItem.isEmpty()) {
            items.become(ItemState.returned, byItem);
        }
    }

    private static Optional<UUID> id(String source) {
        try {
            return Optional.of(UUID.fromString(Objects.requireNonNull(source)));
        } catch (IllegalArgumentException anotherSource) {
            return Optional.empty();
        }
    }
}
