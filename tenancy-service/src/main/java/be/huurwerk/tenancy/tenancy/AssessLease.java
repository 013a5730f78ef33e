package be.huurwerk.tenancy.tenancy;

import be.huurwerk.regulation.parameter.Parameters;
import be.huurwerk.regulation.parameter.UnknownParameterException;
import be.huurwerk.tenancy.Issues;
import be.huurwerk.webkit.problem.Days;
import be.huurwerk.webkit.problem.Issue;
import be.huurwerk.webkit.problem.Text;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Whether a lease of a lot can be taken over: by the rules of {@link LeaseChecks}, with a fault where that throws a problem. */
@ApplicationScoped
class AssessLease {

    private final Reservations reservations;
    private final Parameters parameters;

    AssessLease(Reservations reservations, Parameters parameters) {
        this.reservations = reservations;
        this.parameters = parameters;
    }

    /** @param lease present when there are no faults */
    record Assessed(List<Issue> faults, Optional<CheckedLease> lease) {

        static Assessed refused(List<Issue> faults) {
            return new Assessed(faults, Optional.empty());
        }
    }

    /** @param lease names no previous lease */
    Assessed assess(NewTenancy lease, LeaseLot lot, LocalDate today) {
        try {
            return assessed(lease, lot, today);
        } catch (UnknownParameterException unknown) {
            return Assessed.refused(List.of(Issues.rejected(
                    "signedOn",
                    "Nobody knows " + unknown.name() + " on " + unknown.on() + ".",
                    unknown.name() + " is niet gekend op " + unknown.on() + ".")));
        }
    }

    private Assessed assessed(NewTenancy lease, LeaseLot lot, LocalDate today) {
        Map<UUID, LocalDate> birthDates = lot.birthDates(lease);
        LocalDate day = lease.householdDay();
        List<Issue> faults =
                new ArrayList<>(SigningRules.faults(lease, lot.dwelling(lease.dwellingId()), Optional.empty()));
        Days.yetToCome("signedOn", lease.signedOn(), today).ifPresent(faults::add);
        lease.takenOver()
                .flatMap(over -> TakeOverRules.tooFarAhead(over, today, parameters))
                .ifPresent(faults::add);
        faults.addAll(HouseholdRules.faults(lease.household(), birthDates, day, Majority.age(parameters, day)));
        faults.addAll(HouseholdRules.deceasedFaults(lease.household(), lot.deceased(lease)));
        if (!faults.isEmpty()) {
            return Assessed.refused(faults);
        }
        Contract contract = Contract.of(lease.signedOn(), lease.startDate(), Optional.empty(), parameters);
        lease.takenOver()
                .flatMap(over -> TakeOverRules.ended(over, contract.endDate()))
                .ifPresent(faults::add);
        faults.addAll(dwellingTaken(lease, contract.endDate(), lot, today));
        List<Issue> overridable = overridable(lease, contract.endDate(), lot, today, Majority.age(parameters, day));
        if (lease.override().isEmpty()) {
            faults.addAll(overridable);
        }
        return faults.isEmpty()
                ? new Assessed(List.of(), Optional.of(checked(lease, contract, lot, !overridable.isEmpty())))
                : Assessed.refused(faults);
    }

    private List<Issue> dwellingTaken(NewTenancy lease, Optional<LocalDate> until, LeaseLot lot, LocalDate today) {
        List<Issue> faults = new ArrayList<>();
        DwellingDays.let(lease, until, lot.leasesOfDwelling(lease.dwellingId()), today)
                .map(other -> rejected("dwellingId", DwellingAlreadyLet.text(other)))
                .ifPresent(faults::add);
        Optional.of(lease.dwellingId())
                .filter(lot::isReserved)
                .flatMap(dwelling -> reservations.of(dwelling, lease.startDate(), until))
                .map(preparation -> rejected("dwellingId", DwellingAlreadyLet.reserved(preparation)))
                .ifPresent(faults::add);
        return faults;
    }

    private static List<Issue> overridable(
            NewTenancy lease, Optional<LocalDate> until, LeaseLot lot, LocalDate today, int ageOfMajority) {
        List<Issue> faults = new ArrayList<>();
        for (int i = 0; i < lease.household().size(); i++) {
            NewMember member = lease.household().get(i);
            String at = "household[" + i + "].personId";
            if (member.role().isPartyToLease()) {
                List<Tenancy> others = lot.leasesWith(member.personId());
                SecondLease.of(lease, Set.of(member.personId()), until, others, today)
                        .map(other -> rejected(at, SecondLease.text(other)))
                        .ifPresent(faults::add);
            }
        }
        Domicile.elsewhere(lease, lot.birthDates(lease), ageOfMajority, until, lot::leasesWith, today)
                .forEach(found -> faults.add(rejected("household[" + found.position() + "].personId", found.text())));
        DwellingDays.keysOut(lease, lot.leasesOfDwelling(lease.dwellingId()), Map.of())
                .map(former -> rejected("startDate", KeysNotReturned.text(former)))
                .ifPresent(faults::add);
        return faults;
    }

    private static CheckedLease checked(NewTenancy lease, Contract contract, LeaseLot lot, boolean overridden) {
        Map<UUID, LocalDate> birthDates = lot.birthDates(lease);
        return new CheckedLease(
                lease,
                lot.dwelling(lease.dwellingId()).orElseThrow(),
                contract,
                false,
                lease.override().filter(given -> overridden),
                lease.household().stream()
                        .map(member -> member.bornOn(birthDates.get(member.personId())))
                        .toList());
    }

    private static Issue rejected(String name, Text detail) {
        return Issues.rejected(name, detail.en(), detail.nl());
    }
}
