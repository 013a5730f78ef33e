package be.huurwerk.tenancy.departure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.huurwerk.tenancy.departure.DepartureRequest.DamageRequest;
import be.huurwerk.tenancy.inspection.ChargedDamage;
import be.huurwerk.tenancy.inspection.NoCharge;
import be.huurwerk.webkit.problem.ProblemException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DepartureDamagesTest {

    private static final Optional<List<ChargedDamage>> DOOR =
            Optional.of(List.of(new ChargedDamage("kitchen door broken", new BigDecimal("700.00"))));

    @Test
    void takesWhatTheSignedInspectionFoundWhenNothingIsSaid() {
        // When
        List<ChargedDamage> damages = damages(Optional.empty(), DOOR);
        // Then
        assertThat(damages).extracting(ChargedDamage::description).containsExactly("kitchen door broken");
        assertThat(damages.get(0).amount()).isEqualByComparingTo("700.00");
    }

    @Test
    void takesTheSameAmountsInOtherWords() {
        // When
        List<ChargedDamage> damages = damages(stated("deur stuk", "700.0"), DOOR);
        // Then
        assertThat(damages).extracting(ChargedDamage::description).containsExactly("deur stuk");
    }

    @Test
    void refusesOtherAmountsThanTheSignedInspection() {
        assertThatThrownBy(() -> damages(stated("door", "650.00"), DOOR))
                .hasMessageContaining("damagesContradictInspection");
        assertThatThrownBy(() -> damages(Optional.of(List.of()), DOOR))
                .hasMessageContaining("damagesContradictInspection");
    }

    @Test
    void saysWhyTheInspectionChargesNothing() {
        assertThatThrownBy(() -> DepartureDamages.of(
                        stated("door", "650.00"), Optional.of(List.of()), Optional.of(NoCharge.noIncomingInspection)))
                .isInstanceOf(ProblemException.class)
                .extracting(thrown ->
                        ((ProblemException) thrown).detail().orElseThrow().en())
                .asString()
                .contains("charges 0.00", "art. 1731");
    }

    @Test
    void asksForTheDamagesWhereNoInspectionIsSigned() {
        assertThatThrownBy(() -> damages(Optional.empty(), Optional.empty()))
                .hasMessageContaining("noInspectionSigned");
        assertThat(damages(stated("door", "650.00"), Optional.empty())).hasSize(1);
    }

    private static List<ChargedDamage> damages(
            Optional<List<DamageRequest>> stated, Optional<List<ChargedDamage>> inspected) {
        return DepartureDamages.of(stated, inspected, Optional.empty());
    }

    private static Optional<List<DamageRequest>> stated(String description, String amount) {
        return Optional.of(List.of(new DamageRequest(description, new BigDecimal(amount))));
    }
}
