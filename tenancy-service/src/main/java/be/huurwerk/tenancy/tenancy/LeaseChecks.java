package be.huurwerk.tenancy.tenancy;

import be.huurwerk.regulation.parameter.Parameters;
import be.huurwerk.servicekit.time.BusinessDate;
import be.huurwerk.tenancy.Issues;
import be.huurwerk.tenancy.dwelling.Dwelling;
import be.huurwerk.tenancy.dwelling.Dwellings;
import be.huurwerk.tenancy.person.Persons;
import be.huurwerk.webkit.problem.Days;
import be.huurwerk.webkit.problem.Issue;
import be.huurwerk.webkit.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** Whether a lease can be signed, and what kind of contract it is. Part of two use cases. */
@ApplicationScoped
class LeaseChecks {

    private final Dwellings dwellings;
    private final Persons persons;
    private final Tenancies tenancies;
    private final DwellingLeases dwellingLeases;
    private final TenantLeases tenantLeases;
    private final Deaths deaths;
    private final Reservations reservations;
    private final OwnPapers ownPapers;
    private final Parameters parameters;
    private final BusinessDate businessDate;

    LeaseChecks(
            Dwellings dwellings,
            Persons persons,
            Tenancies tenancies,
            DwellingLeases dwellingLeases,
            TenantLeases tenantLeases,
            Deaths deaths,
            Reservations reservations,
            OwnPapers ownPapers,
            Parameters parameters,
            BusinessDate businessDate) {
        this.dwellings = dwellings;
        this.persons = persons;
        this.tenancies = tenancies;
        this.dwellingLeases = dwellingLeases;
        this.tenantLeases = tenantLeases;
        this.deaths = deaths;
        this.reservations = reservations;
        this.ownPapers = ownPapers;
        this.parameters = parameters;
        this.businessDate = businessDate;
    }

    /** As {@link #check}, of a lease that is signed: not in the future. */
    CheckedLease checkSigned(NewTenancy lease) {
        return check(
                lease,
                Days.yetToCome("signedOn", lease.signedOn(), businessDate.today()).stream()
                        .toList());
    }

    /**
     * Locks the dwelling and the household, so that until the end of the transaction nobody else lets or reserves it, and none of them comes
     * to live elsewhere.
     *
     * @throws ProblemException 400 with all faults, 409 {@code dwellingAlreadyLet} when another lease has the dwelling on a day,
     *     {@code dwellingReserved} when a contract for it is prepared, {@code tenantAlreadyRents} when a tenant has another lease,
     *     {@code domiciledElsewhere} when a child is domiciled in another dwelling, {@code keysNotReturned} when a former household returned the keys later, and nobody overrides that
     */
    CheckedLease check(NewTenancy lease) {
        return check(lease, List.of());
    }

    private CheckedLease check(NewTenancy stated, List<Issue> known) {
        Optional<Dwelling> dwelling = dwellings.lock(stated.dwellingId());
        Map<UUID, LocalDate> birthDates = persons.birthDatesOfRegistered(
                stated.household().stream().map(NewMember::personId).collect(Collectors.toSet()));
        tenantLeases.lock(birthDates.keySet());
        List<Tenancy> others = tenantLeases.of(birthDates.keySet());
        List<Issue> faults = new ArrayList<>(known);
        NewTenancy lease = withWhatIsLeft(stated, others, faults);
        Optional<Tenancy> previous = lease.previousLease()
                .flatMap(PreviousLease::tenancyId)
                .flatMap(tenancies::find)
                .filter(before -> !before.annulled());
        faults.addAll(SigningRules.faults(lease, dwelling, previous));
        lease.takenOver()
                .flatMap(over -> TakeOverRules.tooFarAhead(over, businessDate.today(), parameters))
                .ifPresent(faults::add);
        lease.previousLease()
                .flatMap(PreviousLease::proof)
                .flatMap(proof ->
                        Days.yetToCome("previousLease.proof.receivedOn", proof.receivedOn(), businessDate.today()))
                .ifPresent(faults::add);
        lease.previousLease()
                .flatMap(PreviousLease::proof)
                .flatMap(
                        proof -> ownPapers.fault("previousLease.proof.documentId", proof.documentId(), lease, previous))
                .ifPresent(faults::add);
        faults.addAll(HouseholdRules.faults(
                lease.household(), birthDates, lease.householdDay(), Majority.age(parameters, lease.householdDay())));
        faults.addAll(HouseholdRules.deceasedFaults(
                lease.household(), deaths.among(birthDates.keySet(), lease.householdDay())));
        if (!faults.isEmpty()) {
            throw ProblemException.badRequest(faults);
        }
        return checked(lease, dwelling.orElseThrow(), birthDates, others, previous);
    }

