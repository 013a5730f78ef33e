package be.huurwerk.arrears.debtsettlement;

import be.huurwerk.arrears.account.Ledger;
import be.huurwerk.arrears.account.NewEntry;
import be.huurwerk.arrears.account.OpenItem;
import be.huurwerk.servicekit.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * What steps asked beside frozen debts, of after the decision that froze them and before anybody here knew of it: nobody owes that (art. 1675/7
 * Ger.W.), and no claim holds it, so it is taken back.
 */
@ApplicationScoped
class AskedSince {

    private static final String GROUND = "debtSettlement";

    /** A step's cost names the oldest debt that it asked for, its interest each. */
    private static final String OF_STEPS =
            "select l.entry_id from ledger_entry l join ledger_entry debt on debt.entry_id = l.accessory_to"
                    + " where l.rent_account_id = ? and l.kind in ('cost', 'interest') and l.booked_on > ?"
                    + " and " + OpenItem.owedBy("debt", "?")
                    + " and exists (select from arrears_case c join arrears_step s using (arrears_case_id)"
                    + " where c.rent_account_id = l.rent_account_id and s.step_id::text = split_part(l.source, '/', 1))"
                    + " and not exists (select from ledger_entry u where u.reverses = l.entry_id)";

    private final Ledger ledger;
    private final Sql sql;

    AskedSince(Ledger ledger, DataSource dataSource) {
        this.ledger = ledger;
        this.sql = new Sql(dataSource);
    }

    /**
     * Books it back on the day on which the settlement is written down.
     *
     * @param admissibleOn what was asked until this day is frozen with its debts
     */
    @Transactional(Transactional.TxType.MANDATORY)
    void takeBack(UUID rentAccountId, LocalDate admissibleOn, LocalDate today) {
        List<UUID> lines =
                sql.list(OF_STEPS, row -> row.getObject(1, UUID.class), rentAccountId, admissibleOn, admissibleOn);
        ledger.appendAll(ledger.find(rentAccountId, lines).stream()
                .map(line -> new Ledger.Posting(
                        rentAccountId,
                        NewEntry.reversal(line, today.isBefore(line.bookedOn()) ? line.bookedOn() : today, GROUND)))
                .toList());
    }
}
