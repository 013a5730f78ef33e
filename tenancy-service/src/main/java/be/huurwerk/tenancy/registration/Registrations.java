package be.huurwerk.tenancy.registration;

import be.huurwerk.tenancy.Tally;
import be.huurwerk.webkit.page.Page;
import be.huurwerk.webkit.page.PageRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.TypedQuery;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The registrations of the leases that were signed here. */
@ApplicationScoped
class Registrations {

    private static final Place FIRST = new Place(LocalDate.of(1, 1, 1), new UUID(0, 0));

    /** In one statement, so that both numbers are of the same moment. */
    private static final String ALL = "select " + Tally.of("lease_registration")
            + " - (select count(*) from lease_registration join tenancy using (tenancy_id) where annulled)";

    private final EntityManager entityManager;

    Registrations(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    private record Place(LocalDate dueOn, UUID tenancyId) {}

    void open(UUID tenancyId, LocalDate dueOn) {
        RegistrationEntity row = new RegistrationEntity();
        row.tenancyId = tenancyId;
        row.dueOn = dueOn;
        row.progress = RegistrationProgress.due;
        entityManager.persist(row);
    }

    Optional<Registration> find(UUID tenancyId) {
        return Optional.ofNullable(entityManager.find(RegistrationEntity.class, tenancyId))
                .map(RegistrationEntity::toRegistration);
    }

    /** The registration, which until the end of this transaction nobody else can change. */
    Optional<Registration> lock(UUID tenancyId) {
        return Optional.ofNullable(
                        entityManager.find(RegistrationEntity.class, tenancyId, LockModeType.PESSIMISTIC_WRITE))
                .map(RegistrationEntity::toRegistration);
    }

    /** Adds the step to a registration that is locked, and returns it with its new version. */
    Registration add(UUID tenancyId, Registration.Step step) {
        RegistrationEntity row = entityManager.find(RegistrationEntity.class, tenancyId);
        row.progress = step.progress();
        row.steps.add(StepEmbeddable.of(step));
        entityManager.flush();
        return row.toRegistration();
    }

    /** Those in the state on the day, or all, in the order of their terms. */
    Page<Registration> list(Optional<RegistrationState> state, LocalDate today, PageRequest pageRequest) {
        Place after = pageRequest.position(
                FIRST, parts -> new Place(LocalDate.parse(parts.get(0)), UUID.fromString(parts.get(1))));
        List<Registration> rows = query(
                        "select r",
                        " and (r.dueOn > :dueOn or r.dueOn = :dueOn and r.tenancyId > :tenancyId)"
                                + " order by r.dueOn, r.tenancyId",
                        state,
                        today,
                        RegistrationEntity.class)
                .setParameter("dueOn", after.dueOn())
                .setParameter("tenancyId", after.tenancyId())
                .setMaxResults(pageRequest.limit())
                .getResultStream()
                .map(RegistrationEntity::toRegistration)
                .toList();
        return pageRequest.page(
                rows,
                () -> state.isPresent()
                        ? query("select count(*)", "", state, today, Long.class).getSingleResult()
                        : (Long)
                                entityManager.createNativeQuery(ALL, Long.class).getSingleResult(),
                registration -> List.of(
                        registration.dueOn().toString(),
                        registration.tenancyId().toString()));
    }

    private <T> TypedQuery<T> query(
            String select, String rest, Optional<RegistrationState> state, LocalDate today, Class<T> type) {
        boolean byDay = state.filter(asked -> RegistrationProgress.UNPRESENTED.containsAll(progress(asked)))
                .isPresent();
        String days = state.filter(asked -> asked == RegistrationState.overdue).isPresent() ? "<" : ">=";
        TypedQuery<T> query = entityManager.createQuery(
                select + " from RegistrationEntity r where r.progress in :progress"
                        + (isAnnulled(state) ? " and" : " and not")
                        + " exists (select 1 from TenancyEntity t where t.tenancyId = r.tenancyId and t.annulled)"
                        + (byDay ? " and r.dueOn " + days + " :today" : "") + rest,
                type);
        if (byDay) {
            query.setParameter("today", today);
        }
        return query.setParameter(
                "progress", state.map(Registrations::progress).orElse(List.of(RegistrationProgress.values())));
    }

    private static boolean isAnnulled(Optional<RegistrationState> state) {
        return state.filter(RegistrationState.annulled::equals).isPresent();
    }

    private static List<RegistrationProgress> progress(RegistrationState state) {
        if (state == RegistrationState.annulled) {
            return List.of(RegistrationProgress.values());
        }
        return state == RegistrationState.overdue
                ? RegistrationProgress.UNPRESENTED
                : List.of(RegistrationProgress.valueOf(state.name()));
    }
}
