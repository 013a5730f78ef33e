package be.huurwerk.arrears.refund;

import static org.assertj.core.api.Assertions.assertThat;

import be.huurwerk.arrears.assignment.Who;
import be.huurwerk.arrears.refund.Refund.Status;
import be.huurwerk.bankformats.pain.PaymentStatus;
import be.huurwerk.bankformats.pain.PaymentStatusReport;
import be.huurwerk.bankformats.pain.PaymentStatusReport.Block;
import be.huurwerk.bankformats.pain.PaymentStatusReport.Said;
import be.huurwerk.regulation.money.Euro;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class BankAnswerTest {

    private static final Said NOTHING = new Said("F", Optional.empty(), List.of());
    private static final Refund ONE = refund(1, Status.ordered);
    private static final Refund TWO = refund(2, Status.ordered);
    private static final Refund PAID = refund(3, Status.paid);
    private static final Refund REJECTED = refund(4, Status.rejected);
    private static final List<Refund> ALL = List.of(ONE, TWO, PAID, REJECTED);

    private static Refund refund(int id, Status status) {
        return new Refund(
                new UUID(0, id),
                Optional.of(new UUID(0, 9)),
                Optional.empty(),
                Euro.of("1.00"),
                Optional.empty(),
                Optional.empty(),
                "r",
                status,
                new Who("a", "a"),
                Instant.EPOCH,
                false,
                Optional.empty(),
                Optional.empty(),
                Optional.of(new UUID(0, 8)),
                Optional.empty(),
                Optional.empty(),
                0);
    }

    private static Said said(String id, PaymentStatus status, String... reasons) {
        return new Said(id, Optional.of(status), List.of(reasons));
    }

    private static BankAnswer answer(Said file, Block... blocks) {
        return BankAnswer.of(new PaymentStatusReport("B", file, List.of(blocks)));
    }

    @Test
    void aRefusedFileIsRefusedWhole() {
        // When
        BankAnswer answer = answer(said("F", PaymentStatus.RJCT, "DU01"));

        // Then
        assertThat(answer.rejections(ALL))
                .containsExactly(
                        new EndRefund.Rejection(ONE, "DU01"),
                        new EndRefund.Rejection(TWO, "DU01"),
                        new EndRefund.Rejection(PAID, "DU01"));
        assertThat(answer.paid(ALL)).isEmpty();
    }

    @Test
    void whatIsSaidOfAnOrderGoesBeforeWhatIsSaidOfAll() {
        // When
        BankAnswer answer = answer(
                said("F", PaymentStatus.PART),
                new Block(said("B", PaymentStatus.ACSC), List.of(said(ONE.endToEndId(), PaymentStatus.RJCT))));

        // Then
        assertThat(answer.rejections(ALL)).containsExactly(new EndRefund.Rejection(ONE, "notSpecified"));
        assertThat(answer.paid(ALL)).containsExactly(TWO);
    }

    @Test
    void namesTheOrdersThatTheFileDoesNotHold() {
        // When
        BankAnswer answer = answer(
                said("F", PaymentStatus.PART),
                new Block(
                        NOTHING,
                        List.of(
                                said("OF-ANOTHER", PaymentStatus.RJCT),
                                said(PAID.endToEndId(), PaymentStatus.ACSC),
                                said("AND-MORE", PaymentStatus.ACSC))));

        // Then
        assertThat(answer.strangers(ALL)).containsExactly("AND-MORE", "OF-ANOTHER");
    }

    @Test
    void anAnswerThatDecidesNothingChangesNothing() {
        // When
        BankAnswer waiting = answer(said("F", PaymentStatus.ACSP), new Block(NOTHING, List.of()));
        BankAnswer silent = answer(NOTHING);

        // Then
        assertThat(waiting.rejections(ALL)).isEmpty();
        assertThat(waiting.paid(ALL)).isEmpty();
        assertThat(silent.rejections(ALL)).isEmpty();
        assertThat(silent.paid(ALL)).isEmpty();
    }
}
