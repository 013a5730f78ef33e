package be.huurwerk.rent.chargesettlement;

import be.huurwerk.regulation.money.Euro;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What the households of a building owe for a period.
 *
 * @param total of all costs: the shares of the households and the vacancy, to the cent
 * @param vacancy what the landlord bears of each component for vacant days
 */
record SettlementQuote(BigDecimal total, List<Household> households, List<Vacancy> vacancy, BigDecimal vacancyTotal) {

    /**
     * @param days on which it lived there
     * @param balance what is still to be paid; negative what is to be paid back
     * @param monthlyAdvance of the next year, on these costs
     * @param advanceFound how that was found
     */
    @Schema(name = "SettledHousehold")
    record Household(
            UUID tenancyId,
            long days,
            List<Component> components,
            BigDecimal share,
            BigDecimal advances,
            BigDecimal balance,
            BigDecimal monthlyAdvance,
            NewAdvance.Found advanceFound) {}

    /** @param total what the component cost those who bear it, all together */
    @Schema(name = "SettledComponent")
    record Component(String category, BigDecimal total, BigDecimal share, List<Found> found) {}

    /**
     * How a part of a share was found.
     *
     * @param formula in numbers, before rounding: the cost times what the household weighs, by what all weigh
     * @param estimated there, and true, where a meter was not read
     */
    @Schema(name = "SettledPart")
    record Found(
            UUID dwellingId,
            LocalDate from,
            LocalDate until,
            AllocationKey key,
            String formula,
            BigDecimal amount,
            Optional<Boolean> estimated) {

        static Found of(Portion portion) {
            return new Found(
                    portion.part().dwelling().dwellingId(),
                    portion.part().days().from(),
                    portion.part().days().until(),
                    portion.cost().key(),
                    portion.formula(),
                    portion.amount().amount(),
                    Optional.of(true).filter(yes -> portion.estimated()));
        }
    }

    @Schema(name = "SettledVacancy")
    record Vacancy(String category, BigDecimal amount) {}

    static Household household(Settlement.Statement statement, Euro advances, NewAdvance next) {
        return new Household(
                statement.tenancyId(),
                statement.days(),
                statement.components().entrySet().stream()
                        .map(entry -> new Component(
                                entry.getKey(),
                                entry.getValue().total().amount(),
                                entry.getValue().share().amount(),
                                entry.getValue().portions().stream()
                                        .map(Found::of)
                                        .toList()))
                        .toList(),
                statement.total().amount(),
                advances.amount(),
                statement.balance(advances).amount(),
                next.monthly().amount(),
                next.found());
    }
}
