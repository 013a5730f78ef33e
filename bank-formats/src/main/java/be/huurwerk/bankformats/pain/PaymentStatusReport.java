package be.huurwerk.bankformats.pain;

import java.util.List;
import java.util.Optional;

/**
 * The bank's answer to a file of orders. What is said of the file holds for its blocks and orders that are not named, what is said of a block
 * for its orders.
 *
 * @param messageId of the answer itself
 * @param file what is said of the file; its identifier is that of the file
 */
public record PaymentStatusReport(String messageId, Said file, List<Block> blocks) {

    public PaymentStatusReport {
        blocks = List.copyOf(blocks);
    }

    /**
     * What is said of one thing.
     *
     * @param id the identifier that it was sent with; empty where the bank names none
     * @param status empty where the bank says nothing of the thing as a whole
     * @param reasons codes, such as AC04 for an account that is closed
     */
    public record Said(String id, Optional<PaymentStatus> status, List<String> reasons) {

        public Said {
            reasons = List.copyOf(reasons);
        }
    }

    /** A block of the file, and the orders in it that the bank names by their end-to-end identifiers. */
    public record Block(Said block, List<Said> orders) {

        public Block {
            orders = List.copyOf(orders);
        }
    }
}
