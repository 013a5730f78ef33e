package be.huurwerk.deposit.refund;

import be.huurwerk.bankformats.pain.PaymentStatus;
import be.huurwerk.bankformats.pain.PaymentStatus.Outcome;
import be.huurwerk.bankformats.pain.PaymentStatusReport;
import be.huurwerk.bankformats.pain.PaymentStatusReport.Said;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the bank says of the orders of a file: of an order what it says of it by name, else of the block, else of the file as a whole.
 *
 * @param ofAll of orders that are not named
 * @param named by end-to-end id; an order that is named more than once has more
 */
record BankAnswer(List<Said> ofAll, Map<String, List<Said>> named) {

    private static final String NO_REASON = "notSpecified";

    static BankAnswer of(PaymentStatusReport report) {
        // our files have one block
        List<Said> ofBlocks = report.blocks().stream()
                .map(PaymentStatusReport.Block::block)
                .filter(block -> block.status().isPresent())
                .toList();
        return new BankAnswer(
                ofBlocks.isEmpty() ? List.of(report.file()) : ofBlocks,
                report.blocks().stream()
                        .flatMap(block -> block.orders().stream())
                        .collect(Collectors.groupingBy(Said::id)));
    }

    /** What the bank names that the file does not hold, in the order of the names. */
    List<String> strangers(List<Refund> refunds) {
        Set<String> ours = refunds.stream().map(Refund::endToEndId).collect(Collectors.toSet());
        return named.keySet().stream()
                .filter(name -> !ours.contains(name))
                .sorted()
                .toList();
    }

    /** Those that would be both paid and refused, by this answer and by what was taken before. */
    List<Refund> contradicted(List<Refund> refunds) {
        return refunds.stream()
                .filter(refund -> refund.status() == Refund.Status.paid || says(refund, Outcome.CARRIED_OUT))
                .filter(refund -> refund.status() == Refund.Status.rejected || says(refund, Outcome.REFUSED))
                .toList();
    }

    /** Of the ordered ones; none is contradicted. */
    List<Refund> paid(List<Refund> refunds) {
        return refunds.stream()
                .filter(refund -> refund.status() == Refund.Status.ordered && says(refund, Outcome.CARRIED_OUT))
                .toList();
    }

    /** Of the ordered ones; none is contradicted. */
    List<EndRefund.Rejection> rejections(List<Refund> refunds) {
        return refunds.stream()
                .filter(refund -> refund.status() == Refund.Status.ordered && says(refund, Outcome.REFUSED))
                .map(refund -> new EndRefund.Rejection(
                        refund,
                        Stream.concat(said(refund).stream(), ofAll.stream())
                                .flatMap(said -> said.reasons().stream())
                                .findFirst()
                                .orElse(NO_REASON)))
                .toList();
    }

    private boolean says(Refund refund, Outcome outcome) {
        return said(refund).stream()
                .flatMap(said -> said.status().isPresent() ? Stream.of(said) : ofAll.stream())
                .flatMap(said -> said.status().stream())
                .map(PaymentStatus::outcome)
                .anyMatch(outcome::equals);
    }

    private List<Said> said(Refund refund) {
        return named.getOrDefault(refund.endToEndId(), ofAll);
    }
}
