package be.huurwerk.rent.cost;

import be.huurwerk.rent.building.Building;
import be.huurwerk.rent.chargecategory.ChargeRule;
import be.huurwerk.rent.chargecategory.ChargeRule.Nature;
import be.huurwerk.webkit.body.Money;
import jakarta.validation.constraints.Pattern;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What clients send about costs. */
final class Bodies {

    static final String REFERENCE = "[A-Za-z0-9][A-Za-z0-9 ./-]{0,39}";

    private Bodies() {}

    /**
     * @param group of dwellings that bear it alone; left out for all of the building
     * @param category a named one, or the landlord's own
     * @param nature what a cost of the landlord's own category comes of
     * @param communalHeating whether it is the cost of communal heating, of the category utilities; left out for no
     * @param from the first day that it is of
     * @param until the last day that it is of
     * @param invoiceReference the number on the invoice
     */
    @Schema(name = "CostBody")
    record Recorded(
            UUID buildingId,
            Optional<@Pattern(regexp = Building.GROUP) String> group,
            @Pattern(regexp = ChargeRule.CATEGORY) String category,
            Optional<Nature> nature,
            Optional<Boolean> communalHeating,
            @Money(min = "0.01") BigDecimal amount,
            LocalDate from,
            LocalDate until,
            Optional<@Pattern(regexp = REFERENCE) String> invoiceReference) {}

    /**
     * @param amount euro, of what is taken back; positive
     * @param invoiceReference the number on the credit note
     */
    @Schema(name = "CreditNoteBody")
    record Credited(
            @Money(min = "0.01") BigDecimal amount, Optional<@Pattern(regexp = REFERENCE) String> invoiceReference) {}
}
