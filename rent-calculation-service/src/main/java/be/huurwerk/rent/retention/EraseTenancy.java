package be.huurwerk.rent.retention;

import be.huurwerk.rent.letter.EraseLetters;
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
            "delete from recalculation_proof where person_id = any(?)",
            "delete from recalculation_member where person_id = any(?)",
            "update person set birth_date = date_trunc('year', birth_date)::date where person_id = any(?)");

    private final EraseLetters eraseLetters;
    private final Sql sql;

    EraseTenancy(EraseLetters eraseLetters, DataSource dataSource) {
        this.eraseLetters = eraseLetters;
        this.sql = new Sql(dataSource);
    }

    /**
     * Does nothing when it is told again.
     *
     * @param personIds those who are in no other file that is kept
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void erase(UUID tenancyId, List<UUID> personIds) {
        eraseLetters.ofTenancy(tenancyId);
        sql.update(
                "delete from document where subject_kind = 'rentDecision' and subject_id in"
                        + " (select rent_decision_id from rent_decision where tenancy_id = ?)",
                tenancyId);
        UUID[] persons = personIds.toArray(UUID[]::new);
        OF_PERSONS.forEach(statement -> sql.update(statement, (Object) persons));
    }
}
