package be.huurwerk.deposit.deposit;

import be.huurwerk.bankformats.StructuredCommunication;
import be.huurwerk.deposit.form.ChosenForm;
import be.huurwerk.deposit.form.Forms;
import be.huurwerk.deposit.ledger.Entry;
import be.huurwerk.deposit.ledger.Ledger;
import be.huurwerk.regulation.money.Euro;
import be.huurwerk.servicekit.time.WallClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.Session;

/** Deposits with their ledgers. Whoever writes has locked the tenancy ({@link TenancyStore#lock}). */
@ApplicationScoped
public class DepositStore {
    private final EntityManager entities;
    private final FormRows forms;
    private final WallClock clock;

    DepositStore(EntityManager entities, FormRows forms, WallClock clock) {
        this.entities = entities;
        this.forms = forms;
        this.clock = clock;
    }

    public Optional<Deposit> ofTenancy(UUID tenancyId) {
        return entities.createQuery("from DepositEntity where tenancyId = :tenancyId", DepositEntity.class)
                .setParameter("tenancyId", tenancyId)
                .getResultStream()
                .findFirst()
                .map(this::deposit);
    }

    public Optional<Deposit> find(UUID depositId) {
        return Optional.ofNullable(entities.find(DepositEntity.class, depositId))
                .map(this::deposit);
    }

    /** Those of these that there are. */
    public List<Deposit> find(Collection<UUID> depositIds) {
        return depositIds.isEmpty()
                ? List.of()
                : deposits(entities.createQuery(
                                "from DepositEntity where depositId in :depositIds order by depositId",
                                DepositEntity.class)
                        .setParameter("depositIds", depositIds)
                        .getResultList());
    }

    /** The tenancy of a deposit, without reading the deposit: to lock the one before the other is read. */
    public Optional<UUID> tenancyOf(UUID depositId) {
        return entities.createQuery("select tenancyId from DepositEntity where depositId = :depositId", UUID.class)
                .setParameter("depositId", depositId)
                .getResultStream()
                .findFirst();
    }

    public long version(UUID depositId) {
        return entities.find(DepositEntity.class, depositId).version;
    }

    /** A communication that no other deposit has, in its printed form. */
    String nextCommunication() {
        Number base = (Number) entities.createNativeQuery("select nextval('structured_communication_base')")
                .getSingleResult();
        return StructuredCommunication.issue(base.longValue()).formatted();
    }

    void insert(Deposit deposit) {
        DepositEntity entity = new DepositEntity();
        entity.depositId = deposit.depositId();
        entity.tenancyId = deposit.tenancyId();
        entity.structuredCommunication = deposit.structuredCommunication();
        entity.deposit = deposit.terms().deposit().amount();
        entity.costs = deposit.terms().costs().amount();
        entity.requestedOn = deposit.terms().requestedOn();
        entity.takenOver = deposit.terms().takenOver();
        entity.version = 1;
        entities.persist(entity);
        entities.flush();
    }

    /** Books an entry that is not a payment. */
    public void append(Deposit deposit, Entry entry) {
        append(deposit, entry, null);
    }

    void append(Deposit deposit, Entry entry, UUID paymentId) {
        entities.persist(LedgerEntryEntity.of(deposit.depositId(), entry, paymentId, clock.now()));
        entities.flush();
        changed(deposit.depositId());
    }

    Optional<BookedPayment> payment(UUID depositId, UUID paymentId) {
        return entities.createQuery(
                        "from LedgerEntryEntity where depositId = :depositId and paymentId = :paymentId",
                        LedgerEntryEntity.class)
                .setParameter("depositId", depositId)
                .setParameter("paymentId", paymentId)
                .getResultStream()
                .findFirst()
                .map(found -> {
                    Entry entry = found.entry();
                    return new BookedPayment(
                            new Payment(paymentId, entry.valueOn(), entry.received(), entry.reference()), entry);
                });
    }

