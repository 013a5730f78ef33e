package be.huurwerk.arrears.mandate;

import be.huurwerk.servicekit.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/** The mandates as they are stored. */
@ApplicationScoped
public class Mandates {

    private static final String SELECT = "select m.*, (select max(c.collection_date) from collection_item i"
            + " join collection c using (collection_id) where i.mandate_id = m.mandate_id and i.state <> 'cancelled')"
            + " as last_used_on from mandate m";

    private final Sql sql;

    Mandates(DataSource dataSource) {
        this.sql = new Sql(dataSource);
    }

    /** False when there is one of that reference. */
    boolean add(Mandate mandate) {
        return sql.update(
                        "insert into mandate (mandate_id, rent_account_id, reference, signed_on, iban, holder)"
                                + " values (?, ?, ?, ?, ?, ?) on conflict do nothing",
                        mandate.mandateId(),
                        mandate.rentAccountId(),
                        mandate.reference(),
                        mandate.signedOn(),
                        mandate.iban().orElse(null),
                        mandate.holder().orElse(null))
                == 1;
    }

    void end(UUID mandateId, Mandate.End end) {
        sql.update(
                "update mandate set ended_on = ?, end_reason = ?, version = version + 1 where mandate_id = ?",
                end.on(),
                end.reason().name(),
                mandateId);
    }

    Optional<Mandate> find(UUID mandateId) {
        return sql.first(SELECT + " where mandate_id = ?", Mandates::mandate, mandateId);
    }

    /** As {@link #find}, and whoever else locks it waits. */
    Optional<Mandate> lock(UUID mandateId) {
        return sql.first(SELECT + " where mandate_id = ? for no key update of m", Mandates::mandate, mandateId);
    }

    List<Mandate> ofAccount(UUID rentAccountId) {
        return sql.list(
                SELECT + " where rent_account_id = ? order by signed_on desc, mandate_id",
                Mandates::mandate,
                rentAccountId);
    }

    /** Those of these accounts, ended or not. */
    public List<Mandate> ofAccounts(Collection<UUID> rentAccountIds) {
        return sql.list(SELECT + " where rent_account_id = any(?)", Mandates::mandate, (Object)
                rentAccountIds.toArray(UUID[]::new));
    }

    /** Those that may be used on a day as far as their ends say, by account. */
    public List<Mandate> notEnded(LocalDate day, UUID afterAccount, UUID afterMandate, int limit) {
        return sql.list(
                SELECT + " where iban is not null and signed_on <= ? and (ended_on is null or ended_on >= ?)"
                        + " and (rent_account_id, mandate_id) > (?, ?) order by rent_account_id, mandate_id limit ?",
                Mandates::mandate,
                day,
                day,
                afterAccount,
                afterMandate,
                limit);
    }

    private static Mandate mandate(ResultSet row) throws SQLException {
        String reason = row.getString("end_reason");
        LocalDate endedOn = row.getObject("ended_on", LocalDate.class);
        return new Mandate(
                row.getObject("mandate_id", UUID.class),
                row.getObject("rent_account_id", UUID.class),
                row.getString("reference"),
                row.getObject("signed_on", LocalDate.class),
                Optional.ofNullable(row.getString("iban")),
                Optional.ofNullable(row.getString("holder")),
                Optional.ofNullable(endedOn).map(day -> new Mandate.End(day, Mandate.EndReason.valueOf(reason))),
                Optional.ofNullable(row.getObject("last_used_on", LocalDate.class)),
                row.getLong("version"));
    }
}
