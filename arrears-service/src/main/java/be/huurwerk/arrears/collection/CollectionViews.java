package be.huurwerk.arrears.collection;

import be.huurwerk.webkit.body.Personal;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The JSON of collections. */
final class CollectionViews {

    private CollectionViews() {}

    @Schema(name = "CollectionRequest")
    record CollectionRequest(
            @Schema(description = "The day on which the debtors' accounts are debited")
            LocalDate collectionDate) {}

    @Schema(name = "CollectionCancellation")
    record CancellationRequest(@Size(min = 1, max = 200) String reason) {}

    @Schema(name = "CollectionTotal")
    record TotalView(ItemState state, int count, BigDecimal amount) {}

    @Schema(name = "Collection")
    record CollectionView(
            String href,
            UUID collectionId,

            @Schema(description = "Names the file to the bank")
            String messageId,

            LocalDate collectionDate,
            LocalDate preparedOn,

            @Schema(description = "How many orders it holds")
            int count,

            @Schema(description = "Of so much together") BigDecimal amount,

            @Schema(description = "Of these, by where they stand")
            List<TotalView> totals,

            Optional<LocalDate> cancelledOn,
            Optional<String> cancelReason,

            @Schema(description = "What the bank's answer that was just taken in refuses; told by that call alone")
            Optional<List<RefusedView>> refused) {

        static CollectionView of(Collection collection) {
            return of(collection, Optional.empty());
        }

        static CollectionView of(Collection collection, Optional<List<RefusedView>> refused) {
            List<TotalView> totals = Stream.of(ItemState.values())
                    .filter(collection.totals()::containsKey)
                    .map(state -> new TotalView(
                            state,
                            collection.total(state).count(),
                            collection.total(state).amount().amount()))
                    .toList();
            return new CollectionView(
                    "/arrears/v1/collections/" + collection.collectionId(),
                    collection.collectionId(),
                    collection.messageId(),
                    collection.collectionDate(),
                    collection.preparedOn(),
                    totals.stream().mapToInt(TotalView::count).sum(),
                    totals.stream().map(TotalView::amount).reduce(new BigDecimal("0.00"), BigDecimal::add),
                    totals,
                    collection.cancellation().map(Collection.Cancellation::on),
                    collection.cancellation().map(Collection.Cancellation::reason),
                    refused);
        }
    }

    @Schema(name = "CollectionRefusal")
    record RefusedView(
            UUID collectionItemId,
            UUID rentAccountId,
            String endToEndId,

            @Schema(description = "Code of ISO 20022, where the bank tells it")
            Optional<String> reason,

            @Schema(description = "Whether it stood on the rent account as paid; what it had paid is open again")
            boolean reopened) {

        static RefusedView of(CollectionItem item) {
            return new RefusedView(
                    item.collectionItemId(), item.rentAccountId(), item.endToEndId(), item.reason(), item.isBooked());
        }
    }

    @Schema(name = "CollectionItem")
    record ItemView(
            UUID collectionItemId,
            UUID rentAccountId,
            UUID mandateId,

            @Schema(description = "Comes back with the bank's credit and with a return")
            String endToEndId,

            @Schema(description = "Where it stands in the life of its mandate")
            CollectionItem.Sequence sequence,

            @Personal BigDecimal amount,

            @Schema(description = "Lines of the debts that it is for")
            List<UUID> pays,

            ItemState state,

            @Schema(description = "Code of ISO 20022 for which it was rejected or returned")
            Optional<String> reason) {

        static ItemView of(CollectionItem item) {
            return new ItemView(
                    item.collectionItemId(),
                    item.rentAccountId(),
                    item.mandateId(),
                    item.endToEndId(),
                    item.sequence(),
                    item.amount().amount(),
                    item.pays().stream().sorted().toList(),
                    item.state(),
                    item.reason());
        }
    }
}
