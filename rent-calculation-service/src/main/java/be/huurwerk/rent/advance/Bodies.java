package be.huurwerk.rent.advance;

import be.huurwerk.rent.building.Building;
import be.huurwerk.rent.chargecategory.ChargeRule;
import be.huurwerk.rent.chargecategory.ChargeRule.Nature;
import be.huurwerk.webkit.body.Money;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What clients send about advances. */
final class Bodies {

    private Bodies() {}

    /**
     * @param validFrom the first of a month, this one or later, or the first day of the lease
     * @param advance euro a month
     * @param ground why
     */
    @Schema(name = "ChargeAdvanceBody")
    record ByHand(
            UUID tenancyId,
            LocalDate validFrom,
            @Money(min = "0.00") BigDecimal advance,
            @Size(min = 1, max = 500) String ground) {}

    /**
     * @param validFrom the first of a month, this one or later
     * @param lines what a year is thought to cost, by category
     */
    @Schema(name = "ChargeBudgetBody")
    record ByBudget(
            UUID buildingId,
            LocalDate validFrom,
            @Size(min = 1, max = 100) List<LineBody> lines) {}

    /**
     * @param group of dwellings that bear it alone; left out for all of the building
     * @param nature what a cost of the landlord's own category comes of
     * @param communalHeating whether a part of it goes by meters; left out for no
     * @param amount euro a year
     */
    @Schema(name = "ChargeBudgetLineBody")
    record LineBody(
            Optional<@Pattern(regexp = Building.GROUP) String> group,
            @Pattern(regexp = ChargeRule.CATEGORY) String category,
            Optional<Nature> nature,
            Optional<Boolean> communalHeating,
            @Money(min = "0.00") BigDecimal amount) {}
}
