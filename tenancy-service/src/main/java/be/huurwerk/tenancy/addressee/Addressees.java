package be.huurwerk.tenancy.addressee;

import be.huurwerk.tenancy.tenancy.Role;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Names and addresses for letters, of many tenancies in two statements. */
@ApplicationScoped
class Addressees {

    private final EntityManager entityManager;

    Addressees(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** Those of these tenancies that are known, in order of their ids. */
    List<Addressee> of(Collection<UUID> tenancyIds, LocalDate on) {
        Map<UUID, List<Addressee.Named>> people = people(tenancyIds);
        return rows("""
                        select t.tenancy_id, d.street, d.house_number, d.box_number, d.postal_code, d.municipality
                        from tenancy t join dwelling d on d.dwelling_id = t.dwelling_id
                        where t.tenancy_id in (:ids) order by t.tenancy_id""", tenancyIds).stream()
                .map(row -> {
                    UUID tenancyId = row.get("tenancy_id", UUID.class);
                    return new Addressee(tenancyId, address(row), people.getOrDefault(tenancyId, List.of()));
                })
                .toList();
    }

    private Map<UUID, List<Addressee.Named>> people(Collection<UUID> tenancyIds) {
        Map<UUID, List<Addressee.Named>> people = new HashMap<>();
        rows("""
                        select m.tenancy_id, m.role, p.person_id, p.given_name, p.family_name, p.preferred_language
                        from household_member m join person p on p.person_id = m.person_id
                        where m.tenancy_id in (:ids) order by m.tenancy_id, m.role <> 'tenant', m.position""", tenancyIds)
                .forEach(row -> people.computeIfAbsent(row.get("tenancy_id", UUID.class), id -> new ArrayList<>())
                        .add(named(row)));
        return people;
    }

    @SuppressWarnings("unchecked")
    private List<Tuple> rows(String sql, Collection<UUID> tenancyIds) {
        return entityManager
                .createNativeQuery(sql, Tuple.class)
                .setParameter("ids", tenancyIds)
                .getResultList();
    }

    private static Addressee.Address address(Tuple row) {
        return new Addressee.Address(
                row.get("street", String.class),
                row.get("house_number", String.class),
                Optional.ofNullable(row.get("box_number", String.class)),
                row.get("postal_code", String.class),
                row.get("municipality", String.class));
    }

    private static Addressee.Named named(Tuple row) {
        return new Addressee.Named(
                row.get("person_id", UUID.class),
                row.get("given_name", String.class),
                row.get("family_name", String.class),
                Optional.ofNullable(row.get("preferred_language", String.class)),
                Role.valueOf(row.get("role", String.class)).isPartyToLease());
    }
}
