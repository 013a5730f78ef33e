package be.huurwerk.arrears.retention;

import be.huurwerk.servicekit.erasure.ErasedSubjects;
import be.huurwerk.servicekit.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * A file was kept long enough: who paid, from which account and with what words goes, as do the words about damage. The ledger and every
 * amount and day stay. A feature that keeps a name, an account or a text adds its own statement here; each names the tenancy once.
 */
@ApplicationScoped
public class EraseTenancy {

    private static final String GONE = "'***'";
    private static final String ACCOUNT = "(select rent_account_id from rent_account where tenancy_id = ?)";
    private static final String CASE = "(select arrears_case_id from arrears_case where tenancy_id = ?)";
    private static final String FORGET =
            " set counterparty_name = null, counterparty_account = null, communication = null, end_to_end_id = null";
    private static final String MOVEMENT = "update bank_movement" + FORGET + ", reference = " + GONE + " where ";
    private static final String PAYER = MOVEMENT + "structured_communication in ";
    private static final String ANNOUNCED = "update announced_movement" + FORGET + " where ";

    private static final String MOVEMENTS_OF_ACCOUNT =
            "(select movement_id from movement_part where rent_account_id in " + ACCOUNT + ")";
    private static final String DEPOSIT = "(select deposit_id from deposit_communication where tenancy_id = ?)";
    private static final String MOVEMENTS_OF_DEPOSIT =
            "(select movement_id from movement_part where deposit_id in " + DEPOSIT + ")";
    private static final String WHY =
            "update movement_action set reason = " + GONE + " where reason is not null and movement_id in ";

    private static final List<String> STATEMENTS = List.of(
            PAYER + "(select structured_communication from rent_account where tenancy_id = ?)",
            PAYER + "(select structured_communication from deposit_communication where tenancy_id = ?)",
            PAYER.replace("structured_communication in ", "movement_id in ")
                    + "(select case when e.source ~ '^[0-9a-f-]{36}$' then e.source::uuid end from ledger_entry e"
                    + " join rent_account a using (rent_account_id) where e.kind = 'payment' and a.tenancy_id = ?)",
            PAYER.replace("structured_communication in ", "movement_id in ") + MOVEMENTS_OF_ACCOUNT,
            PAYER.replace("structured_communication in ", "movement_id in ") + MOVEMENTS_OF_DEPOSIT,
            WHY + MOVEMENTS_OF_ACCOUNT,
            WHY + MOVEMENTS_OF_DEPOSIT,
            WHY + "(select movement_id from bank_movement where structured_communication in"
                    + " (select structured_communication from rent_account where tenancy_id = ?))",
            "update transfer set reason = " + GONE + " where reason is not null and from_account_id in " + ACCOUNT,
            "update transfer set reason = " + GONE + " where reason is not null and to_account_id in " + ACCOUNT,
            "update refund set iban = null, account_holder = null, reason = " + GONE
                    + ", decision_reason = case when decision_reason is not null then " + GONE
                    + " end where rent_account_id in " + ACCOUNT,
            "delete from learned_account where rent_account_id in " + ACCOUNT,
            "delete from learned_account where deposit_id in " + DEPOSIT,
            "update payment set communication = null, reference = " + GONE + " where rent_account_id in " + ACCOUNT,
            MOVEMENT + "rent_account_id in " + ACCOUNT,
            ANNOUNCED
                    + "structured_communication in (select structured_communication from rent_account where tenancy_id = ?)",
            ANNOUNCED
                    + "structured_communication in (select structured_communication from deposit_communication where tenancy_id = ?)",
            ANNOUNCED + "movement_id in (select movement_id from bank_movement where rent_account_id in " + ACCOUNT
                    + ")",
            "update mandate set iban = null, holder = null where rent_account_id in " + ACCOUNT,
            "delete from document where subject_kind = 'rentAccount' and subject_id in " + ACCOUNT,
            "update arrears_step set note = null where note is not null and arrears_case_id in " + CASE,
            "update arrears_step_annulment set reason = " + GONE + " where step_id in (select step_id from arrears_step"
                    + " where arrears_case_id in " + CASE + ")",
            "update arrears_authorisation set note = null where note is not null and arrears_case_id in " + CASE,
            "update arrears_letter set pdf = null, erased_at = now() where pdf is not null and tenancy_id = ?",
            "update monthly_bill set pdf = null, erased_at = now() where pdf is not null and tenancy_id = ?",
            "update arrears_contact set note = null where note is not null and arrears_case_id in " + CASE,
            "update arrears_pause set comment = " + GONE + " where arrears_case_id in " + CASE,
            "update arrears_dispute set comment = " + GONE + " where arrears_case_id in " + CASE,
            "update prescription_interruption set note = null where note is not null and rent_account_id in " + ACCOUNT,
            "update court_case set note = null where note is not null and rent_account_id in " + ACCOUNT,
            "update court_step set note = null, reference = null where court_case_id in"
                    + " (select court_case_id from court_case where rent_account_id in " + ACCOUNT + ")",
            "update debt_settlement set court = " + GONE + ", roll_number = null, mediator = " + GONE
                    + ", preference = null, pending_procedures = null where rent_account_id in " + ACCOUNT,
            "update debt_settlement set annulment_reason = " + GONE
                    + " where annulled_on is not null and rent_account_id in " + ACCOUNT,
            "update debt_settlement_dividend_reversal set reason = " + GONE
                    + " where dividend_id in (select dividend_id from"
                    + " debt_settlement_dividend join debt_settlement using (debt_settlement_id) where rent_account_id in "
                    + ACCOUNT
                    + ")",
            "update debt_settlement_act set note = null, annulment_reason = null where coalesce(note, annulment_reason) is not null and debt_settlement_id in"
                    + " (select debt_settlement_id from debt_settlement where rent_account_id in " + ACCOUNT + ")",
            "update write_off set reason = " + GONE + ", decision_reason = case when decision_reason is not null then "
                    + GONE + " end, reversal_reason = case when reversal_reason is not null then " + GONE
                    + " end where rent_account_id in " + ACCOUNT,
            "update payment_plan set note = null where note is not null and rent_account_id in " + ACCOUNT,
            "update departure_damage set description = " + GONE + " where tenancy_id = ?");

    private final ErasedSubjects erased;
    private final Sql sql;

    EraseTenancy(ErasedSubjects erased, DataSource dataSource) {
        this.erased = erased;
        this.sql = new Sql(dataSource);
    }

    /** Does nothing when it is told again. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void erase(UUID tenancyId) {
        List<UUID> subjects = sql.list(
                "select rent_account_id from rent_account where tenancy_id = ?",
                row -> row.getObject(1, UUID.class),
                tenancyId);
        subjects.add(tenancyId);
        erased.add(subjects);
        STATEMENTS.forEach(statement -> sql.update(statement, tenancyId));
    }
}