    public void settle(Deposit deposit, LocalDate on) {
        entities.find(DepositEntity.class, deposit.depositId()).settledOn = on;
        changed(deposit.depositId());
    }

    void withdraw(UUID depositId, LocalDate on) {
        entities.find(DepositEntity.class, depositId).withdrawnOn = on;
        forms.release(depositId, on, Optional.empty());
        changed(depositId);
    }

    /** A form was agreed; what stood for the deposit by an earlier one is released. */
    public void choose(UUID depositId, ChosenForm chosen) {
        forms.release(depositId, chosen.agreedOn(), Optional.empty());
        forms.insert(depositId, chosen);
        changed(depositId);
    }

    /** So much in all is claimed of what stands for the deposit. */
    public void call(Deposit deposit, Euro called, LocalDate on, Optional<UUID> paper) {
        forms.call(deposit.forms().current().orElseThrow().formId(), called, on, paper);
        changed(deposit.depositId());
    }

    /** Of what was claimed of what stands for the deposit so much is left. */
    public void reduceCall(Deposit deposit, Euro called) {
        forms.reduceCall(deposit.forms().current().orElseThrow().formId(), called);
        changed(deposit.depositId());
    }

    /** What stands for the deposit is released. */
    public void release(UUID depositId, LocalDate on, Optional<UUID> paper) {
        forms.release(depositId, on, paper);
        changed(depositId);
    }

    /** Something of the deposit's document changed. */
    public void changed(UUID depositId) {
        entities.find(DepositEntity.class, depositId).version++;
    }

    private Deposit deposit(DepositEntity entity) {
        return deposits(List.of(entity)).get(0);
    }

    List<Deposit> deposits(List<DepositEntity> found) {
        if (found.isEmpty()) {
            return List.of();
        }
        Map<UUID, List<Entry>> entries = entries(found);
        Map<UUID, LocalDate> keys = keysReturned(found);
        Map<UUID, Forms> chosen = forms.of(found.stream().map(d -> d.depositId).toList());
        return found.stream()
                .map(d -> new Deposit(
                        d.depositId,
                        d.tenancyId,
                        new Terms(Euro.of(d.deposit), Euro.of(d.costs), d.requestedOn, d.takenOver),
                        d.structuredCommunication,
                        new Ledger(entries.getOrDefault(d.depositId, List.of())),
                        Optional.ofNullable(keys.get(d.tenancyId)),
                        Optional.ofNullable(d.settledOn),
                        Optional.ofNullable(d.withdrawnOn),
                        chosen.getOrDefault(d.depositId, Forms.NONE)))
                .toList();
    }

    /** Of one as of many; but a query with a list in it is translated anew at each call, and one deposit is what is asked for most. */
    private Map<UUID, List<Entry>> entries(List<DepositEntity> found) {
        boolean one = found.size() == 1;
        List<UUID> ids = found.stream().map(d -> d.depositId).toList();
        return entities.createQuery(
                        "select distinct e from LedgerEntryEntity e join fetch e.lines where e.depositId "
                                + (one ? "=" : "in") + " :depositIds order by e.entryId",
                        LedgerEntryEntity.class)
                .setParameter("depositIds", one ? ids.get(0) : ids)
                .getResultStream()
                .collect(Collectors.groupingBy(
                        e -> e.depositId, Collectors.mapping(LedgerEntryEntity::entry, Collectors.toList())));
    }

    private Map<UUID, LocalDate> keysReturned(List<DepositEntity> found) {
        return entities
                .unwrap(Session.class)
                .byMultipleIds(TenancyEntity.class)
                .multiLoad(found.stream().map(d -> d.tenancyId).toList())
                .stream()
                .filter(tenancy -> tenancy != null && tenancy.keysReturnedOn != null)
                .collect(Collectors.toMap(t -> t.tenancyId, t -> t.keysReturnedOn));
    }
}
