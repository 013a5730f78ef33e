package be.huurwerk.arrears.liability;

import be.huurwerk.servicekit.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/** Whom leases bind, as it was told; kept also before the contract is known. */
@ApplicationScoped
public class Households {

    private final Sql sql;

    Households(DataSource dataSource) {
        this.sql = new Sql(dataSource);
    }

    /**
     * A change of a household as it was told.
     *
     * @param told the sequence of the event
     */
    public record Told(UUID householdChangeId, long told, String kind, LocalDate on, boolean endsLease) {}

    /** Somebody whom a change concerns, and whether this person is a tenant in law from then on. */
    public record Member(UUID personId, String effect, boolean tenant) {}

    public void signed(UUID tenancyId, LocalDate startDate, Collection<UUID> tenants) {
        sql.update(
                "insert into signed_tenant (tenancy_id, person_id, start_date) select ?, unnest(?), ? on conflict do nothing",
                tenancyId,
                tenants.toArray(UUID[]::new),
                startDate);
    }

    public void changed(UUID tenancyId, Told change, List<Member> members) {
        int added = sql.update(
                "insert into household_change (household_change_id, tenancy_id, told, kind, on_date, ends_lease, annulled)"
                        + " values (?, ?, ?, ?, ?, ?, false) on conflict do nothing",
                change.householdChangeId(),
                tenancyId,
                change.told(),
                change.kind(),
                change.on(),
                change.endsLease());
        if (added == 1) {
            members.forEach(member -> sql.update(
                    "insert into household_change_member (household_change_id, person_id, effect, tenant) values (?, ?, ?, ?)",
                    change.householdChangeId(),
                    member.personId(),
                    member.effect(),
                    member.tenant()));
        }
    }

    /** A change was a mistake. */
    public void changeAnnulled(UUID householdChangeId) {
        sql.update("update household_change set annulled = true where household_change_id = ?", householdChangeId);
    }

    /** A notice says that the last tenant died. */
    public void died(UUID tenancyId, UUID noticeId, LocalDate diedOn) {
        sql.update(
                "insert into death_notice (notice_id, tenancy_id, died_on, withdrawn) values (?, ?, ?, false)"
                        + " on conflict do nothing",
                noticeId,
                tenancyId,
                diedOn);
    }

    /** A notice counts no more; if it was one of a death, nobody died. */
    public void noticeWithdrawn(UUID noticeId) {
        sql.update("update death_notice set withdrawn = true where notice_id = ?", noticeId);
    }

    /** Who owes what falls due in these tenancies, in a handful of statements however many they are; of one that was a mistake nobody does. */
    public Map<UUID, Liability> of(Collection<UUID> tenancyIds) {
        Object ids = tenancyIds.toArray(UUID[]::new);
        Map<UUID, List<HouseholdFacts.Signed>> signed = new HashMap<>();
        sql.list(
                "select tenancy_id, person_id, start_date from signed_tenant where tenancy_id = any(?) order by person_id",
                row -> signed.computeIfAbsent(row.getObject(1, UUID.class), id -> new ArrayList<>())
                        .add(new HouseholdFacts.Signed(
                                row.getObject(2, UUID.class), row.getObject(3, LocalDate.class))),
                ids);
        Map<UUID, List<HouseholdFacts.Change>> changes = changes(ids);
        Map<UUID, List<LocalDate>> deaths = new HashMap<>();
        sql.list(
                "select tenancy_id, died_on from death_notice where tenancy_id = any(?) and not withdrawn",
                row -> deaths.computeIfAbsent(row.getObject(1, UUID.class), id -> new ArrayList<>())
                        .add(row.getObject(2, LocalDate.class)),
                ids);
        Set<UUID> mistakes = Set.copyOf(sql.list(
                "select tenancy_id from tenancy_period where tenancy_id = any(?) and annulled",
                row -> row.getObject(1, UUID.class),
                ids));
        return tenancyIds.stream()
                .distinct()
                .collect(Collectors.toMap(
                        id -> id,
                        id -> mistakes.contains(id)
                                ? Liability.NOBODY
                                : new HouseholdFacts(
                                                signed.getOrDefault(id, List.of()),
                                                changes.getOrDefault(id, List.of()),
                                                deaths.getOrDefault(id, List.of()))
                                        .liability()));
    }

    private Map<UUID, List<HouseholdFacts.Change>> changes(Object tenancyIds) {
        record Key(UUID tenancyId, UUID changeId, long told, String kind, LocalDate on, boolean endsLease) {}
        Map<Key, List<HouseholdFacts.Member>> members = new LinkedHashMap<>();
        sql.list(
                "select c.tenancy_id, c.household_change_id, c.told, c.kind, c.on_date, c.ends_lease, m.person_id, m.effect,"
                        + " m.tenant from household_change c join household_change_member m using (household_change_id)"
                        + " where c.tenancy_id = any(?) and not c.annulled order by m.person_id",
                row -> members.computeIfAbsent(
                                new Key(
                                        row.getObject(1, UUID.class),
                                        row.getObject(2, UUID.class),
                                        row.getLong(3),
                                        row.getString(4),
                                        row.getObject(5, LocalDate.class),
                                        row.getBoolean(6)),
                                key -> new ArrayList<>())
                        .add(new HouseholdFacts.Member(
                                row.getObject(7, UUID.class), row.getString(8), row.getBoolean(9))),
                tenancyIds);
        return members.entrySet().stream()
                .collect(Collectors.groupingBy(
                        entry -> entry.getKey().tenancyId(),
                        Collectors.mapping(
                                entry -> new HouseholdFacts.Change(
                                        entry.getKey().told(),
                                        entry.getKey().kind(),
                                        entry.getKey().on(),
                                        entry.getKey().endsLease(),
                                        entry.getValue()),
                                Collectors.toList())));
    }
}
