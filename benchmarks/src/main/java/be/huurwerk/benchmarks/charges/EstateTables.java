package be.huurwerk.benchmarks.charges;

import be.huurwerk.benchmarks.annualrun.TenancyTables;
import be.huurwerk.benchmarks.charges.LetDwelling.Lease;
import be.huurwerk.benchmarks.measured.CopyText;
import be.huurwerk.benchmarks.measured.Database;
import java.io.IOException;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;

/** Puts buildings, their dwellings, the leases of these, and what meters counted where the service keeps them. */
final class EstateTables {

    private static final String RECORDED_AT = "2024-01-15 10:00:00+00";
    private static final String RENTS = """
            insert into rent_decision (rent_decision_id, tenancy_id, reason, effective_from, decided_at, rules_version,
                    parameter_status, indexed_income, income_limit, income_band, divisor, income_share, family_reduction,
                    patrimony_reduction, energy_correction, minimum_rent, maximum_rent, calculated_rent, bound, rent,
                    social_reduction, facts, trace)
                select gen_random_uuid(), tenancy_id, 'annual', greatest(start_date, date '2023-01-01'), '2022-12-15', 'rent-2',
                    'likely', 20630.42, 39360, 'upToLimit', 55, 375.10, 19, 40, 0, 180, 600, 316.10, 'none', 316.10, 283.90,
                    '{}', '[]' from tenancy""";
    private static final String ADVANCES = """
            insert into charge_advance (charge_advance_id, tenancy_id, valid_from, advance, basis, ground, decided_at)
                select gen_random_uuid(), tenancy_id, greatest(start_date, date '2022-06-01'), 30 + abs(hashtext(tenancy_id::text)) % 60,
                    'byHand', 'an estimate', '2022-05-01' from tenancy""";

    private final Database database;
    private final int dwellingsOfBuilding;
    private final Random random = new Random(1);

    EstateTables(Database database, int dwellingsOfBuilding) {
        this.database = database;
        this.dwellingsOfBuilding = dwellingsOfBuilding;
    }

    void fill(List<LetDwelling> dwellings) throws SQLException, IOException {
        Map<UUID, LocalDate> ends = dwellings.stream()
                .flatMap(dwelling -> dwelling.leases().stream())
                .filter(lease -> lease.end().isPresent())
                .collect(Collectors.toMap(
                        lease -> lease.tenancy().tenancyId(),
                        lease -> lease.end().orElseThrow()));
        new TenancyTables(database, Year.FIRST)
                .fill(dwellings.stream().flatMap(LetDwelling::tenancies).toList(), ends);
        database.execute(RENTS);
        database.execute(ADVANCES);
        births(dwellings);
        buildings(dwellings);
        readings(dwellings);
    }

    private void births(List<LetDwelling> dwellings) throws SQLException, IOException {
        database.copyIn("household_change (household_change_id, tenancy_id, told, facts)", rows -> {
            for (LetDwelling dwelling : dwellings) {
                if (dwelling.birth().isPresent()) {
                    UUID tenancyId = dwelling.leases().get(0).tenancy().tenancyId();
                    UUID changeId = UUID.randomUUID();
                    rows.row(changeId, tenancyId, 2, """
                            {"tenancyId": "%s", "householdChangeId": "%s", "on": "%3$s", "members": [{"personId": "%4$s",\
                             "effect": "joined", "role": "child", "birthDate": "%3$s"}]}\
                            """.formatted(
                                    tenancyId, changeId, dwelling.birth().get(), UUID.randomUUID()));
                }
            }
        });
    }

    /** A lift serves the second half of the dwellings of each. */
    private void buildings(List<LetDwelling> dwellings) throws SQLException, IOException {
        int buildings = dwellings.size() / dwellingsOfBuilding;
        database.copyIn("building (building_id, reference)", rows -> {
            for (int building = 0; building < buildings; building++) {
                rows.row(Keyed.id(Keyed.BUILDING, building), "B" + building);
            }
        });
        database.copyIn("building_dwelling (dwelling_id, from_date, surface, building_id)", rows -> {
            for (int i = 0; i < dwellings.size(); i++) {
                rows.row(
                        dwellings.get(i).dwellingId(),
                        "2005-01-01",
                        dwellings.get(i).surface(),
                        Keyed.id(Keyed.BUILDING, i / dwellingsOfBuilding));
            }
        });
        database.copyIn("building_group (building_id, code, dwelling_ids)", rows -> {
            for (int building = 0; building < buildings; building++) {
                int end = (building + 1) * dwellingsOfBuilding;
                rows.row(
                        Keyed.id(Keyed.BUILDING, building),
                        "lift",
                        dwellings.subList(end - (dwellingsOfBuilding + 1) / 2, end).stream()
                                .map(dwelling -> dwelling.dwellingId().toString())
                                .collect(Collectors.joining(",", "{", "}")));
            }
        });
    }

    /** At the end of three years, one of forty estimated; of every second departure too: that of the others was not read. */
    private void readings(List<LetDwelling> dwellings) throws SQLException, IOException {
        database.copyIn(
                "meter_reading (meter_reading_id, dwelling_id, read_on, units, estimated, recorded_at)", rows -> {
                    for (int i = 0; i < dwellings.size(); i++) {
                        if (Keyed.isHeated(i / dwellingsOfBuilding)) {
                            readings(i, dwellings.get(i), rows);
                        }
                    }
                });
    }

    private void readings(int number, LetDwelling dwelling, CopyText rows) throws IOException {
        int units = random.nextInt(10_000);
        rows.row(
                reading(number, 0),
                dwelling.dwellingId(),
                Year.FIRST.minusYears(1).minusDays(1),
                units,
                false,
                RECORDED_AT);
        units += random.nextInt(400, 2_000);
        rows.row(reading(number, 1), dwelling.dwellingId(), Year.FIRST.minusDays(1), units, false, RECORDED_AT);
        Lease first = dwelling.leases().get(0);
        if (dwelling.leases().size() > 1 && number % 20 == 5) {
            units += random.nextInt(200, 1_000);
            rows.row(reading(number, 2), dwelling.dwellingId(), first.end().orElseThrow(), units, false, RECORDED_AT);
        }
        units += random.nextInt(200, 1_000);
        rows.row(reading(number, 3), dwelling.dwellingId(), Year.LAST, units, number % 40 == 0, RECORDED_AT);
    }

    private static UUID reading(int number, int which) {
        return Keyed.id(Keyed.READING + which, number);
    }
}
