package be.huurwerk.arrears.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import be.huurwerk.arrears.assignment.Suggestion.Confidence;
import be.huurwerk.arrears.assignment.Suggestion.Reason;
import be.huurwerk.regulation.money.Euro;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class LeadsTest {

    private static final String OURS = "010806817183";
    private static final String PAYER = "BE71096123456769";
    private static final Target ACCOUNT = Target.rentAccount(new UUID(0, 1));
    private static final Target OTHER = Target.rentAccount(new UUID(0, 2));
    private static final Target DEPOSIT = Target.deposit(new UUID(0, 3));

    private static Movement movement(String text, String amount) {
        return new Movement(
                new UUID(1, 1),
                new UUID(1, 2),
                Euro.of(amount),
                LocalDate.of(2019, 4, 8),
                Optional.empty(),
                Optional.of(text),
                Optional.of("Voorbeeld"),
                Optional.of(PAYER),
                "R",
                true,
                Optional.empty(),
                0,
                Optional.empty(),
                Optional.empty(),
                Euro.of(amount),
                Optional.empty());
    }

    private static Leads leads(
            Map<String, Target> communications,
            List<Target> learned,
            Map<Euro, List<Target>> amounts,
            Map<Target, List<Euro>> open,
            Map<Target, Target> moved) {
        return new Leads(communications, Map.of(PAYER, learned), amounts, open, moved, Map.of());
    }

    @Test
    void aRightCommunicationLeadsToItsAccountOrDeposit() {
        // Given
        Leads leads = leads(Map.of(OURS, DEPOSIT), List.of(), Map.of(), Map.of(), Map.of());

        // When
        List<Suggestion> found = leads.suggestions(movement("waarborg 010/8068/17183", "50.00"));

        // Then
        assertThat(found).hasSize(1);
        assertThat(found.get(0).target()).isEqualTo(DEPOSIT);
        assertThat(found.get(0).reasons()).containsExactly(Reason.communication);
        assertThat(found.get(0).confidence()).isEqualTo(Confidence.high);
    }

    @Test
    void aDigitWrongIsLowUnlessTheAmountFits() {
        // Given
        Leads unknown = leads(Map.of(OURS, ACCOUNT), List.of(), Map.of(), Map.of(), Map.of());
        Leads fits =
                leads(Map.of(OURS, ACCOUNT), List.of(), Map.of(), Map.of(ACCOUNT, List.of(Euro.of("50.00"))), Map.of());

        // When
        Suggestion low =
                unknown.suggestions(movement("010/8068/17184", "50.00")).get(0);
        Suggestion medium =
                fits.suggestions(movement("010/8068/17184", "50.00")).get(0);

        // Then
        assertThat(low.confidence()).isEqualTo(Confidence.low);
        assertThat(medium.confidence()).isEqualTo(Confidence.medium);
        assertThat(medium.reasons())
                .containsExactly(Reason.communicationMistyped, Reason.amountOfBalance, Reason.amountOfDebt);
    }

    @Test
    void aPayerWhoPaysForOneIsSurerThanOneWhoPaysForMany() {
        // Given
        Leads one = leads(Map.of(), List.of(ACCOUNT), Map.of(), Map.of(), Map.of());
        Leads many = leads(
                Map.of(),
                List.of(ACCOUNT, OTHER),
                Map.of(),
                Map.of(OTHER, List.of(Euro.of("30.00"), Euro.of("20.00"))),
                Map.of());

        // When
        List<Suggestion> sure = one.suggestions(movement("huur", "50.00"));
        List<Suggestion> less = many.suggestions(movement("huur", "50.00"));

        // Then
        assertThat(sure.get(0).confidence()).isEqualTo(Confidence.high);
        assertThat(less).extracting(Suggestion::target).containsExactly(OTHER, ACCOUNT);
        assertThat(less).extracting(Suggestion::confidence).containsExactly(Confidence.high, Confidence.medium);
        assertThat(less.get(0).reasons()).containsExactly(Reason.accountShared, Reason.amountOfBalance);
    }

    @Test
    void anAmountAloneIsLow() {
        // Given
        Euro rent = Euro.of("316.10");
        Leads leads = leads(
                Map.of(),
                List.of(),
                Map.of(rent, List.of(ACCOUNT)),
                Map.of(ACCOUNT, List.of(rent, Euro.of("10.00"))),
                Map.of());

        // When
        List<Suggestion> found = leads.suggestions(movement("huur", "316.10"));

        // Then
        assertThat(found).hasSize(1);
        assertThat(found.get(0).reasons()).containsExactly(Reason.amountOfDebt);
        assertThat(found.get(0).confidence()).isEqualTo(Confidence.low);
    }

    @Test
    void aHouseholdThatMovedMayPayForWhereItLivesNow() {
        // Given
        Leads leads = leads(Map.of(OURS, ACCOUNT), List.of(), Map.of(), Map.of(), Map.of(ACCOUNT, OTHER));

        // When
        List<Suggestion> found = leads.suggestions(movement(OURS, "50.00"));

        // Then
        assertThat(found).extracting(Suggestion::target).containsExactly(ACCOUNT, OTHER);
        assertThat(found.get(1).reasons()).containsExactly(Reason.householdMoved);
    }

    @Test
    void theNumberAloneIsMedium() {
        // Given
        Leads leads = leads(Map.of(OURS, ACCOUNT), List.of(), Map.of(), Map.of(), Map.of());

        // When
        List<Suggestion> found = leads.suggestions(movement("dossier 108068171", "50.00"));

        // Then
        assertThat(found.get(0).reasons()).containsExactly(Reason.numberInText);
        assertThat(found.get(0).confidence()).isEqualTo(Confidence.medium);
    }

    @Test
    void nothingLeadsNowhere() {
        assertThat(leads(Map.of(), List.of(), Map.of(), Map.of(), Map.of()).suggestions(movement("huur", "50.00")))
                .isEmpty();
    }

    private static Suggestion named(Map<String, Target> communications, Map<Target, List<Euro>> open) {
        Movement movement = movement("010/8068/17184", "50.00");
        Leads leads = new Leads(
                communications, Map.of(), Map.of(), open, Map.of(), Map.of(movement.movementId(), Set.of(ACCOUNT)));
        return leads.suggestions(movement).get(0);
    }

    @Test
    void aNameAloneIsLowAndMakesAnotherReasonWeightier() {
        // Given
        Map<Target, List<Euro>> fits = Map.of(ACCOUNT, List.of(Euro.of("50.00")));

        // When
        Suggestion alone = named(Map.of(), Map.of());
        Suggestion withAmount = named(Map.of(), fits);
        Suggestion mistyped = named(Map.of(OURS, ACCOUNT), Map.of());

        // Then
        assertThat(alone.reasons()).containsExactly(Reason.nameOfHousehold);
        assertThat(alone.confidence()).isEqualTo(Confidence.low);
        assertThat(withAmount.reasons())
                .containsExactly(Reason.nameOfHousehold, Reason.amountOfBalance, Reason.amountOfDebt);
        assertThat(withAmount.confidence()).isEqualTo(Confidence.medium);
        assertThat(mistyped.reasons()).containsExactly(Reason.communicationMistyped, Reason.nameOfHousehold);
        assertThat(mistyped.confidence()).isEqualTo(Confidence.medium);
    }
}
