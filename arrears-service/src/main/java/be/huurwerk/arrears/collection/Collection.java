package be.huurwerk.arrears.collection;

import be.huurwerk.regulation.money.Euro;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * A file of direct debits for a day (inning).
 *
 * @param number among all collections, from 1
 * @param collectionDate the day on which the debtors' accounts are debited
 * @param cancellation it was not sent after all
 * @param totals by state
 */
record Collection(
        UUID collectionId,
        long number,
        LocalDate collectionDate,
        LocalDate preparedOn,
        Instant createdAt,
        Optional<Cancellation> cancellation,
        Map<ItemState, Total> totals,
        long version) {

    /** That it was not sent. */
    record Cancellation(LocalDate on, String reason) {}

    /** So many, of so much together. */
    record Total(int count, Euro amount) {}

    /** Names the file to the bank, which refuses it the second time. */
    String messageId() {
        return messageId(collectionDate, number);
    }

    static String messageId(LocalDate collectionDate, long number) {
        return "DD" + DateTimeFormatter.BASIC_ISO_DATE.format(collectionDate) + "-" + String.format("%06d", number);
    }

    Total total(ItemState state) {
        return totals.getOrDefault(state, new Total(0, Euro.ZERO));
    }

    /** Whether the bank has done something with it. */
    boolean isUnderWay() {
        return totals.keySet().stream().anyMatch(ItemState::isDone);
    }
}