    private CheckedLease checked(
            NewTenancy lease,
            Dwelling dwelling,
            Map<UUID, LocalDate> birthDates,
            List<Tenancy> others,
            Optional<Tenancy> previous) {
        Contract contract =
                contract(lease, lease.previousLease().filter(stated -> SigningRules.countsForTheKind(lease, previous)));
        lease.takenOver()
                .flatMap(over -> TakeOverRules.ended(over, contract.endDate()))
                .ifPresent(fault -> {
                    throw ProblemException.badRequest(fault);
                });
        List<Tenancy> ofDwelling = dwellingLeases.of(List.of(lease.dwellingId()));
        checkFree(lease, contract, ofDwelling);
        Optional<Tenancy> second = SecondLease.of(lease, contract.endDate(), others, businessDate.today())
                .or(() -> SecondLease.notLeft(lease, contract.endDate(), previous, businessDate.today()));
        Optional<Domicile.Found> domicile = Domicile.elsewhere(
                        lease,
                        birthDates,
                        Majority.age(parameters, lease.householdDay()),
                        contract.endDate(),
                        member -> others,
                        businessDate.today())
                .stream()
                .findFirst();
        Optional<Tenancy> keysOut =
                DwellingDays.keysOut(lease, ofDwelling, dwellingLeases.reletFrom(lease.dwellingId()));
        if (lease.override().isEmpty()) {
            second.ifPresent(SecondLease::refuse);
            domicile.ifPresent(Domicile.Found::refuse);
            keysOut.ifPresent(KeysNotReturned::refuse);
        }
        return new CheckedLease(
                lease,
                dwelling,
                contract,
                isKeptOnStatement(lease, contract),
                lease.override().filter(given -> second.isPresent() || domicile.isPresent() || keysOut.isPresent()),
                lease.household().stream()
                        .map(member -> member.bornOn(birthDates.get(member.personId())))
                        .toList());
    }

    /**
     * The lease, with the tenancy that its household leaves. Where the body calls it ours and doesn't name it, it is the one that its
     * tenants have when they sign; where the body says nothing and all tenants of that one come along, the law makes it an internal move.
     */
    private NewTenancy withWhatIsLeft(NewTenancy lease, List<Tenancy> others, List<Issue> faults) {
        LocalDate today = businessDate.today();
        if (lease.previousLease().isEmpty()) {
            return SecondLease.moved(lease, others, today).map(lease::leaving).orElse(lease);
        }
        PreviousLease stated = lease.previousLease().get();
        if (!stated.isOwn() || stated.tenancyId().isPresent()) {
            return lease;
        }
        List<Tenancy> current = SecondLease.current(lease, others, today);
        if (current.size() > 1) {
            faults.add(Issues.required(
                    "previousLease.tenancyId",
                    "These tenants have more than one lease here: which of them do they leave?",
                    "Deze huurders hebben hier meer dan één contract: welk verlaten ze?"));
        }
        return current.size() == 1 ? lease.leaving(stated.named(current.get(0).tenancyId())) : lease;
    }

    private Contract contract(NewTenancy lease, Optional<PreviousLease> previous) {
        return Contract.of(lease.signedOn(), lease.startDate(), previous, parameters);
    }

    private boolean isKeptOnStatement(NewTenancy lease, Contract contract) {
        return contract.kind() == ContractKind.indefinite
                && lease.previousLease()
                        .filter(stated -> stated.basis() == PreviousLease.Basis.stated)
                        .isPresent()
                && contract(lease, Optional.empty()).kind() != ContractKind.indefinite;
    }

    private void checkFree(NewTenancy lease, Contract contract, List<Tenancy> ofDwelling) {
        DwellingDays.let(lease, contract.endDate(), ofDwelling, businessDate.today())
                .ifPresent(DwellingAlreadyLet::refuse);
        reservations
                .of(lease.dwellingId(), lease.startDate(), contract.endDate())
                .ifPresent(DwellingAlreadyLet::refuseReserved);
    }
}
