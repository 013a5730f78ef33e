package be.huurwerk.rent.advance;

import be.huurwerk.regulation.money.Euro;
import be.huurwerk.rent.Hrefs;
import be.huurwerk.rent.chargesettlement.AllocationKey;
import be.huurwerk.servicekit.time.Moments;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A budget in JSON.
 *
 * @param total euro a year: the shares sum to it, to the cent
 */
@Schema(name = "ChargeBudget")
record BudgetView(
        UUID chargeBudgetId,
        String href,
        UUID buildingId,
        LocalDate validFrom,
        BigDecimal total,
        List<LineView> lines,
        List<ShareView> shares,
        OffsetDateTime decidedAt) {

    /** @param key by which it was divided; of communal heating that of the part that does not go by meters */
    @Schema(name = "ChargeBudgetLine")
    record LineView(
            Optional<String> group, String category, boolean communalHeating, AllocationKey key, BigDecimal amount) {}

    /**
     * @param share euro a year, of a vacant dwelling too: then the landlord bears it
     * @param advance euro a month: a twelfth, rounded to the cent
     */
    @Schema(name = "ChargeBudgetShare")
    record ShareView(UUID dwellingId, BigDecimal share, BigDecimal advance) {}

    static BudgetView of(Budget budget) {
        return new BudgetView(
                budget.chargeBudgetId(),
                Hrefs.chargeBudget(budget.chargeBudgetId()).toString(),
                budget.buildingId(),
                budget.validFrom(),
                budget.lines().stream()
                        .map(Budget.Line::amount)
                        .reduce(Euro.ZERO, Euro::plus)
                        .amount(),
                budget.lines().stream()
                        .map(line -> new LineView(
                                line.group(),
                                line.category(),
                                line.communalHeating(),
                                line.key(),
                                line.amount().amount()))
                        .toList(),
                budget.shares().stream()
                        .map(share -> new ShareView(
                                share.dwellingId(),
                                share.share().amount(),
                                share.advance().amount()))
                        .toList(),
                Moments.inBrussels(budget.decidedAt()));
    }
}
