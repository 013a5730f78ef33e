package be.huurwerk.rent.yearlysettlement;

import be.huurwerk.regulation.money.Euro;
import be.huurwerk.rent.chargesettlement.NewAdvance;
import be.huurwerk.rent.chargesettlement.Period;
import be.huurwerk.rent.chargesettlement.Portion;
import be.huurwerk.rent.chargesettlement.Settlement;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** A household's part of a settlement, as it is kept and shown. */
final class StatementOf {

    private StatementOf() {}

    /**
     * @param period whole months
     * @param advances that were asked for the period
     * @param lived the days of the period on which it had dwellings of the building, in order
     */
    static HouseholdStatement household(
            Settlement.Statement statement,
            UUID buildingId,
            Period period,
            List<Period> lived,
            Euro advances,
            NewAdvance next,
            Optional<HouseholdStatement.Heating> heating) {
        return new HouseholdStatement(
                statement.tenancyId(),
                HouseholdStatement.key(statement.tenancyId(), buildingId, period.from(), period.until()),
                lived.get(0).from(),
                lived.get(lived.size() - 1).until(),
                statement.days(),
                statement.total(),
                advances,
                next.monthly(),
                Optional.of(next.found()),
                statement.components().entrySet().stream()
                        .map(StatementOf::component)
                        .toList(),
                heating);
    }

    private static HouseholdStatement.Component component(Map.Entry<String, Settlement.Component> entry) {
        return new HouseholdStatement.Component(
                entry.getKey(),
                entry.getValue().total().amount(),
                entry.getValue().share().amount(),
                entry.getValue().portions().stream().map(StatementOf::found).toList());
    }

    private static HouseholdStatement.Found found(Portion portion) {
        return new HouseholdStatement.Found(
                portion.cost().costId(),
                portion.part().dwelling().dwellingId(),
                portion.part().days().from(),
                portion.part().days().until(),
                portion.cost().key(),
                portion.formula(),
                portion.amount().amount(),
                Optional.of(true).filter(yes -> portion.estimated()));
    }
}
