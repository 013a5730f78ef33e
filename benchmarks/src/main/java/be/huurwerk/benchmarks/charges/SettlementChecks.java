package be.huurwerk.benchmarks.charges;

import be.huurwerk.benchmarks.measured.Database;
import java.io.IOException;
import java.sql.SQLException;

/** That what households and, for vacant days, the landlord bear is what the invoices ask, to the cent, for every building. */
final class SettlementChecks {

    /** What of each cost and credit note is of the year: by days, cumulated from its first day, rounded half up. No code of the service. */
    private static final String INVOICED = """
            select building_id, case when communal_heating then 'communalHeating' else category end as category,
                sum(round(amount * (least(until_date, date '2023-12-31') - from_date + 1) / (until_date - from_date + 1), 2)
                    - round(amount * (greatest(from_date, date '2023-01-01') - from_date) / (until_date - from_date + 1), 2)) as amount
            from charge_cost where from_date <= '2023-12-31' and until_date >= '2023-01-01' group by 1, 2""";

    private static final String OF_COMPONENTS = """
            select building_id, c ->> 'category' as category, (c ->> 'share')::numeric as amount
            from charge_settlement s join charge_statement using (charge_settlement_id)
                cross join lateral json_array_elements(components::json) c where status = '%1$s'
            union all
            select building_id, v.key, v.value::numeric from charge_settlement cross join lateral json_each_text(vacancy::json) v
            where status = '%1$s'""";

    private static final String BY_CATEGORY = """
            with invoiced as (%s), settled as (select building_id, category, sum(amount) as amount from (%s) x group by 1, 2)
            select count(*) from invoiced full join settled using (building_id, category)
            where invoiced.amount is distinct from settled.amount""";

    private static final String WHOLE = """
            with invoiced as (select building_id, sum(amount) as amount from (%s) x group by 1), asked as (
                select charge_settlement_id, sum(share) as shares from charge_statement group by 1)
            select count(*) from invoiced full join (select * from charge_settlement where status = '%s') s using (building_id)
                left join asked using (charge_settlement_id)
            where amount is distinct from total or amount is distinct from shares
                + (select coalesce(sum(value::numeric), 0) from json_each_text(vacancy::json))""";

    private final Database database;

    SettlementChecks(Database database) {
        this.database = database;
    }

    /**
     * @param status of the settlements that are looked at: one of each building
     * @throws IOException when a building is not settled to the cent, or a household has no statement
     */
    void check(String status, int buildings, long households) throws SQLException, IOException {
        require(
                "settlements",
                number("select count(*) from charge_settlement where status = '" + status + "'"),
                buildings);
        require(
                "statements",
                number("select count(*) from charge_statement join charge_settlement using (charge_settlement_id)"
                        + " where status = '" + status + "'"),
                households);
        require("buildings with another sum than their invoices", number(WHOLE.formatted(INVOICED, status)), 0);
        require(
                "categories with another sum than their invoices",
                number(BY_CATEGORY.formatted(INVOICED, OF_COMPONENTS.formatted(status))),
                0);
        System.err.printf(
                "%s: what %d households and the landlord bear is what the invoices of %d buildings ask, by building and by category%n",
                status, households, buildings);
    }

    /** Every household's statement was told, and what was told is what is kept. */
    void told(long households) throws SQLException, IOException {
        require(
                "statements told as they are kept",
                number("select count(*) from outbox join charge_statement on tenancy_id = subject"
                        + " where type = 'chargeSettlements.notify.settled'"
                        + " and (payload::json ->> 'share')::numeric = share"
                        + " and (payload::json ->> 'balance')::numeric = share - advances"),
                households);
    }

    private long number(String sql) throws SQLException {
        return database.number(sql);
    }

    private static void require(String what, long found, long expected) throws IOException {
        if (found != expected) {
            throw new IOException("There are " + found + " " + what + ", not " + expected);
        }
    }
}
