package be.huurwerk.tenancy.departure;

import be.huurwerk.regulation.parameter.Parameters;
import be.huurwerk.servicekit.Ids;
import be.huurwerk.servicekit.event.Outbox;
import be.huurwerk.servicekit.time.BusinessDate;
import be.huurwerk.tenancy.inspection.Inspections;
import be.huurwerk.tenancy.tenancy.AlreadyDeparted;
import be.huurwerk.tenancy.tenancy.Deaths;
import be.huurwerk.tenancy.tenancy.DepositStatus;
import be.huurwerk.tenancy.tenancy.Tenancies;
import be.huurwerk.tenancy.tenancy.Tenancy;
import be.huurwerk.tenancy.tenancy.UnknownTenancy;
import be.huurwerk.webkit.etag.ETags;
import be.huurwerk.webkit.problem.Issue;
import be.huurwerk.webkit.problem.ProblemException;
import be.huurwerk.webkit.problem.Text;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Records that a household has left, once. */
@ApplicationScoped
class RecordDeparture {

    private static final Set<String> OVER = Set.of("settled", "withdrawn");

    private final Tenancies tenancies;
    private final Departures departures;
    private final Inspections inspections;
    private final DepositStatus depositStatus;
    private final Deaths deaths;
    private final Parameters parameters;
    private final Outbox outbox;
    private final BusinessDate businessDate;

    RecordDeparture(
            Tenancies tenancies,
            Departures departures,
            Inspections inspections,
            DepositStatus depositStatus,
            Deaths deaths,
            Parameters parameters,
            Outbox outbox,
            BusinessDate businessDate) {
        this.tenancies = tenancies;
        this.departures = departures;
        this.inspections = inspections;
        this.depositStatus = depositStatus;
        this.deaths = deaths;
        this.parameters = parameters;
        this.outbox = outbox;
        this.businessDate = businessDate;
    }

    /**
     * @param ifMatch the tenancy's version, or null
     * @throws ProblemException 400 when the keys were not back then, 409 when no end is fixed, the household has left already, or the
     *     damages are not those of the signed outgoing inspection, 412 when the tenancy has changed
     */
    @Transactional
    public Departure record(UUID tenancyId, DepartureRequest request, String ifMatch) {
        Tenancy tenancy = tenancies.lock(tenancyId).orElseThrow(() -> UnknownTenancy.problem(tenancyId));
        ETags.check(ifMatch, tenancy.version());
        List<Issue> faults = DepartureRules.faults(
                tenancy, deaths.ofLastTenant(tenancyId), request.keysReturnedOn(), businessDate.today());
        if (!faults.isEmpty()) {
            throw ProblemException.badRequest(faults);
        }
        checkState(tenancy, request);
        Departure departure = departure(tenancy, request);
        departures.add(departure, settlementDueOn(departure));
        tenancies.keysReturned(tenancyId, request.keysReturnedOn());
        outbox.append(TenancyDeparted.TYPE, tenancyId, TenancyDeparted.of(departure));
        return departure;
    }

    /** By when the deposit is settled, as the landlord promises it; empty when there is nothing to settle. */
    private Optional<LocalDate> settlementDueOn(Departure departure) {
        return Optional.ofNullable(
                        depositStatus.of(List.of(departure.tenancyId())).get(departure.tenancyId()))
                .filter(status -> !OVER.contains(status))
                .flatMap(status ->
                        new SettlementTerm(parameters).lastDay(departure.endDate(), departure.keysReturnedOn()));
    }

    private static void checkState(Tenancy tenancy, DepartureRequest request) {
        if (tenancy.keysReturnedOn().isPresent()) {
            throw AlreadyDeparted.problem(tenancy.tenancyId());
        }
        if (!DepartureRules.isEndFixed(tenancy, request.keysReturnedOn())) {
            throw ProblemException.conflict(
                    "noEndFixed",
                    new Text(
                            "No notice runs, and the term of the lease is not over.",
                            "Er loopt geen opzeg en de duur van het huurcontract is niet verstreken."));
        }
    }

    private Departure departure(Tenancy tenancy, DepartureRequest request) {
        return new Departure(
                tenancy.tenancyId(),
                tenancy.endDate().orElseThrow(),
                request.keysReturnedOn(),
                tenancies.reletBy(tenancy, request.keysReturnedOn()),
                DepartureDamages.of(
                                request.damages(),
                                inspections.departureDamages(tenancy.tenancyId()),
                                inspections.departureNotCharged(tenancy.tenancyId()))
                        .stream()
                        .map(damage -> new Damage(Ids.next(), damage.description(), damage.amount()))
                        .toList());
    }
}
