package be.huurwerk.tenancy.inspection;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** deleie.be, on art. 97 of the Vlaamse Wooncode: what the first inspection does not show is the tenant's, save wear and force majeure. */
class InspectionRulesTest {

    private static final Item GOOD_DOOR =
            new Item("kitchen", "door", Item.Condition.good, Optional.empty(), Optional.empty(), Optional.empty());

    @Test
    void chargesWhatTheHouseholdBrokeSinceItCame() {
        // When
        List<ChargedDamage> damages = InspectionRules.charged(
                List.of(broken("Kitchen", "Door", Item.Cause.household, "700.00")), Optional.of(List.of(GOOD_DOOR)));
        // Then
        assertThat(damages).containsExactly(new ChargedDamage("Kitchen: Door", new BigDecimal("700.00")));
    }

    @Test
    void saysThatNothingCanBeProvedOnlyWhereSomethingWouldBeCharged() {
        // Given
        List<Item> broken = List.of(broken("kitchen", "door", Item.Cause.household, "700.00"));
        List<Item> worn = List.of(broken("kitchen", "door", Item.Cause.wear, "700.00"));
        // Then
        assertThat(InspectionRules.isUnprovable(broken, Optional.empty())).isTrue();
        assertThat(InspectionRules.isUnprovable(broken, Optional.of(List.of()))).isFalse();
        assertThat(InspectionRules.isUnprovable(worn, Optional.empty())).isFalse();
    }

    @Test
    void chargesNeitherWearNorForceMajeure() {
        // When
        List<ChargedDamage> damages = InspectionRules.charged(
                List.of(
                        broken("kitchen", "door", Item.Cause.wear, "700.00"),
                        broken("kitchen", "window", Item.Cause.forceMajeure, "300.00")),
                Optional.of(List.of(GOOD_DOOR)));
        // Then
        assertThat(damages).isEmpty();
    }

    @Test
    void chargesNothingThatWasBrokenBefore() {
        // When
        List<ChargedDamage> damages = InspectionRules.charged(
                List.of(broken("kitchen", "door", Item.Cause.household, "700.00")),
                Optional.of(List.of(broken("kitchen", "door", Item.Cause.wear, "1.00"))));
        // Then
        assertThat(damages).isEmpty();
    }

    @Test
    void chargesNothingWithoutAnIncomingInspection() {
        // When
        List<ChargedDamage> damages = InspectionRules.charged(
                List.of(broken("kitchen", "door", Item.Cause.household, "700.00")), Optional.empty());
        // Then
        assertThat(damages).isEmpty();
    }

    @Test
    void namesTheFaultsOfItems() {
        // Given
        Item damageWithoutCause =
                new Item("hall", "wall", Item.Condition.damaged, Optional.empty(), Optional.empty(), Optional.empty());
        Item goodWithAmount = new Item(
                "hall",
                "floor",
                Item.Condition.good,
                Optional.empty(),
                Optional.empty(),
                Optional.of(new BigDecimal("10.00")));
        // When
        var faults = InspectionRules.faults(List.of(GOOD_DOOR, damageWithoutCause, goodWithAmount, GOOD_DOOR));
        // Then
        assertThat(faults)
                .extracting(fault -> fault.name())
                .containsExactlyInAnyOrder("items[1].cause", "items[2].amount", "items[3].element");
    }

    private static Item broken(String room, String element, Item.Cause cause, String amount) {
        return new Item(
                room,
                element,
                Item.Condition.damaged,
                Optional.of(cause),
                Optional.empty(),
                Optional.of(new BigDecimal(amount)));
    }
}
