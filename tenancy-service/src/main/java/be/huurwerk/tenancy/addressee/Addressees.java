package be.huurwerk.tenancy.addressee;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** Names and addresses for letters, of many tenancies in three statements. */
@ApplicationScoped
public class Addressees {

    private final EntityManager entityManager;

    Addressees(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** Those of these tenancies that are known, in order of their ids. */
    public List<Addressee> of(Collection<UUID> tenancyIds, LocalDate on) {
        Map<UUID, List<Stay>> stays = stays(tenancyIds, on);
        Map<UUID, List<Addressee.Heir>> heirs = heirs(tenancyIds);
        return entityManager
                .createNativeQuery("""
                        select t.tenancy_id, coalesce(f.street, d.street) as street,
                            coalesce(f.house_number, d.house_number) as house_number,
                            case when f.tenancy_id is null then d.box_number else f.box_number end as box_number,
                            coalesce(f.postal_code, d.postal_code) as postal_code,
                            coalesce(f.municipality, d.municipality) as municipality, f.country
                        from tenancy t join dwelling d on d.dwelling_id = t.dwelling_id
                            left join forwarding_address f
                                on f.tenancy_id = t.tenancy_id and t.keys_returned_on <= cast(:on as date)
                        where t.tenancy_id in (:ids) and t.erased_on is null order by t.tenancy_id""", Tuple.class)
                .setParameter("ids", tenancyIds)
                .setParameter("on", on)
                .getResultList()
                .stream()
                .map(row -> addressee((Tuple) row, stays, heirs))
                .toList();
    }

    /**
     * Somebody lives, or lived, in the dwelling.
     *
     * @param until the last day on which the lease binds this person, the day of the letter at most; null for who is no party to it
     * @param deceased whether this person has died by the day of the letter
     */
    private record Stay(Addressee.Named person, LocalDate until, boolean deceased) {}

    private static Addressee addressee(Tuple row, Map<UUID, List<Stay>> stays, Map<UUID, List<Addressee.Heir>> heirs) {
        UUID tenancyId = row.get("tenancy_id", UUID.class);
        List<Stay> all = stays.getOrDefault(tenancyId, List.of());
        Optional<LocalDate> last =
                all.stream().map(Stay::until).filter(Objects::nonNull).max(Comparator.naturalOrder());
        List<Stay> bound = all.stream()
                .filter(stay -> Optional.ofNullable(stay.until()).equals(last) && last.isPresent())
                .toList();
        boolean estate = !bound.isEmpty() && bound.stream().allMatch(Stay::deceased);
        List<Addressee.Heir> inheriting = heirs.getOrDefault(tenancyId, List.of());
        Optional<Addressee.Heir> heir = inheriting.stream()
                .filter(known -> estate && known.address().isPresent())
                .findFirst();
        return new Addressee(
                tenancyId,
                heir.flatMap(Addressee.Heir::address)
                        .or(() -> bound.stream()
                                .limit(estate ? 0 : 1)
                                .flatMap(stay -> stay.person().elsewhere().stream())
                                .findFirst())
                        .orElseGet(() -> address(row, abroad(row.get("country", String.class)))),
                bound.stream().map(Stay::person).distinct().toList(),
                estate,
                heir.map(Addressee.Heir::name),
                all.stream().map(Stay::person).distinct().toList(),
                inheriting);
    }

    private Map<UUID, List<Stay>> stays(Collection<UUID> tenancyIds, LocalDate on) {
        Map<UUID, List<Stay>> stays = new HashMap<>();
        entityManager
                .createNativeQuery("""
                        select t.tenancy_id, p.person_id, p.given_name, p.family_name, p.preferred_language,
                            p.correspondence_street as street, p.correspondence_house_number as house_number,
                            p.correspondence_box_number as box_number, p.correspondence_postal_code as postal_code,
                            p.correspondence_municipality as municipality, p.correspondence_country as country,
                            case when r.party_to_lease and r.from_date <= greatest(cast(:on as date), t.signed_on)
                                then least(coalesce(r.until_date, 'infinity'), greatest(cast(:on as date), t.signed_on))
                            end as bound_until,
                            exists (select 1 from household_change c
                                where c.tenancy_id = r.tenancy_id and c.person_id = r.person_id and c.kind = 'deceased'
                                    and c.status = 'effective' and c.on_date <= greatest(cast(:on as date), t.signed_on))
                            or exists (select 1 from notice n
                                where n.tenancy_id = r.tenancy_id and n.reason = 'death' and n.status = 'running'
                                    and n.household_change_id is null and r.party_to_lease
                                    and n.died_on <= greatest(cast(:on as date), t.signed_on)
                                    and coalesce(r.until_date >= n.died_on, true)) as deceased
                        from residence r join tenancy t on t.tenancy_id = r.tenancy_id
                            join person p on p.person_id = r.person_id
                        where r.tenancy_id in (:ids)
                        order by t.tenancy_id, r.role <> 'tenant', r.position""", Tuple.class)
                .setParameter("ids", tenancyIds)
                .setParameter("on", on)
                .getResultList()
                .forEach(row -> stays.computeIfAbsent(
                                ((Tuple) row).get("tenancy_id", UUID.class), id -> new ArrayList<>())
                        .add(stay((Tuple) row)));
        return stays;
    }

    /** Of each tenancy, in the order in which they were recorded. */
    private Map<UUID, List<Addressee.Heir>> heirs(Collection<UUID> tenancyIds) {
        Map<UUID, List<Addressee.Heir>> heirs = new HashMap<>();
        entityManager
                .createNativeQuery("""
                        select tenancy_id, heir_id, payee, street, house_number, box_number, postal_code,
                            municipality
                        from heir where tenancy_id in (:ids) and not annulled
                        order by tenancy_id, heir_id""", Tuple.class)
                .setParameter("ids", tenancyIds)
                .getResultList()
                .forEach(row -> heirs.computeIfAbsent(
                                ((Tuple) row).get("tenancy_id", UUID.class), id -> new ArrayList<>())
                        .add(heir((Tuple) row)));
        return heirs;
    }

    private static Addressee.Heir heir(Tuple row) {
        return new Addressee.Heir(
                row.get("heir_id", UUID.class),
                row.get("payee", String.class),
                row.get("street") == null ? Optional.empty() : Optional.of(address(row, Optional.empty())));
    }

    private static Addressee.Address address(Tuple row, Optional<String> country) {
        return new Addressee.Address(
                row.get("street", String.class),
                row.get("house_number", String.class),
                Optional.ofNullable(row.get("box_number", String.class)),
                row.get("postal_code", String.class),
                row.get("municipality", String.class),
                country);
    }

    private static Stay stay(Tuple row) {
        Addressee.Named person = new Addressee.Named(
                row.get("person_id", UUID.class),
                row.get("given_name", String.class),
                row.get("family_name", String.class),
                Optional.ofNullable(row.get("preferred_language", String.class)),
                row.get("street") == null
                        ? Optional.empty()
                        : Optional.of(address(row, abroad(row.get("country", String.class)))));
        Object until = row.get("bound_until");
        return new Stay(
                person,
                until instanceof java.sql.Date date ? date.toLocalDate() : (LocalDate) until,
                row.get("deceased", Boolean.class));
    }

    private static Optional<String> abroad(String country) {
        return Optional.ofNullable(country).filter(code -> !code.equals("BE"));
    }
}
