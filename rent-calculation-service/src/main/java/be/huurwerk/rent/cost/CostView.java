package be.huurwerk.rent.cost;

import be.huurwerk.rent.Hrefs;
import be.huurwerk.rent.chargecategory.ChargeRule.Nature;
import be.huurwerk.servicekit.time.Moments;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A cost in JSON.
 *
 * @param amount negative for a credit note
 * @param credits the cost of which a credit note takes back
 * @param vouchers how many documents prove it: {@code GET /documents?costId=} lists them
 */
@Schema(name = "Cost")
record CostView(
        UUID costId,
        String href,
        UUID buildingId,
        Optional<String> group,
        String category,
        Optional<Nature> nature,
        boolean communalHeating,
        BigDecimal amount,
        LocalDate from,
        LocalDate until,
        Optional<String> invoiceReference,
        Optional<UUID> credits,
        int vouchers,
        OffsetDateTime recordedAt) {

    static CostView of(BuildingCost cost) {
        return new CostView(
                cost.costId(),
                Hrefs.cost(cost.costId()).toString(),
                cost.buildingId(),
                cost.group(),
                cost.category(),
                cost.nature(),
                cost.communalHeating(),
                cost.amount().amount(),
                cost.from(),
                cost.until(),
                cost.invoiceReference(),
                cost.credits(),
                cost.vouchers(),
                Moments.inBrussels(cost.recordedAt()));
    }
}
