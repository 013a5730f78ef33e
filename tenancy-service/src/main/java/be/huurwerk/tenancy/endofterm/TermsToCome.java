package be.huurwerk.tenancy.endofterm;

import be.huurwerk.webkit.page.Page;
import be.huurwerk.webkit.page.PageRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The fixed-term leases whose end nothing has fixed yet, in the order of their last days. */
@ApplicationScoped
class TermsToCome {

    private static final String OPEN = " from tenancy t where t.contract_kind = 'fixedTerm9' and not t.annulled"
            + " and t.notice_received_on is null and t.keys_returned_on is null and t.end_date <= :until";
    private static final Place FIRST = new Place(LocalDate.of(1, 1, 1), new UUID(0, 0));

    private final EntityManager entityManager;

    TermsToCome(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    private record Place(LocalDate endDate, UUID tenancyId) {}

    /** Those whose last day is this one or earlier, be it past. */
    Page<TermToCome> until(LocalDate until, PageRequest pageRequest) {
        Place after = pageRequest.position(
                FIRST, parts -> new Place(LocalDate.parse(parts.get(0)), UUID.fromString(parts.get(1))));
        List<?> rows = entityManager
                .createNativeQuery("""
                        select t.tenancy_id, t.dwelling_id, t.end_date, a.end_of_term_assessment_id, a.assessed_on
                        from (select t.tenancy_id, t.dwelling_id, t.end_date""" + OPEN + """
                         and (t.end_date, t.tenancy_id) > (:endDate, :tenancyId)
                            order by t.end_date, t.tenancy_id limit :limit) t
                        left join lateral (select a.end_of_term_assessment_id, a.assessed_on
                            from end_of_term_assessment a
                            where a.tenancy_id = t.tenancy_id and a.term_end_date = t.end_date
                            order by a.end_of_term_assessment_id desc limit 1) a on true
                        order by t.end_date, t.tenancy_id""", Tuple.class)
                .setParameter("until", until)
                .setParameter("endDate", after.endDate())
                .setParameter("tenancyId", after.tenancyId())
                .setParameter("limit", pageRequest.limit())
                .getResultList();
        return pageRequest.page(
                rows.stream().map(row -> term((Tuple) row)).toList(),
                () -> ((Number) entityManager
                                .createNativeQuery("select count(*)" + OPEN)
                                .setParameter("until", until)
                                .getSingleResult())
                        .longValue(),
                term -> List.of(term.endDate().toString(), term.tenancyId().toString()));
    }

    private static TermToCome term(Tuple row) {
        return new TermToCome(
                row.get("tenancy_id", UUID.class),
                row.get("dwelling_id", UUID.class),
                date(row, "end_date").orElseThrow(),
                Optional.ofNullable(row.get("end_of_term_assessment_id", UUID.class)),
                date(row, "assessed_on"));
    }

    private static Optional<LocalDate> date(Tuple row, String column) {
        Object value = row.get(column);
        return Optional.ofNullable(value instanceof java.sql.Date date ? date.toLocalDate() : (LocalDate) value);
    }
}
