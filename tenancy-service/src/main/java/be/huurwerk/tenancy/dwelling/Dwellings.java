package be.huurwerk.tenancy.dwelling;

import be.huurwerk.servicekit.Ids;
import be.huurwerk.servicekit.time.WallClock;
import be.huurwerk.tenancy.Tally;
import be.huurwerk.webkit.page.Page;
import be.huurwerk.webkit.page.PageRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.TypedQuery;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.query.NativeQuery;

/** The dwellings of the landlord. */
@ApplicationScoped
public class Dwellings {

    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final EntityManager entityManager;
    private final DwellingTables tables;
    private final WallClock clock;

    Dwellings(EntityManager entityManager, DwellingTables tables, WallClock clock) {
        this.entityManager = entityManager;
        this.tables = tables;
        this.clock = clock;
    }

    /** The dwelling, which until the end of this transaction nobody else can let. */
    public Optional<Dwelling> lock(UUID dwellingId) {
        return Optional.ofNullable(entityManager.find(DwellingEntity.class, dwellingId, LockModeType.PESSIMISTIC_WRITE))
                .map(DwellingEntity::toDwelling);
    }

    /** How many bedrooms each of these dwellings has. */
    public Map<UUID, Integer> bedrooms(Collection<UUID> dwellingIds) {
        return tables.bedrooms(dwellingIds);
    }

    /** Locks dwellings, in the order of their ids, until the end of the transaction: nobody else lets them. */
    public void lockAll(Collection<UUID> dwellingIds) {
        tables.lock(dwellingIds);
    }

    public Optional<Dwelling> find(UUID dwellingId) {
        return Optional.ofNullable(entityManager.find(DwellingEntity.class, dwellingId))
                .map(DwellingEntity::toDwelling);
    }

    /** Those of these dwellings that the landlord rents and lets on. */
    @SuppressWarnings("unchecked")
    public Set<UUID> inRented(Collection<UUID> dwellingIds) {
        List<UUID> rows = entityManager
                .createNativeQuery(
                        "select dwelling_id from dwelling where dwelling_id = any(:ids) and ownership = :inRented")
                .unwrap(NativeQuery.class)
                .addScalar("dwelling_id", UUID.class)
                .addSynchronizedEntityClass(DwellingEntity.class)
                .setParameter("ids", dwellingIds.toArray(UUID[]::new))
                .setParameter("inRented", Ownership.inRented.name())
                .getResultList();
        return Set.copyOf(rows);
    }

    /** Those of these ids that are dwellings, by id. The session keeps none of them, so that a file of any length can ask for its own. */
    public Map<UUID, Dwelling> findAll(Collection<UUID> dwellingIds) {
        List<DwellingEntity> rows = entityManager
                .createQuery("select d from DwellingEntity d where d.dwellingId in :ids", DwellingEntity.class)
                .setParameter("ids", dwellingIds)
                .getResultList();
        Map<UUID, Dwelling> found = rows.stream()
                .map(DwellingEntity::toDwelling)
                .collect(Collectors.toMap(Dwelling::dwellingId, dwelling -> dwelling));
        rows.forEach(entityManager::detach);
        return found;
    }

    Optional<UUID> idOf(String reference) {
        return entityManager
                .createQuery("select d.dwellingId from DwellingEntity d where d.reference = :reference", UUID.class)
                .setParameter("reference", reference)
                .getResultStream()
                .findFirst();
    }

    /** Adds the dwelling; empty when its reference is taken, be it by a call at the same moment, whose end this one awaits. */
    Optional<Dwelling> add(DwellingRequest dwelling) {
        UUID dwellingId = Ids.next();
        if (tables.add(List.of(new NewDwelling(dwellingId, dwelling))).isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Dwelling(
                dwellingId,
                dwelling.reference(),
                dwelling.kind(),
                dwelling.bedrooms(),
                dwelling.address(),
                tables.addFigures(dwellingId, dwelling.figures()),
                dwelling.adapted(),
                dwelling.communalHeating(),
                dwelling.maximumOccupants(),
                dwelling.ownership(),
                0));
    }

