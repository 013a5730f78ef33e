package be.huurwerk.arrears.assignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.huurwerk.arrears.assignment.Assignment.Share;
import be.huurwerk.regulation.money.Euro;
import be.huurwerk.webkit.problem.Issue;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class AssignmentTest {

    private static final Target ACCOUNT = Target.rentAccount(new UUID(0, 1));
    private static final Target DEPOSIT = Target.deposit(new UUID(0, 2));

    private static Movement movement(String amount, Optional<String> payer) {
        return new Movement(
                new UUID(1, 1),
                new UUID(1, 2),
                Euro.of(amount),
                LocalDate.of(2019, 4, 8),
                Optional.empty(),
                Optional.of("huur"),
                Optional.empty(),
                payer,
                "R",
                true,
                Optional.empty(),
                0,
                Optional.empty(),
                Optional.empty(),
                Euro.of(amount),
                Optional.empty());
    }

    private static Assignment assignment(boolean learn, Share... shares) {
        return new Assignment(List.of(shares), Optional.empty(), learn);
    }

    @Test
    void isRightWhenItSumsToTheMovement() {
        assertThat(assignment(true, new Share(ACCOUNT, Euro.of("20.00")), new Share(DEPOSIT, Euro.of("30.00")))
                        .faults(movement("50.00", Optional.of("BE71096123456769")), Set.of(ACCOUNT, DEPOSIT)))
                .isEmpty();
    }

    @Test
    void ofASplitOfWhichADepositHoldsAPartItSumsToTheRest() {
        // Given
        Movement whole = movement("50.00", Optional.empty());
        Movement rest = new Movement(
                whole.movementId(),
                whole.bankStatementId(),
                whole.amount(),
                whole.valueDate(),
                whole.structuredCommunication(),
                whole.communication(),
                whole.counterpartyName(),
                whole.counterpartyAccount(),
                whole.reference(),
                true,
                Optional.empty(),
                2,
                Optional.of("reversedByDeposit"),
                Optional.empty(),
                Euro.of("20.00"),
                Optional.empty());

        // Then
        assertThat(assignment(false, new Share(ACCOUNT, Euro.of("20.00"))).faults(rest, Set.of(ACCOUNT)))
                .isEmpty();
        assertThat(assignment(false, new Share(ACCOUNT, Euro.of("50.00"))).faults(rest, Set.of(ACCOUNT)))
                .extracting(Issue::name)
                .containsExactly("parts");
        assertThatThrownBy(rest::requireWhole).hasMessageContaining("movementPartlyBooked");
        whole.requireWhole();
    }

    @Test
    void namesEachFault() {
        // When
        List<Issue> faults = assignment(
                        true,
                        new Share(ACCOUNT, Euro.of("20.00")),
                        new Share(ACCOUNT, Euro.of("20.00")),
                        new Share(DEPOSIT, Euro.of("30.00")))
                .faults(movement("50.00", Optional.empty()), Set.of(ACCOUNT));

        // Then
        assertThat(faults)
                .extracting(Issue::name)
                .containsExactly("parts[1]", "parts[2].depositId", "parts", "learnAccount");
        assertThat(faults.get(2).detail().en()).isEqualTo("The parts sum to 70.00, the movement is 50.00.");
    }
}
