package be.huurwerk.tenancy.tenancy;

import be.huurwerk.tenancy.dwelling.Dwellings;
import be.huurwerk.tenancy.person.Persons;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The tenancies of this installation. */
@ApplicationScoped
public class Tenancies {

    private final EntityManager entityManager;
    private final Persons persons;
    private final Dwellings dwellings;
    private final DwellingLeases dwellingLeases;
    private final TenancyReading reading;
    private final Event<HouseholdKnown> householdKnown;

    Tenancies(
            EntityManager entityManager,
            Persons persons,
            Dwellings dwellings,
            DwellingLeases dwellingLeases,
            TenancyReading reading,
            Event<HouseholdKnown> householdKnown) {
        this.entityManager = entityManager;
        this.persons = persons;
        this.dwellings = dwellings;
        this.dwellingLeases = dwellingLeases;
        this.reading = reading;
        this.householdKnown = householdKnown;
    }

    public Optional<Tenancy> find(UUID tenancyId) {
        return Optional.ofNullable(entityManager.find(TenancyEntity.class, tenancyId))
                .map(reading::of);
    }

    /**
     * The tenancy, which until the end of this transaction nobody else can change.
     *
     * @throws be.huurwerk.webkit.problem.ProblemException 409 {@code tenancyAnnulled} or {@code tenancyErased} when nothing of it can be
     *     changed any more
     */
    public Optional<Tenancy> lock(UUID tenancyId) {
        Optional<TenancyEntity> found =
                Optional.ofNullable(entityManager.find(TenancyEntity.class, tenancyId, LockModeType.PESSIMISTIC_WRITE));
        found.filter(row -> row.erasedOn != null).ifPresent(row -> ErasedTenancy.refuse(tenancyId));
        Optional<Tenancy> locked = found.map(reading::of);
        locked.filter(Tenancy::annulled).ifPresent(AnnulledTenancy::refuse);
        return locked;
    }

    /** @throws be.huurwerk.webkit.problem.ProblemException 409 {@code tenancyErased} when what was personal in it is gone */
    public Optional<Tenancy> findKept(UUID tenancyId) {
        return find(tenancyId).map(this::refuseErased);
    }

    private Tenancy refuseErased(Tenancy tenancy) {
        if (isErased(tenancy.tenancyId())) {
            ErasedTenancy.refuse(tenancy.tenancyId());
        }
        return tenancy;
    }

    /** Whom a record of the file names, as it may be shown: nobody once what was personal in the file is gone. */
    public Optional<UUID> shown(UUID tenancyId, UUID personId) {
        return Optional.of(personId).filter(id -> !isErased(tenancyId));
    }

    /** Whether what was personal in it is gone; of one that was read in this transaction it costs nothing. */
    public boolean isErased(UUID tenancyId) {
        TenancyEntity row = entityManager.find(TenancyEntity.class, tenancyId);
        return row != null && row.erasedOn != null;
    }

    /**
     * Notes that a notice runs, and which day is now the last. The tenancy must be locked.
     *
     * @throws be.huurwerk.webkit.problem.ProblemException 409 {@code dwellingAlreadyLet} when somebody else has the dwelling by then, for
     *     whom it was let from a day after the term
     */
    public void noticeRuns(Tenancy tenancy, LocalDate receivedOn, LocalDate endDate) {
        UUID tenancyId = tenancy.tenancyId();
        tenancy.endDate().filter(endDate::isAfter).ifPresent(end -> refuseIfLet(tenancy, end, endDate));
        TenancyEntity row = entityManager.find(TenancyEntity.class, tenancyId);
        row.noticeReceivedOn = receivedOn;
        row.endDate = endDate;
        householdKnown.fire(new HouseholdKnown(tenancyId));
    }

    /**
     * Notes that a notice runs no more. The tenancy must be locked.
     *
     * @param tenancy as it was while the notice ran
     * @param receivedOn of the notice that runs instead, if one does
     * @param endDate the last day now, if there is one
     * @throws be.huurwerk.webkit.problem.ProblemException 409 {@code dwellingAlreadyLet} when somebody else has the dwelling by then
     */
    public void noticeGone(Tenancy tenancy, Optional<LocalDate> receivedOn, Optional<LocalDate> endDate) {
        dwellings.lock(tenancy.dwellingId());
        tenancy.endDate()
                .flatMap(end -> dwellingLeases.on(tenancy.dwellingId(), end.plusDays(1), endDate))
                .ifPresent(DwellingAlreadyLet::refuse);
        TenancyEntity row = entityManager.find(TenancyEntity.class, tenancy.tenancyId());
        row.noticeReceivedOn = receivedOn.orElse(null);
        row.endDate = endDate.orElse(null);
        householdKnown.fire(new HouseholdKnown(tenancy.tenancyId()));
    }

    /** The last day by the term of the lease, if it has one. */
    public Optional<LocalDate> termEnd(UUID tenancyId) {
        return Optional.ofNullable(entityManager.find(TenancyEntity.class, tenancyId).termEndDate);
    }

    /**
     * Moves the last day of the term. The tenancy must be locked.
     *
     * @throws be.huurwerk.webkit.problem.ProblemException 409 {@code dwellingAlreadyLet} when somebody else has the dwelling by then
     */
    public void extend(Tenancy tenancy, LocalDate endDate) {
        refuseIfLet(tenancy, tenancy.endDate().orElseThrow(), endDate);
        TenancyEntity row = entityManager.find(TenancyEntity.class, tenancy.tenancyId());
        row.endDate = endDate;
        row.termEndDate = endDate;
    }

