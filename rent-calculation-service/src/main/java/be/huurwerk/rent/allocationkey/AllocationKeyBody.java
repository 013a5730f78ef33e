package be.huurwerk.rent.allocationkey;

import be.huurwerk.rent.building.Building;
import be.huurwerk.rent.chargecategory.ChargeRule;
import be.huurwerk.rent.chargesettlement.AllocationKey;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * By what costs are divided from a day on.
 *
 * @param group whose costs; left out for those of all of the building, and of groups without a key of their own
 * @param communalHeating whether it is the key of that part of communal heating that does not go by meters; left out for no
 * @param validFrom the first day of costs that it divides
 * @param toldOn when the tenants were told
 * @param correctsSettledDays whether it divides the costs of days that are settled too, because the key of then was told wrong: the next
 *     correction of these days shows what that comes to; left out for no
 */
@Schema(name = "AllocationKeyBody")
record AllocationKeyBody(
        UUID buildingId,
        Optional<@Pattern(regexp = Building.GROUP) String> group,
        @Pattern(regexp = ChargeRule.CATEGORY) String category,
        Optional<Boolean> communalHeating,
        AllocationKey key,
        LocalDate validFrom,
        LocalDate toldOn,
        Optional<Boolean> correctsSettledDays) {}
