package be.huurwerk.deposit.deposit;

import be.huurwerk.deposit.beneficiary.Beneficiaries;
import be.huurwerk.deposit.debtsettlement.DebtSettlements;
import be.huurwerk.regulation.parameter.Parameters;
import be.huurwerk.webkit.page.Page;
import be.huurwerk.webkit.page.PageRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Deposits as they are asked for. */
@ApplicationScoped
class Deposits {
    private static final UUID BEFORE_ALL = new UUID(0, 0);
    private static final String WHERE =
            " from DepositEntity d where d.requestedOn <= :on and (:tenancyId is null or d.tenancyId = :tenancyId)";

    private final EntityManager entities;
    private final DepositStore deposits;
    private final TenancyStore tenancies;
    private final Ending.Source endings;
    private final Beneficiaries beneficiaries;
    private final DebtSettlements debtSettlements;
    private final RefundTerm refundTerm;

    Deposits(
            EntityManager entities,
            DepositStore deposits,
            TenancyStore tenancies,
            Ending.Source endings,
            Beneficiaries beneficiaries,
            DebtSettlements debtSettlements,
            Parameters parameters) {
        this.entities = entities;
        this.deposits = deposits;
        this.tenancies = tenancies;
        this.endings = endings;
        this.beneficiaries = beneficiaries;
        this.debtSettlements = debtSettlements;
        this.refundTerm = new RefundTerm(parameters);
    }

    /** Deposits that were asked for by the day, in the state of that day, oldest first. */
    Page<DepositItem> list(Optional<UUID> tenancyId, LocalDate on, PageRequest page) {
        UUID after = page.position(BEFORE_ALL, parts -> UUID.fromString(parts.get(0)));
        List<DepositEntity> found = filtered(
                        "select d" + WHERE + " and d.depositId > :after order by d.depositId",
                        DepositEntity.class,
                        tenancyId,
                        on)
                .setParameter("after", after)
                .setMaxResults(page.limit())
                .getResultList();
        long total =
                filtered("select count(d)" + WHERE, Long.class, tenancyId, on).getSingleResult();
        List<DepositItem> items = deposits.deposits(found).stream()
                .map(deposit -> DepositItem.of(deposit.on(on)))
                .toList();
        return page.page(items, total, item -> List.of(item.depositId().toString()));
    }

    private <T> TypedQuery<T> filtered(String query, Class<T> type, Optional<UUID> tenancyId, LocalDate on) {
        return entities.createQuery(query, type)
                .setParameter("on", on)
                .setParameter("tenancyId", tenancyId.orElse(null));
    }

    /** A deposit in the state of a day; empty when it was not asked for by then. */
    Optional<DepositView> find(UUID depositId, LocalDate on) {
        return deposits.find(depositId)
                .filter(deposit -> !deposit.terms().requestedOn().isAfter(on))
                .map(deposit -> view(deposit, on));
    }

    private DepositView view(Deposit deposit, LocalDate on) {
        Deposit then = deposit.on(on);
        Optional<LocalDate> endDate = tenancies.find(deposit.tenancyId()).endDate();
        Optional<LocalDate> refundBy = then.withdrawnOn().isPresent()
                ? then.withdrawnOn().flatMap(refundTerm::lastDay)
                : endDate.flatMap(end -> refundTerm.lastDay(end, deposit.keysReturnedOn()));
        return DepositView.of(
                then,
                endDate,
                refundBy,
                then.settledOn().flatMap(date -> endings.of(deposit)),
                beneficiaries.of(deposit.tenancyId()),
                DepositWarning.of(then, debtSettlements.of(deposit.tenancyId()), on));
    }
}
