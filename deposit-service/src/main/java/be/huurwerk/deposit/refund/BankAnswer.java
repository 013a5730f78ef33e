package be.huurwerk.deposit.refund;

import be.huurwerk.bankformats.pain.PaymentStatus;
import be.huurwerk.bankformats.pain.PaymentStatus.Outcome;
import be.huurwerk.bankformats.pain.PaymentStatusReport;
import be.huurwerk.bankformats.pain.PaymentStatusReport.Said;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the bank says of the orders of a file: of an order what it says of it by name, else of the block, else of the file as a whole.
 *
 * @param ofAll of orders that are not named
 * @param named by end-to-end id
 */
record BankAnswer(Said ofAll, Map<String, Said> named) {

    private static final String NO_REASON = "notSpecified";

    static BankAnswer of(PaymentStatusReport report) {
        Map<String, Said> named = new HashMap<>();
        Said ofAll = report.file();
        for (PaymentStatusReport.Block block : report.blocks()) {
            // our files have one block
            ofAll = block.block().status().isPresent() ? block.block() : ofAll;
            block.orders().forEach(order -> named.put(order.id(), order));
        }
        return new BankAnswer(ofAll, named);
    }

    /** What the bank names that the file does not hold, in the order of the names. */
    List<String> strangers(List<Refund> refunds) {
        Set<String> ours = refunds.stream().map(Refund::endToEndId).collect(Collectors.toSet());
        return named.keySet().stream()
                .filter(name -> !ours.contains(name))
                .sorted()
                .toList();
    }

    /** Of the ordered ones. */
    List<Refund> paid(List<Refund> refunds) {
        return refunds.stream()
                .filter(refund -> refund.status() == Refund.Status.ordered && is(refund, Outcome.CARRIED_OUT))
                .toList();
    }

    /** Of those that are not rejected yet. */
    List<EndRefund.Rejection> rejections(List<Refund> refunds) {
        return refunds.stream()
                .filter(refund -> refund.isOrdered() && is(refund, Outcome.REFUSED))
                .map(refund -> new EndRefund.Rejection(
                        refund,
                        Stream.of(said(refund), ofAll)
                                .flatMap(said -> said.reasons().stream())
                                .findFirst()
                                .orElse(NO_REASON)))
                .toList();
    }

    private boolean is(Refund refund, Outcome outcome) {
        return Optional.of(said(refund))
                .flatMap(Said::status)
                .or(ofAll::status)
                .map(PaymentStatus::outcome)
                .filter(outcome::equals)
                .isPresent();
    }

    private Said said(Refund refund) {
        return named.getOrDefault(refund.endToEndId(), ofAll);
    }
}
