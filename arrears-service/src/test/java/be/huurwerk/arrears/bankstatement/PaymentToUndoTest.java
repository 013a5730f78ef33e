package be.huurwerk.arrears.bankstatement;

import static org.assertj.core.api.Assertions.assertThat;

import be.huurwerk.arrears.bankstatement.PaymentToUndo.Reason;
import be.huurwerk.arrears.bankstatement.PaymentToUndo.Sign;
import be.huurwerk.arrears.bankstatement.PaymentToUndo.Split;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PaymentToUndoTest {

    private static final UUID ACCOUNT = new UUID(1, 1);
    private static final UUID OTHER = new UUID(1, 2);
    private static final LocalDate TAKEN_ON = LocalDate.of(2019, 5, 12);

    private static PaymentToUndo payment(Sign by, int line, UUID account, String day, boolean undone) {
        LocalDate on = LocalDate.parse(day);
        return new PaymentToUndo(by, new UUID(9, line), account, on, on, undone, Optional.empty());
    }

    private static PaymentToUndo.Choice choose(List<PaymentToUndo> found, PaymentToUndo... taken) {
        return PaymentToUndo.choose(
                found,
                Optional.empty(),
                TAKEN_ON,
                Stream.of(taken).map(PaymentToUndo::paymentId).collect(Collectors.toSet()));
    }

    private static PaymentToUndo.Choice chooseOf(String settledOn, PaymentToUndo... found) {
        return PaymentToUndo.choose(List.of(found), Optional.of(LocalDate.parse(settledOn)), TAKEN_ON, Set.of());
    }

    @Test
    void undoesTheOnlyPaymentThatFits() {
        // Given
        PaymentToUndo only = payment(Sign.endToEnd, 1, ACCOUNT, "2019-04-08", false);

        // When
        PaymentToUndo.Choice choice = choose(List.of(only));

        // Then
        assertThat(choice.payment()).contains(only);
        assertThat(choice.reason()).isEmpty();
    }

    @Test
    void ofSeveralOnOneAccountSomebodySaysWhich() {
        // Given
        PaymentToUndo march = payment(Sign.mandate, 1, ACCOUNT, "2019-03-08", false);
        PaymentToUndo april = payment(Sign.mandate, 2, ACCOUNT, "2019-04-08", false);
        PaymentToUndo may = payment(Sign.mandate, 3, ACCOUNT, "2019-05-08", true);

        // When
        PaymentToUndo.Choice choice = choose(List.of(march, april, may));

        // Then
        assertThat(choice.payment()).isEmpty();
        assertThat(choice.reason()).contains(Reason.severalPaymentsFit);
        assertThat(choice.among()).containsExactly(march, april);
    }

    @Test
    void theDayOfWhichTheBankSpeaksTellsWhich() {
        // Given
        PaymentToUndo march = payment(Sign.mandate, 1, ACCOUNT, "2019-03-08", false);
        PaymentToUndo april = payment(Sign.mandate, 2, ACCOUNT, "2019-04-08", false);
        PaymentToUndo valuedLater = new PaymentToUndo(
                Sign.mandate,
                new UUID(9, 3),
                ACCOUNT,
                LocalDate.parse("2019-05-09"),
                LocalDate.parse("2019-05-08"),
                false,
                Optional.empty());

        // Then
        assertThat(chooseOf("2019-03-08", march, april).payment()).contains(march);
        assertThat(chooseOf("2019-05-08", march, valuedLater).payment()).contains(valuedLater);
        assertThat(chooseOf("2019-02-08", march, april).reason()).contains(Reason.severalPaymentsFit);
    }

    @Test
    void whatWasPaidLaterIsNotMeant() {
        // Given
        PaymentToUndo may = payment(Sign.endToEnd, 1, ACCOUNT, "2019-05-08", false);
        PaymentToUndo june = payment(Sign.endToEnd, 2, ACCOUNT, "2019-06-08", false);

        // Then
        assertThat(choose(List.of(may, june)).payment()).contains(may);
    }

    @Test
    void ofTwoOfOneAccountAndDayItMakesNoDifference() {
        // Given
        PaymentToUndo one = payment(Sign.endToEnd, 1, ACCOUNT, "2019-05-08", false);
        PaymentToUndo two = payment(Sign.endToEnd, 2, ACCOUNT, "2019-05-08", false);

        // Then
        assertThat(choose(List.of(one, two)).payment()).contains(two);
        assertThat(choose(List.of(one, two), two).payment()).contains(one);
    }

    @Test
    void aSurerSignGoesBeforeTheOthers() {
        // Given
        PaymentToUndo byIdentifier = payment(Sign.endToEnd, 1, ACCOUNT, "2019-03-08", false);
        PaymentToUndo byCommunication = payment(Sign.communication, 2, OTHER, "2019-04-08", false);

        // Then
        assertThat(choose(List.of(byCommunication, byIdentifier)).payment()).contains(byIdentifier);
    }

    @Test
    void onSeveralAccountsNobodyKnows() {
        // Given
        PaymentToUndo here = payment(Sign.endToEnd, 1, ACCOUNT, "2019-04-08", false);
        PaymentToUndo there = payment(Sign.endToEnd, 2, OTHER, "2019-04-08", false);

        // Then
        assertThat(choose(List.of(here, there)).reason()).contains(Reason.severalPaymentsFit);
    }

    @Test
    void whatIsUndoneOrIsBeingUndoneIsNotUndoneAgain() {
        // Given
        PaymentToUndo undone = payment(Sign.endToEnd, 1, ACCOUNT, "2019-03-08", true);
        PaymentToUndo taken = payment(Sign.endToEnd, 2, ACCOUNT, "2019-04-08", false);

        // Then
        assertThat(choose(List.of(undone, taken), taken).reason()).contains(Reason.alreadyTakenBack);
    }

    private static PaymentToUndo.Choice orElse(PaymentToUndo.Split split, PaymentToUndo... others) {
        return choose(List.of()).orElse(split, List.of(others));
    }

    @Test
    void whatElseItNamesIsToldWhereNothingOfItsAmountIsFound() {
        // Given
        PaymentToUndo named = payment(Sign.endToEnd, 1, ACCOUNT, "2019-04-08", false);
        PaymentToUndo underMandate = payment(Sign.mandate, 2, OTHER, "2019-04-08", false);
        PaymentToUndo undone = payment(Sign.endToEnd, 3, ACCOUNT, "2019-04-08", true);

        // Then
        assertThat(orElse(Split.none).reason()).contains(Reason.noPaymentFound);
        assertThat(orElse(Split.none, undone).reason()).contains(Reason.noPaymentFound);
        assertThat(orElse(Split.none, named, underMandate, undone))
                .isEqualTo(new PaymentToUndo.Choice(
                        Optional.empty(), Optional.of(Reason.anotherAmount), List.of(named, underMandate)));
    }

    @Test
    void aPaymentThatWasSplitIsNamedAsAWhole() {
        // Given
        PaymentToUndo named = payment(Sign.endToEnd, 1, ACCOUNT, "2019-04-08", false);
        PaymentToUndo underMandate = payment(Sign.mandate, 2, OTHER, "2019-04-08", false);
        PaymentToUndo.Choice wasSplit =
                new PaymentToUndo.Choice(Optional.empty(), Optional.of(Reason.paymentWasSplit), List.of());

        // Then
        assertThat(orElse(Split.ofItsAmount, named)).isEqualTo(wasSplit);
        assertThat(orElse(Split.ofAnotherAmount, underMandate)).isEqualTo(wasSplit);
        assertThat(orElse(Split.ofAnotherAmount, named, underMandate).among()).containsExactly(named);
        assertThat(choose(List.of(named)).orElse(Split.ofItsAmount, List.of()).payment())
                .contains(named);
    }

    @Test
    void withoutAnyItSaysSo() {
        assertThat(choose(List.of()).reason()).contains(Reason.noPaymentFound);
    }
}
