package be.huurwerk.arrears.bankstatement;

import static org.assertj.core.api.Assertions.assertThat;

import be.huurwerk.arrears.bankstatement.PaymentToUndo.Reason;
import be.huurwerk.arrears.bankstatement.PaymentToUndo.Sign;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PaymentToUndoTest {

    private static final UUID ACCOUNT = new UUID(1, 1);
    private static final UUID OTHER = new UUID(1, 2);

    private static PaymentToUndo payment(Sign by, int line, UUID account, String day, boolean undone) {
        return new PaymentToUndo(by, new UUID(9, line), account, LocalDate.parse(day), undone);
    }

    @Test
    void undoesTheOnlyPaymentThatFits() {
        // Given
        PaymentToUndo only = payment(Sign.endToEnd, 1, ACCOUNT, "2019-04-08", false);

        // When
        PaymentToUndo.Choice choice = PaymentToUndo.choose(List.of(only), Set.of());

        // Then
        assertThat(choice.payment()).contains(only);
        assertThat(choice.reason()).isEmpty();
    }

    @Test
    void ofSeveralOnOneAccountTheLatestComesBack() {
        // Given
        PaymentToUndo march = payment(Sign.endToEnd, 1, ACCOUNT, "2019-03-08", false);
        PaymentToUndo april = payment(Sign.endToEnd, 2, ACCOUNT, "2019-04-08", false);
        PaymentToUndo may = payment(Sign.endToEnd, 3, ACCOUNT, "2019-05-08", true);

        // Then
        assertThat(PaymentToUndo.choose(List.of(march, april, may), Set.of()).payment())
                .contains(april);
    }

    @Test
    void aSurerSignGoesBeforeTheOthers() {
        // Given
        PaymentToUndo byIdentifier = payment(Sign.endToEnd, 1, ACCOUNT, "2019-03-08", false);
        PaymentToUndo byCommunication = payment(Sign.communication, 2, OTHER, "2019-04-08", false);

        // Then
        assertThat(PaymentToUndo.choose(List.of(byCommunication, byIdentifier), Set.of())
                        .payment())
                .contains(byIdentifier);
    }

    @Test
    void onSeveralAccountsNobodyKnows() {
        // Given
        PaymentToUndo here = payment(Sign.endToEnd, 1, ACCOUNT, "2019-04-08", false);
        PaymentToUndo there = payment(Sign.endToEnd, 2, OTHER, "2019-04-08", false);

        // Then
        assertThat(PaymentToUndo.choose(List.of(here, there), Set.of()).reason())
                .contains(Reason.severalPaymentsFit);
    }

    @Test
    void whatIsUndoneOrIsBeingUndoneIsNotUndoneAgain() {
        // Given
        PaymentToUndo undone = payment(Sign.endToEnd, 1, ACCOUNT, "2019-03-08", true);
        PaymentToUndo taken = payment(Sign.endToEnd, 2, ACCOUNT, "2019-04-08", false);

        // Then
        assertThat(PaymentToUndo.choose(List.of(undone, taken), Set.of(taken.entryId()))
                        .reason())
                .contains(Reason.alreadyTakenBack);
    }

    @Test
    void withoutAnyItSaysSo() {
        assertThat(PaymentToUndo.choose(List.of(), Set.of()).reason()).contains(Reason.noPaymentFound);
    }
}