    private void refuseIfLet(Tenancy tenancy, LocalDate after, LocalDate until) {
        dwellings.lock(tenancy.dwellingId());
        dwellingLeases
                .on(tenancy.dwellingId(), after.plusDays(1), Optional.of(until))
                .ifPresent(DwellingAlreadyLet::refuse);
    }

    /** Notes that the keys are in. The tenancy must be locked. */
    public void keysReturned(UUID tenancyId, LocalDate on) {
        entityManager.find(TenancyEntity.class, tenancyId).keysReturnedOn = on;
        householdKnown.fire(new HouseholdKnown(tenancyId));
    }

    /** Notes that something was filed under the tenancy, so that its version moves. The tenancy must be locked. */
    public void filed(UUID tenancyId) {
        entityManager.find(TenancyEntity.class, tenancyId).filed++;
    }

    /** Lets changes of members hold, and returns who lives there now and when. The tenancy must be locked. */
    public List<Residence> change(UUID tenancyId, List<MemberChange> changes) {
        TenancyEntity row = entityManager.find(TenancyEntity.class, tenancyId);
        changes.stream().map(MemberChangeEmbeddable::of).forEach(row.memberChanges::add);
        List<Residence> residences = refold(row);
        householdKnown.fire(new HouseholdKnown(tenancyId));
        return residences;
    }

    /**
     * Undoes a change of the household, and returns who lives there now and when. The tenancy must be locked.
     *
     * @throws be.huurwerk.webkit.problem.ProblemException 409 {@code changeBuiltUpon} when later changes build upon it
     */
    public List<Residence> undo(UUID tenancyId, UUID householdChangeId) {
        TenancyEntity row = entityManager.find(TenancyEntity.class, tenancyId);
        List<MemberChange> changes = changes(row);
        BuiltUpon.refuse(tenancyId, BuiltUpon.by(changes, householdChangeId));
        row.memberChanges.removeIf(change -> change.householdChangeId.equals(householdChangeId));
        List<Residence> residences = refold(row);
        BuiltUpon.refuse(tenancyId, BuiltUpon.against(residences, row.startDate, changes, householdChangeId));
        householdKnown.fire(new HouseholdKnown(tenancyId));
        return residences;
    }

    /** Notes that a tenancy was entered by mistake: its dwelling is let no more. The tenancy must be locked. */
    public void annul(UUID tenancyId) {
        TenancyEntity row = entityManager.find(TenancyEntity.class, tenancyId);
        dwellings.lock(row.dwellingId);
        row.annulled = true;
        householdKnown.fire(new HouseholdKnown(tenancyId));
    }

    /** A tenancy that counts and names this one as the lease before it. */
    public Optional<UUID> following(UUID tenancyId) {
        return entityManager
                .createQuery(
                        "select t.tenancyId from TenancyEntity t where t.previousTenancyId = :tenancyId and not"
                                + " t.annulled",
                        UUID.class)
                .setParameter("tenancyId", tenancyId)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    private List<MemberChange> changes(TenancyEntity row) {
        Map<UUID, LocalDate> birthDates = persons.birthDates(
                row.memberChanges.stream().map(change -> change.member.personId).collect(Collectors.toSet()));
        return row.memberChanges.stream()
                .map(change -> change.bornOn(birthDates.get(change.member.personId)))
                .toList();
    }

    private List<Residence> refold(TenancyEntity row) {
        Map<UUID, LocalDate> birthDates = persons.birthDates(Stream.concat(
                        row.signedHousehold.stream().map(member -> member.personId),
                        row.memberChanges.stream().map(change -> change.member.personId))
                .collect(Collectors.toSet()));
        List<Residence> residences = HouseholdOverTime.of(
                row.signedHousehold.stream()
                        .map(member -> member.bornOn(birthDates.get(member.personId)))
                        .toList(),
                row.signedOn,
                row.memberChanges.stream()
                        .map(change -> change.bornOn(birthDates.get(change.member.personId)))
                        .toList());
        row.setResidences(residences);
        return residences;
    }

    Tenancy add(Tenancy tenancy) {
        TenancyEntity row = TenancyEntity.of(tenancy);
        entityManager.persist(row);
        entityManager.flush();
        householdKnown.fire(new HouseholdKnown(tenancy.tenancyId()));
        return tenancy;
    }

    /** The tenancy of the same dwelling that is over, whose household has the keys still on the day on which this one gets them. */
    public Optional<Tenancy> formerWithKeys(Tenancy tenancy, LocalDate handedOverOn) {
        dwellings.lock(tenancy.dwellingId());
        return DwellingDays.keysOut(tenancy, handedOverOn, dwellingLeases.of(List.of(tenancy.dwellingId())));
    }

    /** From when on the dwelling is let again, if that is on the day or before; until the end of the transaction it is let no more. */
    public Optional<LocalDate> reletBy(Tenancy tenancy, LocalDate day) {
        dwellings.lock(tenancy.dwellingId());
        return tenancy.fixedEnd()
                .flatMap(end -> dwellingLeases.on(tenancy.dwellingId(), end.plusDays(1), Optional.of(day)))
                .map(Tenancy::startDate);
    }

    /** The first tenancy of the same dwelling that begins once this one is over, if one is signed. */
    public Optional<UUID> nextInDwelling(Tenancy tenancy) {
        return tenancy.fixedEnd()
                .flatMap(end -> dwellingLeases.on(tenancy.dwellingId(), end.plusDays(1), Optional.empty()))
                .map(Tenancy::tenancyId);
    }
}
