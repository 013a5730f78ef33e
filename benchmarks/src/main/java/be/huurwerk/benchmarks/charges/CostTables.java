package be.huurwerk.benchmarks.charges;

import be.huurwerk.benchmarks.measured.CopyText;
import be.huurwerk.benchmarks.measured.Database;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Random;
import java.util.UUID;

/**
 * Puts what buildings cost where the service keeps it, each invoice with the row of its voucher: electricity and cleaning by quarter, water of
 * a year that is not the calendar's, a lift, fire extinguishers, insurance, for one in two communal heating and its upkeep; of one in ten a
 * credit note. And the keys that were decided for one in three.
 */
final class CostTables {

    private static final String RECORDED_AT = "2024-02-15 10:00:00+00";
    private static final String COSTS =
            "charge_cost (cost_id, building_id, group_code, category, communal_heating, amount,"
                    + " from_date, until_date, invoice_reference, credits, recorded_at)";
    private static final String KEYS = "allocation_key (allocation_key_id, building_id, group_code, category,"
            + " communal_heating, divided_by, valid_from, told_on, recorded_at)";
    private static final String VOUCHERS = """
            insert into document (document_id, subject_kind, subject_id, subject_href, kind, content_type, size, sha256, received_on,
                    uploaded_at, uploaded_by)
                select gen_random_uuid(), 'cost', cost_id, '/rentCalculation/v1/costs/' || cost_id, 'invoice', 'application/pdf', 40000,
                    sha256(cost_id::text::bytea), '2024-02-15', recorded_at, 'rent-office' from charge_cost""";
    private static final int CREDITED = 10;
    private static final int DECIDED = 3;

    private final Database database;
    private final int dwellings;
    private final Random random = new Random(2);

    /** @param dwellings of each building */
    CostTables(Database database, int dwellings) {
        this.database = database;
        this.dwellings = dwellings;
    }

    void fill(int buildings) throws SQLException, IOException {
        database.copyIn(COSTS, rows -> {
            for (int building = 0; building < buildings; building++) {
                new Of(building, rows).all();
            }
        });
        database.copyIn(KEYS, rows -> {
            for (int building = 0; building < buildings; building += DECIDED) {
                UUID id = Keyed.id(Keyed.BUILDING, building);
                rows.row(
                        Keyed.id(Keyed.KEY, building),
                        id,
                        null,
                        "commonElectricity",
                        false,
                        "occupants",
                        "2020-01-01",
                        "2019-12-01",
                        RECORDED_AT);
                rows.row(
                        Keyed.id(Keyed.KEY + 1, building),
                        id,
                        "lift",
                        "liftMaintenance",
                        false,
                        "daysLet",
                        "2020-01-01",
                        "2019-12-01",
                        RECORDED_AT);
            }
        });
        database.execute(VOUCHERS);
    }

    /** The costs of one building, in the order in which they were recorded. */
    private final class Of {

        private final int building;
        private final CopyText rows;
        private int which;

        Of(int building, CopyText rows) {
            this.building = building;
            this.rows = rows;
        }

        void all() throws IOException {
            UUID electricity = null;
            BigDecimal asked = BigDecimal.ZERO;
            for (int quarter = 0; quarter < 4; quarter++) {
                LocalDate from = Year.FIRST.plusMonths(3L * quarter);
                LocalDate until = from.plusMonths(3).minusDays(1);
                asked = euro(12);
                electricity = cost(null, "commonElectricity", false, asked, from, until, null);
                cost(null, "commonPartsMaintenance", false, euro(25), from, until, null);
            }
            if (building % CREDITED == 0) {
                cost(
                        null,
                        "commonElectricity",
                        false,
                        asked.movePointLeft(1).setScale(2, RoundingMode.DOWN).negate(),
                        Year.FIRST.plusMonths(9),
                        Year.LAST,
                        electricity);
            }
            water(Year.FIRST.minusMonths(3));
            water(Year.FIRST.plusMonths(9));
            cost("lift", "liftMaintenance", false, euro(30), Year.FIRST, Year.LAST, null);
            cost(null, "fireEquipmentMaintenance", false, euro(6), Year.FIRST, Year.LAST, null);
            cost(null, "recourseWaiverPremium", false, euro(4), Year.FIRST, Year.LAST, null);
            if (Keyed.isHeated(building)) {
                cost(null, "utilities", true, euro(700), Year.FIRST, Year.LAST, null);
                cost(null, "heatingMaintenance", false, euro(35), Year.FIRST, Year.LAST, null);
            }
        }

        private void water(LocalDate from) throws IOException {
            cost(null, "commonWater", false, euro(40), from, from.plusYears(1).minusDays(1), null);
        }

        private UUID cost(
                String group,
                String category,
                boolean heating,
                BigDecimal amount,
                LocalDate from,
                LocalDate until,
                UUID credits)
                throws IOException {
            UUID costId = Keyed.id(Keyed.COST + which++, building);
            rows.row(
                    costId,
                    Keyed.id(Keyed.BUILDING, building),
                    group,
                    category,
                    heating,
                    amount,
                    from,
                    until,
                    "F" + building + "/" + which,
                    credits,
                    RECORDED_AT);
            return costId;
        }

        /** About so much a dwelling, to the cent. */
        private BigDecimal euro(int ofDwelling) {
            int cents = ofDwelling * 100 * dwellings;
            return BigDecimal.valueOf(random.nextInt(cents / 2, cents * 3 / 2), 2);
        }
    }
}
