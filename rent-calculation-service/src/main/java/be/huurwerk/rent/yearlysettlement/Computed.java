package be.huurwerk.rent.yearlysettlement;

import be.huurwerk.regulation.money.Euro;
import be.huurwerk.rent.chargesettlement.NewAdvances;
import java.util.List;
import java.util.SortedMap;

/**
 * What the facts of a building and period come to.
 *
 * @param next what its households and dwellings would pay in advance in a year at these costs
 */
record Computed(Euro total, List<HouseholdStatement> statements, SortedMap<String, Euro> vacancy, NewAdvances next) {

    Computed {
        statements = List.copyOf(statements);
    }
}
