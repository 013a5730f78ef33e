package be.huurwerk.arrears.account;

import be.huurwerk.bankformats.StructuredCommunication;
import be.huurwerk.servicekit.Ids;
import be.huurwerk.servicekit.sql.Sql;
import be.huurwerk.servicekit.time.WallClock;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;

/** Rent accounts as they are stored. */
@ApplicationScoped
public class Accounts {

    private static final long LEDGER = 0x6c65646765724cL;
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

    /** Those of these that there are. */
    public List<RentAccount> find(Collection<UUID> rentAccountIds) {
        return sql.list(SELECT + " where rent_account_id = any(?)", Accounts::account, (Object)
                rentAccountIds.toArray(UUID[]::new));
    }

    public Optional<RentAccount> ofTenancy(UUID tenancyId) {
        return sql.first(SELECT + " where tenancy_id = ?", Accounts::account, tenancyId);
    }

    /** The accounts of those of these tenancies that have one. */
    public List<RentAccount> ofTenancies(Collection<UUID> tenancyIds) {
        return sql.list(
                SELECT + " where tenancy_id = any(?)", Accounts::account, (Object) tenancyIds.toArray(UUID[]::new));
    }

    /**
     * Who books on very many accounts in one transaction locks them all, before anything else in it: others that lock accounts one after the
     * other, in an order of their own, would else be in its way and it in theirs.
     */
    public void lockLedger() {
        sql.execute("select pg_advisory_xact_lock(" + LEDGER + ")");
    }

    /** Whoever locks all accounts waits for the end of this transaction. Who locks some does this first. */
    public void share() {
        sql.execute("select pg_advisory_xact_lock_shared(" + LEDGER + ")");
    }

    /** As {@link #ofTenancy}, and whoever else locks it, or books on it, waits. */
    public Optional<RentAccount> lock(UUID tenancyId) {
        share();
        return sql.first(SELECT + " where tenancy_id = ? for no key update", Accounts::account, tenancyId);
    }

    /** The accounts of tenancies that have one, locked in the order of their ids as {@link #lock} locks one. */
    public List<RentAccount> lockAll(Collection<UUID> tenancyIds) {
        share();
        return sql.list(
                SELECT + " where tenancy_id = any(?) order by rent_account_id for no key update",
                Accounts::account,
                (Object) tenancyIds.toArray(UUID[]::new));
    }

    /** As {@link #find}, and whoever else locks it waits. */
    public Optional<RentAccount> lockById(UUID rentAccountId) {
        share();
        return sql.first(SELECT + " where rent_account_id = ? for no key update", Accounts::account, rentAccountId);
    }

    /** Those of these that there are, locked in the order of their ids as {@link #lock} locks one. */
    public List<RentAccount> lockByIds(Collection<UUID> rentAccountIds) {
        share();
        return sql.list(
                SELECT + " where rent_account_id = any(?) order by rent_account_id for no key update",
                Accounts::account,
                (Object) rentAccountIds.toArray(UUID[]::new));
    }

    /**
     * Locks accounts in the order of their ids, for lines that are to be written.
     *
     * @return those of which what is open is not kept yet; from now on it is
     */
    Set<UUID> lockForLines(Collection<UUID> rentAccountIds) {
        share();
        Object ids = rentAccountIds.toArray(UUID[]::new);
        Set<UUID> notYetKept = new HashSet<>();
        sql.list(
                "select rent_account_id, allocated from rent_account where rent_account_id = any(?) order by rent_account_id"
                        + " for no key update",
                row -> row.getBoolean(2) || notYetKept.add(row.getObject(1, UUID.class)),
                ids);
        if (!notYetKept.isEmpty()) {
            sql.update(
                    "update rent_account set allocated = true where rent_account_id = any(?) and not allocated", ids);
        }
        return notYetKept;
    }

    public List<RentAccount> byIds(Collection<UUID> rentAccountIds) {
        return sql.list(SELECT + " where rent_account_id = any(?) order by rent_account_id", Accounts::account, (Object)
                rentAccountIds.toArray(UUID[]::new));
    }

    public List<RentAccount> byCommunication(String[] communications) {
        return sql.list(
                SELECT + " where structured_communication = any(?)", Accounts::account, (Object) communications);
    }

    List<RentAccount> after(UUID last, int limit) {
        return sql.list(
                SELECT + " where rent_account_id > ? order by rent_account_id limit ?", Accounts::account, last, limit);
    }

    long count() {
        return sql.first("select count(*) from rent_account", row -> row.getLong(1))
                .orElseThrow();
    }

    /** Makes the account unless the tenancy has one. Who opens it may tell of it, and must not wait for the ledger after that. */
    Optional<RentAccount> insert(UUID tenancyId) {
        share();
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
