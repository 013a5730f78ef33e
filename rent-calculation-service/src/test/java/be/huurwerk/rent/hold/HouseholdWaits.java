package be.huurwerk.rent.hold;

import be.huurwerk.servicekit.sql.Sql;
import javax.sql.DataSource;

/** Whether somebody waits for a household that another transaction holds. */
public final class HouseholdWaits {

    private HouseholdWaits() {}

    public static boolean any(DataSource dataSource) {
        return new Sql(dataSource)
                .first(
                        "select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'"
                                + " and query like 'select 1 from tenancy where %'",
                        row -> true)
                .isPresent();
    }
}
