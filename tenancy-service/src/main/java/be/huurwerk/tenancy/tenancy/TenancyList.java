package be.huurwerk.tenancy.tenancy;

import be.huurwerk.tenancy.Tally;
import be.huurwerk.webkit.page.Page;
import be.huurwerk.webkit.page.PageRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.List;
import java.util.UUID;

/** The tenancies by the page. */
@ApplicationScoped
class TenancyList {

    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final EntityManager entityManager;
    private final TenancyReading reading;

    TenancyList(EntityManager entityManager, TenancyReading reading) {
        this.entityManager = entityManager;
        this.reading = reading;
    }

    /** Those that fit the filter, oldest registration first. */
    Page<Tenancy> of(TenancyFilter filter, PageRequest pageRequest) {
        UUID after = pageRequest.position(BEFORE_ALL, parts -> UUID.fromString(parts.get(0)));
        // The ids of the page first: what is fetched with the rows by subselect would not heed the limit.
        List<UUID> ids = query(
                        "select t.tenancyId", " and t.tenancyId > :after order by t.tenancyId", filter, UUID.class)
                .setParameter("after", after)
                .setMaxResults(pageRequest.limit())
                .getResultList();
        List<TenancyEntity> rows = entityManager
                .createQuery(
                        "select t from TenancyEntity t where t.tenancyId in :ids order by t.tenancyId",
                        TenancyEntity.class)
                .setParameter("ids", ids)
                .getResultList();
        return pageRequest.page(
                reading.of(rows),
                () -> count(filter),
                tenancy -> List.of(tenancy.tenancyId().toString()));
    }

    private long count(TenancyFilter filter) {
        return filter.isEmpty()
                ? (Long) entityManager
                        .createNativeQuery("select " + Tally.of("tenancy"), Long.class)
                        .getSingleResult()
                : query("select count(*)", "", filter, Long.class).getSingleResult();
    }

    private <T> TypedQuery<T> query(String select, String rest, TenancyFilter filter, Class<T> type) {
        StringBuilder text = new StringBuilder(select).append(" from TenancyEntity t where 1 = 1");
        filter.dwellingId().ifPresent(id -> text.append(" and t.dwellingId = :dwellingId"));
        filter.personId()
                .ifPresent(id -> text.append(" and t.erasedOn is null and exists (select 1 from t.residences r"
                        + " where r.member.personId = :personId)"));
        filter.signedBy().ifPresent(day -> text.append(" and t.signedOn <= :signedBy"));
        TypedQuery<T> query = entityManager.createQuery(text.append(rest).toString(), type);
        filter.dwellingId().ifPresent(id -> query.setParameter("dwellingId", id));
        filter.personId().ifPresent(id -> query.setParameter("personId", id));
        filter.signedBy().ifPresent(day -> query.setParameter("signedBy", day));
        return query;
    }
}
