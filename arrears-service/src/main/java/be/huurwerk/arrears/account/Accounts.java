package be.huurwerk.arrears.account;

import be.huurwerk.bankformats.StructuredCommunication;
import be.huurwerk.servicekit.Ids;
import be.huurwerk.servicekit.sql.Sql;
import be.huurwerk.servicekit.time.WallClock;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/** Rent accounts as they are stored. */
@ApplicationScoped
public class Accounts {

    private static final String SELECT =
            "select rent_account_id, tenancy_id, structured_communication from rent_account";

    private final Sql sql;
    private final WallClock clock;

    Accounts(DataSource dataSource, WallClock clock) {
        this.sql = new Sql(dataSource);
        this.clock = clock;
    }

    public Optional<RentAccount> find(UUID rentAccountId) {
        return sql.first(SELECT + " where rent_account_id = ?", Accounts::account, rentAccountId);
    }

    public Optional<RentAccount> ofTenancy(UUID tenancyId) {
        return sql.first(SELECT + " where tenancy_id = ?", Accounts::account, tenancyId);
    }

    /** As {@link #ofTenancy}, and whoever else locks it waits. Payments may be booked meanwhile. */
    public Optional<RentAccount> lock(UUID tenancyId) {
        return sql.first(SELECT + " where tenancy_id = ? for no key update", Accounts::account, tenancyId);
    }

    /** As {@link #find}, and whoever else locks it waits. */
    public Optional<RentAccount> lockById(UUID rentAccountId) {
        return sql.first(SELECT + " where rent_account_id = ? for no key update", Accounts::account, rentAccountId);
    }

    public List<RentAccount> byCommunication(String[] communications) {
        return sql.list(
                SELECT + " where structured_communication = any(?)", Accounts::account, (Object) communications);
    }

    /** The tenancies of all accounts, in their order. */
    public List<UUID> tenancies() {
        return sql.list("select tenancy_id from rent_account order by tenancy_id", row -> row.getObject(1, UUID.class));
    }

    List<RentAccount> after(UUID last, int limit) {
        return sql.list(
                SELECT + " where rent_account_id > ? order by rent_account_id limit ?", Accounts::account, last, limit);
    }

    long count() {
        return sql.first("select count(*) from rent_account", row -> row.getLong(1))
                .orElseThrow();
    }

    /** Makes the account unless the tenancy has one. */
    Optional<RentAccount> insert(UUID tenancyId) {
        if (ofTenancy(tenancyId).isPresent()) {
            return Optional.empty();
        }
        long base = sql.first("select nextval('rent_account_base')", row -> row.getLong(1))
                .orElseThrow();
        RentAccount account = new RentAccount(Ids.next(), tenancyId, StructuredCommunication.issue(base));
        int inserted = sql.update(
                "insert into rent_account (rent_account_id, tenancy_id, structured_communication, opened_at)"
                        + " values (?, ?, ?, ?) on conflict (tenancy_id) do nothing",
                account.rentAccountId(),
                tenancyId,
                account.structuredCommunication().digits(),
                clock.now());
        return inserted == 1 ? Optional.of(account) : Optional.empty();
    }

    private static RentAccount account(ResultSet row) throws SQLException {
        return new RentAccount(
                row.getObject(1, UUID.class),
                row.getObject(2, UUID.class),
                new StructuredCommunication(row.getString(3)));
    }
}
