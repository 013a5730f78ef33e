package be.huurwerk.benchmarks.annualrun;

import be.huurwerk.benchmarks.measured.CopyText;
import be.huurwerk.benchmarks.measured.Database;
import be.huurwerk.benchmarks.population.GeneratedTenancy;
import be.huurwerk.rent.calculation.Income;
import be.huurwerk.rent.calculation.IncomeKind;
import be.huurwerk.rent.calculation.Member;
import java.io.IOException;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Puts tenancies where the service keeps what it heard of them, as if every event and every income had come in. */
public final class TenancyTables {

    private static final String TOLD_AT = "2022-11-15 10:00:00+00";

    private final Database database;
    private final LocalDate takenOverOn;

    /** @param takenOverOn the landlord keeps them here from then on; the first annual rent is the first one decided */
    public TenancyTables(Database database, LocalDate takenOverOn) {
        this.database = database;
        this.takenOverOn = takenOverOn;
    }

    void fill(List<GeneratedTenancy> tenancies) throws SQLException, IOException {
        fill(tenancies, Map.of());
    }

    /**
     * @param tenancies of the same dwelling one after the other
     * @param ends the last days of those that were given up, by tenancy
     */
    public void fill(List<GeneratedTenancy> tenancies, Map<UUID, LocalDate> ends) throws SQLException, IOException {
        database.copyIn("tenancy (tenancy_id, dwelling_id, start_date, facts)", rows -> {
            for (GeneratedTenancy tenancy : tenancies) {
                rows.row(
                        tenancy.tenancyId(),
                        tenancy.dwellingId(),
                        tenancy.startDate(),
                        SignedJson.of(tenancy, takenOverOn));
            }
        });
        database.copyIn("tenancy_course (tenancy_id, end_date)", rows -> {
            for (GeneratedTenancy tenancy : tenancies) {
                rows.row(tenancy.tenancyId(), ends.get(tenancy.tenancyId()));
            }
        });
        database.copyIn("dwelling_figures (dwelling_id, told_at, figures)", rows -> {
            UUID before = null;
            for (GeneratedTenancy tenancy : tenancies) {
                if (!tenancy.dwellingId().equals(before)) {
                    rows.row(tenancy.dwellingId(), TOLD_AT, SignedJson.figures(tenancy));
                }
                before = tenancy.dwellingId();
            }
        });
        database.copyIn("household_member (tenancy_id, person_id)", rows -> {
            for (GeneratedTenancy tenancy : tenancies) {
                for (Member member : tenancy.members()) {
                    rows.row(tenancy.tenancyId(), member.memberId());
                }
            }
        });
        database.copyIn("person (person_id, birth_date)", rows -> {
            for (GeneratedTenancy tenancy : tenancies) {
                for (Member member : tenancy.members()) {
                    rows.row(member.memberId(), member.birthDate());
                }
            }
        });
        database.copyIn("income (income_id, person_id, year, kind, amount, proof, recorded_at)", rows -> {
            for (GeneratedTenancy tenancy : tenancies) {
                for (Member member : tenancy.members()) {
                    incomes(rows, member);
                }
            }
        });
        database.execute("vacuum analyze");
    }

    private static void incomes(CopyText rows, Member member) throws IOException {
        for (Income income : member.incomes()) {
            boolean none = income.kind() == IncomeKind.none;
            rows.row(
                    UUID.randomUUID(),
                    member.memberId(),
                    income.year(),
                    income.kind(),
                    none ? null : income.amount(),
                    none ? "swornStatement" : "taxAssessmentNotice",
                    TOLD_AT);
        }
    }
}
