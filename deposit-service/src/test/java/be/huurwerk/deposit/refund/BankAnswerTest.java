package be.huurwerk.deposit.refund;

import static org.assertj.core.api.Assertions.assertThat;

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

    private static final Refund ORDERED = refund(1, Refund.Status.ordered);
    private static final Refund PAID = refund(2, Refund.Status.paid);
    private static final Refund REJECTED = refund(3, Refund.Status.rejected);
    private static final List<Refund> ALL = List.of(ORDERED, PAID, REJECTED);

    @Test
    void takesTheSameAnswerAsKnown() {
        // When
        BankAnswer answer = answer(
                Optional.empty(),
                said(ORDERED, PaymentStatus.ACSC),
                said(PAID, PaymentStatus.ACCC),
                said(REJECTED, PaymentStatus.CANC));

        // Then
        assertThat(answer.contradicted(ALL)).isEmpty();
        assertThat(answer.paid(ALL)).containsExactly(ORDERED);
        assertThat(answer.rejections(ALL)).isEmpty();
    }

    @Test
    void contradictsWhatWasTakenBefore() {
        // When / Then: by name, and by what is said of all
        assertThat(answer(Optional.empty(), said(PAID, PaymentStatus.RJCT), said(REJECTED, PaymentStatus.ACSC))
                        .contradicted(ALL))
                .containsExactly(PAID, REJECTED);
        assertThat(answer(Optional.of(PaymentStatus.RJCT)).contradicted(ALL)).containsExactly(PAID);
        assertThat(answer(Optional.of(PaymentStatus.ACSC)).contradicted(ALL)).containsExactly(REJECTED);
        assertThat(answer(Optional.of(PaymentStatus.ACSC), said(REJECTED, PaymentStatus.RJCT))
                        .contradicted(ALL))
                .isEmpty();
    }

    @Test
    void contradictsItselfWhenItNamesAnOrderTwice() {
        // When / Then
        assertThat(answer(Optional.empty(), said(ORDERED, PaymentStatus.ACSC), said(ORDERED, PaymentStatus.RJCT))
                        .contradicted(ALL))
                .containsExactly(ORDERED);
    }

    @Test
    void contradictsNothingWhileTheBankHasNotDecided() {
        // When / Then
        assertThat(answer(Optional.of(PaymentStatus.ACSP)).contradicted(ALL)).isEmpty();
        assertThat(answer(Optional.empty()).contradicted(ALL)).isEmpty();
    }

    private static BankAnswer answer(Optional<PaymentStatus> ofAll, Said... orders) {
        return BankAnswer.of(new PaymentStatusReport(
                "B1",
                new Said("HDF1", ofAll, List.of()),
                List.of(new Block(new Said("HDF1", Optional.empty(), List.of()), List.of(orders)))));
    }

    private static Said said(Refund refund, PaymentStatus status) {
        return new Said(refund.endToEndId(), Optional.of(status), List.of());
    }

    private static Refund refund(int number, Refund.Status status) {
        return new Refund(
                new UUID(0, number),
                new UUID(0, 9),
                Refund.Source.surplus,
                Optional.empty(),
                Optional.empty(),
                Euro.of("10.00"),
                Optional.empty(),
                Optional.empty(),
                Refund.AccountFrom.request,
                status,
                new Who("finance-office", "finance-office"),
                Instant.EPOCH,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                0,
                List.of());
    }
}
