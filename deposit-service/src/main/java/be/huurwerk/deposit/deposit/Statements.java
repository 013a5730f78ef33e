package be.huurwerk.deposit.deposit;

import be.huurwerk.webkit.page.Page;
import be.huurwerk.webkit.page.PageRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** Ledgers as they are asked for. */
@ApplicationScoped
class Statements {
    private static final UUID BEFORE_ALL = new UUID(0, 0);
    private static final String SURPLUSES = " from LedgerEntryEntity e join e.lines l where l.account = 'surplus'"
            + " and e.kind in ('payment', 'formChanged') and not exists (select 1 from LedgerEntryEntity r where r.reverses = e.entryId)"
            + " and (select sum(s.amount) from LedgerEntryEntity o join o.lines s where o.depositId = e.depositId"
            + " and s.account = 'surplus') < 0";

    private final EntityManager entities;
    private final DepositStore deposits;

    Statements(EntityManager entities, DepositStore deposits) {
        this.entities = entities;
        this.deposits = deposits;
    }

    /** The entries that count by the day, in the order in which they were booked. */
    Page<EntryView> of(UUID depositId, LocalDate on, PageRequest page) {
        Deposit deposit = deposits.find(depositId).orElseThrow(() -> DepositProblems.unknownDeposit(depositId));
        UUID after = page.position(BEFORE_ALL, parts -> UUID.fromString(parts.get(0)));
        Map<UUID, UUID> payments = payments(depositId);
        List<EntryView> entries = deposit.ledger().on(on).entries().stream()
                .map(entry -> EntryView.of(entry, Optional.ofNullable(payments.get(entry.entryId()))))
                .toList();
        List<EntryView> rows = entries.stream()
                .dropWhile(
                        entry -> !after.equals(BEFORE_ALL) && !entry.entryId().equals(after))
                .skip(after.equals(BEFORE_ALL) ? 0 : 1)
                .limit(page.limit())
                .toList();
        return page.page(rows, entries.size(), entry -> List.of(entry.entryId().toString()));
    }

    /** The payments of a deposit, by the entries that book them. */
    private Map<UUID, UUID> payments(UUID depositId) {
        return entities.createQuery(
                        "select e.entryId, e.paymentId from LedgerEntryEntity e where e.depositId = :depositId"
                                + " and e.paymentId is not null",
                        Object[].class)
                .setParameter("depositId", depositId)
                .getResultStream()
                .collect(Collectors.toMap(row -> (UUID) row[0], row -> (UUID) row[1]));
    }

    /** What came in beyond the due of a deposit and was neither reversed nor paid back, oldest first. */
    Page<SurplusItem> surpluses(PageRequest page) {
        UUID after = page.position(BEFORE_ALL, parts -> UUID.fromString(parts.get(0)));
        List<SurplusItem> rows = entities.createQuery(
                        "select e, l.amount" + SURPLUSES + " and e.entryId > :after order by e.entryId", Object[].class)
                .setParameter("after", after)
                .setMaxResults(page.limit())
                .getResultStream()
                .map(row -> SurplusItem.of((LedgerEntryEntity) row[0], (BigDecimal) row[1]))
                .toList();
        long total =
                entities.createQuery("select count(l)" + SURPLUSES, Long.class).getSingleResult();
        return page.page(rows, total, item -> List.of(item.entryId().toString()));
    }
}
