package be.huurwerk.arrears.allocation;

import java.time.YearMonth;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * What the debtor said that a payment pays (art. 5.208 BW, old art. 1253), or which credit an amount that goes out is taken from. A month
 * that is not posted yet counts once it is, as far as the payment is still free then.
 */
public record Choice(Set<UUID> itemIds, Optional<YearMonth> period) {

    /** Nothing was said. */
    public static final Choice NONE = new Choice(Set.of(), Optional.empty());

    public Choice {
        itemIds = Set.copyOf(itemIds);
    }

    boolean isMade() {
        return !itemIds.isEmpty() || period.isPresent();
    }

    boolean names(Item item) {
        return itemIds.contains(item.itemId()) || period.isPresent() && period.equals(item.period());
    }
}
