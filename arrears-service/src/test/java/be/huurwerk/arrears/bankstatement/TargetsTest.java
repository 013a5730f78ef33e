package be.huurwerk.arrears.bankstatement;

import static org.assertj.core.api.Assertions.assertThat;

import be.huurwerk.bankformats.StructuredCommunication;
import be.huurwerk.regulation.money.Euro;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class TargetsTest {

    private static final StructuredCommunication OURS = new StructuredCommunication("010806817183");
    private static final StructuredCommunication THEIRS = new StructuredCommunication("085192754115");
    private static final UUID ACCOUNT = new UUID(0, 1);

    private static ReadMovement movement(Optional<StructuredCommunication> field, String text, boolean payment) {
        return new ReadMovement(
                Euro.of("10.00"),
                LocalDate.of(2019, 4, 8),
                LocalDate.of(2019, 4, 8),
                field,
                Optional.of(text),
                "",
                "",
                "0001.0000",
                payment,
                new ReadMovement.Identifiers("", "E", "", ""),
                Optional.empty());
    }

    private static Targets.Found found(boolean typedCounts) {
        return new Targets.Found(Map.of(OURS.digits(), ACCOUNT), Map.of(), typedCounts);
    }

    @Test
    void aPaymentIsBookedByTheOnlyCommunicationOfOursInItsText() {
        // Given
        ReadMovement typed = movement(Optional.empty(), "huur 010 8068 17183, niet 085192754115", true);

        // When
        ReadMovement recognised = found(true).withTyped(typed);

        // Then
        assertThat(recognised.structuredCommunication()).contains(OURS);
        assertThat(found(true).rentAccount(recognised)).contains(ACCOUNT);
    }

    @Test
    void theTextCountsForNothingElse() {
        // Given
        Targets.Found both = new Targets.Found(
                Map.of(OURS.digits(), ACCOUNT),
                Map.of(THEIRS.digits(), new DepositTarget(new UUID(0, 2), new UUID(0, 3))),
                true);

        // Then
        assertThat(both.withTyped(movement(Optional.empty(), "010806817183 085192754115", true))
                        .structuredCommunication())
                .isEmpty();
        assertThat(found(true)
                        .withTyped(movement(Optional.of(THEIRS), "010806817183", true))
                        .structuredCommunication())
                .contains(THEIRS);
        assertThat(found(true)
                        .withTyped(movement(Optional.empty(), "010806817183", false))
                        .structuredCommunication())
                .isEmpty();
        assertThat(found(false)
                        .withTyped(movement(Optional.empty(), "010806817183", true))
                        .structuredCommunication())
                .isEmpty();
    }
}
