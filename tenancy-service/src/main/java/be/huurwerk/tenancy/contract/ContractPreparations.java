package be.huurwerk.tenancy.contract;

import be.huurwerk.tenancy.Hrefs;
import be.huurwerk.tenancy.tenancy.Reservations;
import be.huurwerk.webkit.page.Page;
import be.huurwerk.webkit.page.PageRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.TypedQuery;
import java.net.URI;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** The contracts that are or were prepared. */
@ApplicationScoped
class ContractPreparations implements Reservations, PreparedAmounts {

    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final EntityManager entityManager;
    private final PreparationRows rows;

    ContractPreparations(EntityManager entityManager, PreparationRows rows) {
        this.entityManager = entityManager;
        this.rows = rows;
    }

    @Override
    public Optional<URI> of(UUID dwellingId, LocalDate from, Optional<LocalDate> until) {
        return entityManager
                .createQuery(
                        "select p.contractPreparationId from ContractPreparationEntity p where p.dwellingId = :dwellingId"
                                + " and p.status = :open and (p.endDate is null or p.endDate >= :from)"
                                + " and p.startDate <= :until order by p.startDate",
                        UUID.class)
                .setParameter("dwellingId", dwellingId)
                .setParameter("open", ContractPreparation.PreparationStatus.open)
                .setParameter("from", from)
                .setParameter("until", until.orElse(LocalDate.of(9999, 12, 31)))
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .map(Hrefs::contractPreparation);
    }

    @Override
    public Set<UUID> reserved(Collection<UUID> dwellingIds) {
        return entityManager
                .createQuery(
                        "select p.dwellingId from ContractPreparationEntity p where p.dwellingId in :dwellingIds and"
                                + " p.status = :open",
                        UUID.class)
                .setParameter("dwellingIds", dwellingIds)
                .setParameter("open", ContractPreparation.PreparationStatus.open)
                .getResultStream()
                .collect(Collectors.toSet());
    }

    @Override
    public Optional<Amounts> of(UUID tenancyId) {
        return entityManager
                .createQuery(
                        "select p from ContractPreparationEntity p where p.tenancyId = :tenancyId",
                        ContractPreparationEntity.class)
                .setParameter("tenancyId", tenancyId)
                .getResultStream()
                .findFirst()
                .map(row -> new Amounts(
                        Optional.ofNullable(row.rent),
                        Optional.ofNullable(row.deposit),
                        Optional.ofNullable(row.charges)));
    }

    ContractPreparation add(ContractPreparation preparation) {
        ContractPreparationEntity row = rows.row(preparation);
        entityManager.persist(row);
        entityManager.flush();
        return rows.preparation(row);
    }

    Optional<ContractPreparation> find(UUID contractPreparationId) {
        return Optional.ofNullable(entityManager.find(ContractPreparationEntity.class, contractPreparationId))
                .map(rows::preparation);
    }

    /** The preparation, which until the end of this transaction nobody else can change. */
    Optional<ContractPreparation> lock(UUID contractPreparationId) {
        return Optional.ofNullable(entityManager.find(
                        ContractPreparationEntity.class, contractPreparationId, LockModeType.PESSIMISTIC_WRITE))
                .map(rows::preparation);
    }

    /** Notes that a preparation that is locked is signed, so that it no longer reserves the dwelling. */
    void signed(UUID contractPreparationId) {
        entityManager.find(ContractPreparationEntity.class, contractPreparationId).status =
                ContractPreparation.PreparationStatus.signed;
        entityManager.flush();
    }

    /** Notes which tenancy a signed preparation has become. */
    ContractPreparation became(UUID contractPreparationId, UUID tenancyId) {
        ContractPreparationEntity row = entityManager.find(ContractPreparationEntity.class, contractPreparationId);
        row.tenancyId = tenancyId;
        entityManager.flush();
        return rows.preparation(row);
    }

    /** Notes that a preparation that is locked is withdrawn. */
    ContractPreparation withdrawn(UUID contractPreparationId, ContractPreparation.PreparationWithdrawal withdrawal) {
        ContractPreparationEntity row = entityManager.find(ContractPreparationEntity.class, contractPreparationId);
        row.status = ContractPreparation.PreparationStatus.withdrawn;
        row.withdrawnOn = withdrawal.on();
        row.withdrawalReason = withdrawal.reason();
        entityManager.flush();
        return rows.preparation(row);
    }

    /** All, or those of a dwelling or with a status, oldest first. */
    Page<ContractPreparation> list(
            Optional<UUID> dwellingId,
            Optional<ContractPreparation.PreparationStatus> status,
            PageRequest pageRequest) {
        List<ContractPreparation> found = query(
                        "select p",
                        " and p.contractPreparationId > :after order by p.contractPreparationId",
                        dwellingId,
                        status,
                        ContractPreparationEntity.class)
                .setParameter("after", pageRequest.position(BEFORE_ALL, parts -> UUID.fromString(parts.get(0))))
                .setMaxResults(pageRequest.limit())
                .getResultStream()
                .map(rows::preparation)
                .toList();
        return pageRequest.page(
                found,
                () -> query("select count(*)", "", dwellingId, status, Long.class)
                        .getSingleResult(),
                preparation -> List.of(preparation.contractPreparationId().toString()));
    }

    private <T> TypedQuery<T> query(
            String select,
            String rest,
            Optional<UUID> dwellingId,
            Optional<ContractPreparation.PreparationStatus> status,
            Class<T> type) {
        String where = dwellingId.map(id -> " and p.dwellingId = :dwellingId").orElse("")
                + status.map(asked -> " and p.status = :status").orElse("");
        TypedQuery<T> query = entityManager.createQuery(
                select + " from ContractPreparationEntity p where 1 = 1" + where + rest, type);
        dwellingId.ifPresent(id -> query.setParameter("dwellingId", id));
        status.ifPresent(asked -> query.setParameter("status", asked));
        return query;
    }
}
