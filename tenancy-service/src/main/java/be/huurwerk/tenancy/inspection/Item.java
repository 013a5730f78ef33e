package be.huurwerk.tenancy.inspection;

import be.huurwerk.webkit.body.Money;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What an inspection says of one thing in one room.
 *
 * @param cause of what is damaged or missing: the household pays for what it caused, not for wear or force majeure
 *     (Vlaamse Wooncode art. 97)
 * @param description of the damage, never of a person: it becomes the ground of a charge
 * @param amount euro, what it costs to make good
 */
@Schema(name = "InspectionItem")
record Item(
        @Size(min = 1, max = 60) String room,
        @Size(min = 1, max = 60) String element,
        Condition condition,
        Optional<Cause> cause,
        Optional<@Size(min = 1, max = 200) String> description,
        Optional<@Money(min = "0.01") BigDecimal> amount) {

    @Schema(name = "ItemCondition")
    enum Condition {
        /** As new. */
        fresh,
        good,
        worn,
        damaged,
        missing;

        boolean isDamage() {
            return this == damaged || this == missing;
        }
    }

    @Schema(name = "DamageCause")
    enum Cause {
        /** Ouderdom or normal use. */
        wear,
        /** Overmacht. */
        forceMajeure,
        household
    }

    /** Whether both speak of the same thing. */
    boolean isSameThingAs(Item other) {
        return room.equalsIgnoreCase(other.room) && element.equalsIgnoreCase(other.element);
    }

    /** What the damage is called on a charge. */
    String ground() {
        return description.orElse(room + ": " + element);
    }
}
