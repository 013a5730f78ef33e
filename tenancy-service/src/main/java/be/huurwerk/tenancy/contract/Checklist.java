package be.huurwerk.tenancy.contract;

import be.huurwerk.webkit.page.Page;
import be.huurwerk.webkit.page.PageRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The checklists of the leases that were signed here. */
@ApplicationScoped
public class Checklist {

    private static final Place FIRST = new Place(LocalDate.of(1, 1, 1), new UUID(0, 0), "");

    private final EntityManager entityManager;

    Checklist(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    private record Place(LocalDate dueOn, UUID tenancyId, String item) {}

    /** Asks for a point, once a lease. */
    public void open(UUID tenancyId, ChecklistItem item, LocalDate dueOn) {
        entityManager.persist(ChecklistItemEntity.open(tenancyId, item, dueOn));
    }

    /** Notes that a point is done that this service hears of by itself; a point that is not asked or no longer open stays as it is. */
    public void fill(UUID tenancyId, ChecklistItem item, LocalDate on) {
        entityManager
                .createQuery("update ChecklistItemEntity i set i.state = :done, i.on = :on"
                        + " where i.tenancyId = :tenancyId and i.item = :item and i.state = :open")
                .setParameter("done", CheckedItem.ChecklistState.done)
                .setParameter("on", on)
                .setParameter("tenancyId", tenancyId)
                .setParameter("item", item)
                .setParameter("open", CheckedItem.ChecklistState.open)
                .executeUpdate();
    }

    /** The day on which a point was done; empty while it is not. */
    public Optional<LocalDate> doneOn(UUID tenancyId, ChecklistItem item) {
        return find(tenancyId, item)
                .filter(found -> found.state() == CheckedItem.ChecklistState.done)
                .flatMap(CheckedItem::on);
    }

    Optional<CheckedItem> find(UUID tenancyId, ChecklistItem item) {
        return row(tenancyId, item).map(ChecklistItemEntity::toItem);
    }

    /** Notes what became of a point that is asked. */
    CheckedItem update(CheckedItem item) {
        ChecklistItemEntity row = row(item.tenancyId(), item.item()).orElseThrow();
        row.state = item.state();
        row.on = item.on().orElse(null);
        row.note = item.note().orElse(null);
        return row.toItem();
    }

    /** All points of a lease, in the order of their days. */
    List<CheckedItem> of(UUID tenancyId) {
        return entityManager
                .createQuery(
                        "select i from ChecklistItemEntity i where i.tenancyId = :tenancyId", ChecklistItemEntity.class)
                .setParameter("tenancyId", tenancyId)
                .getResultStream()
                .map(ChecklistItemEntity::toItem)
                .sorted(Comparator.comparing(CheckedItem::dueOn).thenComparing(CheckedItem::item))
                .toList();
    }

    /** What is open in all checklists and due before the day, in the order of the days. */
    Page<CheckedItem> dueBefore(LocalDate day, PageRequest pageRequest) {
        Place after = pageRequest.position(
                FIRST, parts -> new Place(LocalDate.parse(parts.get(0)), UUID.fromString(parts.get(1)), parts.get(2)));
        List<CheckedItem> rows = query(
                        "select i",
                        " and (i.dueOn > :dueOn or i.dueOn = :dueOn and (i.tenancyId > :tenancyId"
                                + " or i.tenancyId = :tenancyId and cast(i.item as string) > :item))"
                                + " order by i.dueOn, i.tenancyId, i.item",
                        day,
                        ChecklistItemEntity.class)
                .setParameter("dueOn", after.dueOn())
                .setParameter("tenancyId", after.tenancyId())
                .setParameter("item", after.item())
                .setMaxResults(pageRequest.limit())
                .getResultStream()
                .map(ChecklistItemEntity::toItem)
                .toList();
        return pageRequest.page(
                rows,
                () -> query("select count(*)", "", day, Long.class).getSingleResult(),
                item -> List.of(
                        item.dueOn().toString(),
                        item.tenancyId().toString(),
                        item.item().name()));
    }

    private <T> TypedQuery<T> query(String select, String rest, LocalDate day, Class<T> type) {
        return entityManager
                .createQuery(
                        select + " from ChecklistItemEntity i where i.state = :open and i.dueOn < :day"
                                + " and not exists (select 1 from TenancyEntity t where t.tenancyId = i.tenancyId"
                                + " and t.annulled)" + rest,
                        type)
                .setParameter("open", CheckedItem.ChecklistState.open)
                .setParameter("day", day);
    }

    private Optional<ChecklistItemEntity> row(UUID tenancyId, ChecklistItem item) {
        return Optional.ofNullable(
                entityManager.find(ChecklistItemEntity.class, new ChecklistItemEntity.Key(tenancyId, item)));
    }
}
