package be.huurwerk.rent.chargecategory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.huurwerk.regulation.parameter.Parameters;
import be.huurwerk.regulation.parameter.UnknownParameterException;
import be.huurwerk.rent.chargecategory.ChargeRule.Nature;
import be.huurwerk.rent.chargecategory.ChargeRule.Refusal;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ChargeRuleTest {

    private static final Parameters PARAMETERS = Parameters.shipped();
    private static final LocalDate IN_2019 = LocalDate.of(2019, 6, 1);

    /** The ten of the tenant information page. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "utilities",
                "heatingMaintenance",
                "commonPartsMaintenance",
                "liftMaintenance",
                "recourseWaiverPremium",
                "commonElectricity",
                "commonWater",
                "fireEquipmentMaintenance",
                "septicTankEmptying",
                "pestControl"
            })
    void takesTheNamedCategories(String category) {
        assertThat(ChargeRule.refusal(category, Optional.empty(), IN_2019, PARAMETERS))
                .isEmpty();
        assertThat(ChargeRule.isNamed(category, IN_2019, PARAMETERS)).isTrue();
    }

    @ParameterizedTest
    @EnumSource(names = "ownership", mode = EnumSource.Mode.EXCLUDE)
    void takesTheLandlordsOwnThatComesOfLivingThere(Nature nature) {
        assertThat(ChargeRule.refusal("gardenMaintenance", Optional.of(nature), IN_2019, PARAMETERS))
                .isEmpty();
    }

    @Test
    void refusesWhatComesOfOwningAndSaysWhy() {
        Refusal refusal = ChargeRule.refusal("roofRepair", Optional.of(Nature.ownership), IN_2019, PARAMETERS)
                .orElseThrow();
        assertThat(refusal.code()).isEqualTo("costOfOwner");
        assertThat(refusal.text().nl())
                .isEqualTo("De kost komt voort uit de eigendom van de woning: de verhuurder draagt die.");
    }

    @Test
    void refusesANamedCategoryThatIsSaidToComeOfOwning() {
        assertThat(ChargeRule.refusal("liftMaintenance", Optional.of(Nature.ownership), IN_2019, PARAMETERS)
                        .map(Refusal::code))
                .contains("costOfOwner");
        assertThat(ChargeRule.refusal("liftMaintenance", Optional.of(Nature.use), IN_2019, PARAMETERS))
                .isEmpty();
    }

    @Test
    void asksOfWhatTheLandlordsOwnComes() {
        assertThat(ChargeRule.refusal("gardenMaintenance", Optional.empty(), IN_2019, PARAMETERS)
                        .map(Refusal::code))
                .contains("natureMissing");
    }

    @Test
    void isNotGuessedBeforeTheRuleIsKnown() {
        assertThatThrownBy(() -> ChargeRule.refusal(
                        "gardenMaintenance", Optional.of(Nature.use), LocalDate.of(2012, 1, 1), PARAMETERS))
                .isInstanceOf(UnknownParameterException.class);
    }
}
