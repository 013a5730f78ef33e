package be.huurwerk.deposit.refund;

import be.huurwerk.regulation.money.Euro;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * Refunds that the bank is asked to pay in one message.
 *
 * @param executionDate the day on which the bank is to pay
 * @param refunds in the order of their ids, as they stand in the message
 */
record RefundFile(
        UUID refundFileId,
        LocalDate executionDate,
        Debtor debtor,
        Who createdBy,
        Instant createdAt,
        List<Refund> refunds) {

    private static final String PREFIX = "HDF";
    /** The landlord as the bank knows it, when the file was made. */
    record Debtor(String name, String iban, String enterpriseNumber) {}

    /** How many refunds, and of how much together. */
    record Sum(int refunds, Euro amount) {}

    enum Status {
        /** The bank has not told what became of all. */
        ordered,
        /** Each refund is paid or rejected. */
        settled
    }

    RefundFile {
        refunds = List.copyOf(refunds);
    }

    /** Whether a file is called so, not a refund. */
    static boolean isName(String name) {
        return name.startsWith(PREFIX);
    }

    /** By what name the bank knows it, in 35 characters. */
    String messageId() {
        return PREFIX + refundFileId.toString().replace("-", "");
    }

    Status status() {
        return sum(Refund.Status.ordered).refunds() == 0 ? Status.settled : Status.ordered;
    }

    Sum total() {
        return sum(refunds);
    }

    Sum sum(Refund.Status status) {
        return sum(refunds.stream().filter(refund -> refund.status() == status).toList());
    }

    static Sum sum(List<Refund> refunds) {
        return new Sum(refunds.size(), refunds.stream().map(Refund::amount).reduce(Euro.ZERO, Euro::plus));
    }
}
