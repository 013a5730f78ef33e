package be.huurwerk.deposit.retention;

import be.huurwerk.servicekit.document.Documents;
import be.huurwerk.servicekit.erasure.ErasedSubjects;
import be.huurwerk.servicekit.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * A file was kept long enough: the papers of its deposit go, the words with which was paid, who stood surety, and to whose account was paid back. Amounts,
 * days and ids stay.
 */
@ApplicationScoped
public class EraseTenancy {

    private static final String GONE = "'***'";

    private final Documents documents;
    private final ErasedSubjects erased;
    private final Sql sql;

    EraseTenancy(Documents documents, ErasedSubjects erased, DataSource dataSource) {
        this.documents = documents;
        this.erased = erased;
        this.sql = new Sql(dataSource);
    }

    /** Does nothing when it is told again. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void erase(UUID tenancyId) {
        List<UUID> deposits = sql.list(
                "select deposit_id from deposit where tenancy_id = ?", row -> row.getObject(1, UUID.class), tenancyId);
        List<UUID> subjects = new ArrayList<>(deposits);
        subjects.add(tenancyId);
        erased.add(subjects);
        documents.erase("deposit", deposits);
        sql.update(
                "update ledger_entry set reference = " + GONE + " where reference is not null and reference <> " + GONE
                        + " and deposit_id in (select deposit_id from deposit where tenancy_id = ?)",
                tenancyId);
        sql.update(
                "update refund set iban = null, account_holder = null, version = version + 1,"
                        + " decision_reason = case when decision_reason is not null then " + GONE + " end"
                        + " where deposit_id in (select deposit_id from deposit where tenancy_id = ?)",
                tenancyId);
        sql.update(
                "update deposit_form set issuer = " + GONE + ", reference = " + GONE
                        + " where secured is not null and deposit_id in (select deposit_id from deposit where tenancy_id = ?)",
                tenancyId);
        sql.update(
                "update deposit_letter set pdf = null, erased_at = now() where pdf is not null and tenancy_id = ?",
                tenancyId);
        sql.update(
                "update misdirected_closure set reason = " + GONE + " where refund_id in (select refund_id from refund"
                        + " join deposit using (deposit_id) where tenancy_id = ?)",
                tenancyId);
        sql.update(
                "update refund_discrepancy set reason = " + GONE + " where reason is not null"
                        + " and deposit_id in (select deposit_id from deposit where tenancy_id = ?)",
                tenancyId);
        sql.update(
                "update security_call_reversal set reason = " + GONE
                        + " where deposit_id in (select deposit_id from deposit where tenancy_id = ?)",
                tenancyId);
        sql.update("delete from debt_settlement where tenancy_id = ?", tenancyId);
        sql.update("update bank_payment set reference = " + GONE + " where tenancy_id = ?", tenancyId);
    }
}
