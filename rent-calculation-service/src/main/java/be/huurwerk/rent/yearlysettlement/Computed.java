package be.huurwerk.rent.yearlysettlement;

import be.huurwerk.regulation.money.Euro;
import java.util.List;
import java.util.SortedMap;

/** What the facts of a building and period come to. */
record Computed(Euro total, List<HouseholdStatement> statements, SortedMap<String, Euro> vacancy) {

    Computed {
        statements = List.copyOf(statements);
    }
}
