package be.huurwerk.tenancy.obligation;

import be.huurwerk.regulation.parameter.Parameters;
import be.huurwerk.servicekit.Ids;
import be.huurwerk.tenancy.tenancy.HouseholdKnown;
import be.huurwerk.tenancy.tenancy.PreviousLease;
import be.huurwerk.tenancy.tenancy.Residence;
import be.huurwerk.tenancy.tenancy.Tenancies;
import be.huurwerk.tenancy.tenancy.TenanciesTakenOver;
import be.huurwerk.tenancy.tenancy.Tenancy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Gives each tenant the obligations of the law of the day, takes those along that the household has in the lease it leaves, and ends
 * those of who is no tenant any more. It looks at the household as a whole, so that it may be told as often as one likes.
 */
@ApplicationScoped
class FollowHousehold {

    private static final int LONGEST_CHAIN = 50;

    private final Tenancies tenancies;
    private final Obligations obligations;
    private final Parameters parameters;

    FollowHousehold(Tenancies tenancies, Obligations obligations, Parameters parameters) {
        this.tenancies = tenancies;
        this.obligations = obligations;
        this.parameters = parameters;
    }

    void on(@Observes TenanciesTakenOver taken) {
        obligations.addAll(taken.tenancies().stream().flatMap(this::ofNew).toList());
    }

    private Stream<Obligation> ofNew(Tenancy tenancy) {
        return NewTenant.of(List.of(tenancy)).stream()
                .flatMap(tenant ->
                        ArisingRules.of(tenant, parameters).stream().map(arisen -> obligation(tenancy, tenant, arisen)))
                .map(obligation -> obligation.endingOn(endOf(obligation, tenancy)));
    }

    void on(@Observes HouseholdKnown household) {
        Tenancy tenancy = tenancies.find(household.tenancyId()).orElseThrow();
        List<Tenancy> leases = leases(tenancy);
        if (leases.size() > 1) {
            carry(leases.get(1).tenancyId(), tenancy);
        }
        NewTenant.of(leases)
                .forEach(tenant -> ArisingRules.of(tenant, parameters)
                        .forEach(arisen -> obligations.add(obligation(tenancy, tenant, arisen), Optional.empty())));
        for (Obligation obligation : obligations.of(tenancy.tenancyId())) {
            Optional<LocalDate> end = endOf(obligation, tenancy);
            if (!end.equals(obligation.endedOn())) {
                obligations.ends(obligation.obligationId(), end);
            }
        }
    }

    private List<Tenancy> leases(Tenancy tenancy) {
        List<Tenancy> leases = new ArrayList<>(List.of(tenancy));
        Optional<Tenancy> previous = before(tenancy);
        while (previous.isPresent() && leases.size() < LONGEST_CHAIN) {
            leases.add(previous.get());
            previous = before(previous.get());
        }
        return leases;
    }

    private Optional<Tenancy> before(Tenancy tenancy) {
        return tenancy.previousLease().flatMap(PreviousLease::tenancyId).flatMap(tenancies::find);
    }

    /** Once the lease that is left is locked, nobody records anything under it that would not go along. */
    private void carry(UUID from, Tenancy to) {
        if (!toCarry(from, to).isEmpty()) {
            tenancies.lock(from);
            toCarry(from, to)
                    .forEach(obligation -> obligations.add(
                            obligation.carriedTo(to.tenancyId(), Ids.next()), Optional.of(obligation.obligationId())));
        }
    }

    private List<Obligation> toCarry(UUID from, Tenancy to) {
        return obligations.of(from).stream()
                .filter(obligation ->
                        NewTenant.asTenant(to, obligation.personId()).isPresent())
                .filter(obligation ->
                        obligations.carrying(obligation.obligationId()).isEmpty())
                .toList();
    }

    private static Obligation obligation(Tenancy tenancy, NewTenant tenant, ArisingRules.Arisen arisen) {
        return new Obligation(
                Ids.next(),
                tenancy.tenancyId(),
                tenant.personId(),
                arisen.kind(),
                arisen.level(),
                arisen.arisenOn(),
                arisen.dueOn(),
                ObligationState.open,
                Optional.empty(),
                Optional.empty(),
                List.of(),
                arisen.status(),
                0);
    }

    /**
     * Since when the obligation is over: the lease is over, the person lives there no more, or is too old for it; empty while no such day is
     * known. Under a tenancy that was a mistake it never held.
     */
    private Optional<LocalDate> endOf(Obligation obligation, Tenancy tenancy) {
        if (tenancy.annulled()) {
            return Optional.of(tenancy.startDate());
        }
        List<Residence> stays = tenancy.residences().stream()
                .filter(residence -> residence.member().personId().equals(obligation.personId()))
                .toList();
        Stream<LocalDate> tooOld = stays.stream()
                .filter(stay -> obligation.kind() == ObligationKind.work)
                .map(stay -> ArisingRules.endOfWork(stay.member().birthDate(), obligation.arisenOn(), parameters));
        Stream<LocalDate> leaseOver = tenancy.fixedEnd().map(last -> last.plusDays(1)).stream();
        return Stream.of(leaves(stays, tenancy).stream(), tooOld, leaseOver)
                .flatMap(days -> days)
                .min(Comparator.naturalOrder());
    }

    /** The day after the last on which the person lives there; of who never did the first day of the lease. */
    private static Optional<LocalDate> leaves(List<Residence> stays, Tenancy tenancy) {
        if (stays.stream().anyMatch(stay -> stay.until().isEmpty())) {
            return Optional.empty();
        }
        return stays.stream()
                .flatMap(stay -> stay.until().stream())
                .max(Comparator.naturalOrder())
                .map(last -> last.plusDays(1))
                .or(() -> Optional.of(tenancy.startDate()));
    }
}
