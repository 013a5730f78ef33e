package be.huurwerk.rent.retention;

import be.huurwerk.rent.letter.EraseLetters;
import be.huurwerk.servicekit.erasure.ErasedSubjects;
import be.huurwerk.servicekit.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * A file was kept long enough: its letters and papers go, and of persons who are in no other file what they proved their income with. Rents, and the
 * facts that explain them, stay under ids that lead to nobody.
 */
@ApplicationScoped
public class EraseTenancy {

    private static final List<String> OF_PERSONS = List.of(
            "delete from document where subject_kind = 'income' and subject_id in"
                    + " (select income_id from income where person_id = any(?))",
            "update income set proof = null, source = null where person_id = any(?)",
            "delete from income_bulk_line where person_id = any(?)",
            "delete from recalculation_proof where person_id = any(?)",
            "delete from recalculation_member where person_id = any(?)",
            "update person set birth_date = date_trunc('year', birth_date)::date where person_id = any(?)");

    private final EraseLetters eraseLetters;
    private final ErasedSubjects erased;
    private final Sql sql;

    EraseTenancy(EraseLetters eraseLetters, ErasedSubjects erased, DataSource dataSource) {
        this.eraseLetters = eraseLetters;
        this.erased = erased;
        this.sql = new Sql(dataSource);
    }

    /**
     * Does nothing when it is told again.
     *
     * @param personIds those who are in no other file that is kept
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void erase(UUID tenancyId, List<UUID> personIds) {
        UUID[] persons = personIds.toArray(UUID[]::new);
        erased.add(subjects(tenancyId, persons));
        eraseLetters.ofTenancy(tenancyId);
        sql.update(
                "delete from document where subject_kind = 'rentDecision' and subject_id in"
                        + " (select rent_decision_id from rent_decision where tenancy_id = ?)",
                tenancyId);
        sql.update(
                "update recalculation_request set withdrawal_reason = '***'"
                        + " where withdrawal_reason is not null and tenancy_id = ?",
                tenancyId);
        sql.update("update charge_advance set ground = '***' where ground is not null and tenancy_id = ?", tenancyId);
        sql.update(
                "update charge_letter set pdf = null, erased_at = now() where pdf is not null and tenancy_id = ?",
                tenancyId);
        sql.update(
                "update charge_exit_letter set pdf = null, erased_at = now() where pdf is not null and tenancy_id = ?",
                tenancyId);
        OF_PERSONS.forEach(statement -> sql.update(statement, (Object) persons));
    }

    /** The file and the persons, and what papers may be of: their incomes and rents. */
    private List<UUID> subjects(UUID tenancyId, UUID[] persons) {
        return sql.list(
                "select ? union select unnest(?) union select rent_decision_id from rent_decision where tenancy_id = ?"
                        + " union select income_id from income where person_id = any(?)",
                row -> row.getObject(1, UUID.class),
                tenancyId,
                persons,
                tenancyId,
                persons);
    }
}