    /**
     * Puts figures into a dwelling that is locked, and returns it with its new version. Figures from the same day move to the history.
     */
    Dwelling put(UUID dwellingId, RentFigures figures) {
        supersede(dwellingId, figures.validFrom());
        addFigures(dwellingId, figures);
        entityManager
                .createNativeQuery("update dwelling set version = version + 1 where dwelling_id = :id")
                .setParameter("id", dwellingId)
                .executeUpdate();
        DwellingEntity row = entityManager.find(DwellingEntity.class, dwellingId);
        entityManager.refresh(row);
        return row.toDwelling();
    }

    /** The figures of a dwelling that others from the same day have superseded, oldest correction first. */
    List<SupersededFigures> superseded(UUID dwellingId) {
        return entityManager
                .createQuery(
                        "select f from SupersededFigureEntity f where f.dwellingId = :dwellingId"
                                + " order by f.supersededAt, f.supersededFigureId",
                        SupersededFigureEntity.class)
                .setParameter("dwellingId", dwellingId)
                .getResultStream()
                .map(SupersededFigureEntity::toSuperseded)
                .toList();
    }

    /** All dwellings, or the one of this reference, oldest registration first. */
    Page<Dwelling> list(Optional<String> reference, PageRequest pageRequest) {
        UUID after = pageRequest.position(BEFORE_ALL, parts -> UUID.fromString(parts.get(0)));
        // The ids of the page first: what is fetched with the rows by subselect would not heed the limit.
        List<UUID> ids = query(
                        "select d.dwellingId",
                        " and d.dwellingId > :after order by d.dwellingId",
                        reference,
                        UUID.class)
                .setParameter("after", after)
                .setMaxResults(pageRequest.limit())
                .getResultList();
        List<Dwelling> rows = entityManager
                .createQuery(
                        "select d from DwellingEntity d where d.dwellingId in :ids order by d.dwellingId",
                        DwellingEntity.class)
                .setParameter("ids", ids)
                .getResultStream()
                .map(DwellingEntity::toDwelling)
                .toList();
        return pageRequest.page(
                rows,
                () -> count(reference),
                dwelling -> List.of(dwelling.dwellingId().toString()));
    }

    private long count(Optional<String> reference) {
        return reference.isPresent()
                ? query("select count(*)", "", reference, Long.class).getSingleResult()
                : (Long) entityManager
                        .createNativeQuery("select " + Tally.of("dwelling"), Long.class)
                        .getSingleResult();
    }

    private <T> TypedQuery<T> query(String select, String rest, Optional<String> reference, Class<T> type) {
        String where = reference.isPresent() ? "d.reference = :reference" : "1 = 1";
        TypedQuery<T> query = entityManager.createQuery(select + " from DwellingEntity d where " + where + rest, type);
        reference.ifPresent(text -> query.setParameter("reference", text));
        return query;
    }

    private void supersede(UUID dwellingId, LocalDate validFrom) {
        entityManager
                .createNativeQuery("""
                    with superseded as (
                        delete from dwelling_figure where dwelling_id = :id and valid_from = :validFrom returning *)
                    insert into superseded_figure (superseded_figure_id, dwelling_id, valid_from, base_rent,
                        minimum_rent, patrimony_reduction, energy_correction, superseded_at)
                    select :supersededId, dwelling_id, valid_from, base_rent,
                        minimum_rent, patrimony_reduction, energy_correction, :now from superseded\
                    """)
                .setParameter("id", dwellingId)
                .setParameter("validFrom", validFrom)
                .setParameter("supersededId", Ids.next())
                .setParameter("now", clock.now())
                .executeUpdate();
    }

    private void addFigures(UUID dwellingId, RentFigures figures) {
        entityManager
                .createNativeQuery("""
                    insert into dwelling_figure (dwelling_id, valid_from, base_rent, minimum_rent,
                        patrimony_reduction, energy_correction)
                    values (:id, :validFrom, :baseRent, :minimumRent, :patrimonyReduction, :energyCorrection)\
                    """)
                .setParameter("id", dwellingId)
                .setParameter("validFrom", figures.validFrom())
                .setParameter("baseRent", figures.baseRent())
                .setParameter("minimumRent", figures.minimumRent().orElse(null))
                .setParameter("patrimonyReduction", figures.patrimonyReduction().orElse(null))
                .setParameter("energyCorrection", figures.energyCorrection().orElse(null))
                .executeUpdate();
    }
}
