package be.huurwerk.tenancy.departure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.huurwerk.tenancy.departure.DepartureRequest.DamageRequest;
import be.huurwerk.tenancy.inspection.ChargedDamage;
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
        List<ChargedDamage> damages = DepartureDamages.of(Optional.empty(), DOOR);
        // Then
        assertThat(damages).extracting(ChargedDamage::description).containsExactly("kitchen door broken");
        assertThat(damages.get(0).amount()).isEqualByComparingTo("700.00");
    }

    @Test
    void takesTheSameAmountsInOtherWords() {
        // When
        List<ChargedDamage> damages = DepartureDamages.of(stated("deur stuk", "700.0"), DOOR);
        // Then
        assertThat(damages).extracting(ChargedDamage::description).containsExactly("deur stuk");
    }

    @Test
    void refusesOtherAmountsThanTheSignedInspection() {
        assertThatThrownBy(() -> DepartureDamages.of(stated("door", "650.00"), DOOR))
                .hasMessageContaining("damagesContradictInspection");
        assertThatThrownBy(() -> DepartureDamages.of(Optional.of(List.of()), DOOR))
                .hasMessageContaining("damagesContradictInspection");
    }

    @Test
    void asksForTheDamagesWhereNoInspectionIsSigned() {
        assertThatThrownBy(() -> DepartureDamages.of(Optional.empty(), Optional.empty()))
                .hasMessageContaining("noInspectionSigned");
        assertThat(DepartureDamages.of(stated("door", "650.00"), Optional.empty()))
                .hasSize(1);
    }

    private static Optional<List<DamageRequest>> stated(String description, String amount) {
        return Optional.of(List.of(new DamageRequest(description, new BigDecimal(amount))));
    }
}
