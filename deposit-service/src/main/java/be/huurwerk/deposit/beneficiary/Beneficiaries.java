package be.huurwerk.deposit.beneficiary;

import be.huurwerk.regulation.money.Euro;
import be.huurwerk.servicekit.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/** Whose deposits are, as it was told; kept also before the contract is known. */
@ApplicationScoped
public class Beneficiaries {

    private final Sql sql;

    Beneficiaries(DataSource dataSource) {
        this.sql = new Sql(dataSource);
    }

    /**
     * A change of a household as it was told.
     *
     * @param told the sequence of the event
     */
    public record Told(UUID householdChangeId, long told, String kind, LocalDate on, Optional<Euro> depositShare) {}

    /** Somebody whom a change concerns, and whether this person is a tenant in law from then on. */
    public record Member(UUID personId, String effect, boolean tenant) {}

    public void signed(UUID tenancyId, Collection<UUID> tenants) {
        sql.update(
                "insert into signed_tenant (tenancy_id, person_id) select ?, unnest(?) on conflict do nothing",
                tenancyId,
                tenants.toArray(UUID[]::new));
    }

    public void changed(UUID tenancyId, Told change, List<Member> members) {
        int added = sql.update(
                "insert into household_change (household_change_id, tenancy_id, told, kind, on_date, deposit_share, annulled)"
                        + " values (?, ?, ?, ?, ?, ?, false) on conflict do nothing",
                change.householdChangeId(),
                tenancyId,
                change.told(),
                change.kind(),
                change.on(),
                change.depositShare().map(Euro::amount).orElse(null));
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
    public void lastTenantDied(UUID tenancyId, UUID noticeId) {
        sql.update(
                "insert into death_notice (notice_id, tenancy_id, withdrawn) values (?, ?, false) on conflict do nothing",
                noticeId,
                tenancyId);
    }

    /** A notice counts no more; if it was one of a death, nobody died. */
    public void noticeWithdrawn(UUID noticeId) {
        sql.update("update death_notice set withdrawn = true where notice_id = ?", noticeId);
    }

    /** Somebody inherits from a tenant who died. */
    public void inherits(UUID tenancyId, UUID heirId, UUID deceasedId) {
        sql.update(
                "insert into heir (heir_id, tenancy_id, deceased_id) values (?, ?, ?) on conflict do nothing",
                heirId,
                tenancyId,
                deceasedId);
    }

    /** Somebody was taken for an heir by mistake. */
    public void inheritsNot(UUID heirId) {
        sql.update("update heir set annulled = true where heir_id = ?", heirId);
    }

    /** Whose the deposit of a tenancy is. */
    public List<Beneficiary> of(UUID tenancyId) {
        return new BeneficiaryFacts(
                        sql.list(
                                "select person_id from signed_tenant where tenancy_id = ? order by person_id",
                                row -> row.getObject(1, UUID.class),
                                tenancyId),
                        changes(tenancyId),
                        sql.first(
                                        "select 1 from death_notice where tenancy_id = ? and not withdrawn",
                                        row -> true,
                                        tenancyId)
                                .isPresent(),
                        heirs(tenancyId))
                .beneficiaries();
    }

    private List<BeneficiaryFacts.Change> changes(UUID tenancyId) {
        record Key(UUID changeId, long told, String kind, LocalDate on, Optional<Euro> share) {}
        Map<Key, List<BeneficiaryFacts.Member>> members = new LinkedHashMap<>();
        sql.list(
                "select c.household_change_id, c.told, c.kind, c.on_date, c.deposit_share, m.person_id, m.effect, m.tenant"
                        + " from household_change c join household_change_member m using (household_change_id)"
                        + " where c.tenancy_id = ? and not c.annulled order by m.person_id",
                row -> members.computeIfAbsent(
                                new Key(
                                        row.getObject(1, UUID.class),
                                        row.getLong(2),
                                        row.getString(3),
                                        row.getObject(4, LocalDate.class),
                                        Optional.ofNullable(row.getBigDecimal(5))
                                                .map(Euro::of)),
                                key -> new ArrayList<>())
                        .add(new BeneficiaryFacts.Member(
                                row.getObject(6, UUID.class), row.getString(7).equals("left"), row.getBoolean(8))),
                tenancyId);
        return members.entrySet().stream()
                .map(entry -> new BeneficiaryFacts.Change(
                        entry.getKey().told(),
                        entry.getKey().kind(),
                        entry.getKey().on(),
                        entry.getKey().share(),
                        entry.getValue()))
                .toList();
    }

    private Map<UUID, List<UUID>> heirs(UUID tenancyId) {
        record Heir(UUID heirId, UUID deceasedId) {}
        return sql
                .list(
                        "select heir_id, deceased_id from heir where tenancy_id = ? and not annulled order by heir_id",
                        row -> new Heir(row.getObject(1, UUID.class), row.getObject(2, UUID.class)),
                        tenancyId)
                .stream()
                .collect(
                        Collectors.groupingBy(Heir::deceasedId, Collectors.mapping(Heir::heirId, Collectors.toList())));
    }
}
