package be.huurwerk.rent.underoccupancyfee;

import be.huurwerk.regulation.parameter.Parameters;
import be.huurwerk.rent.decision.AwaitedFacts;
import be.huurwerk.rent.household.TenancyFile;
import be.huurwerk.rent.household.TenancyFiles;
import be.huurwerk.rent.underoccupancyfee.FeeSchedule.WaitingMonth;
import be.huurwerk.servicekit.time.BusinessDate;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * The households of which the fee of a month up to the next one can't be decided yet, and why: looked at some at a time, since few of many
 * households have a fee, and few of these wait.
 */
@ApplicationScoped
class WaitingFees {

    private static final int AT_A_TIME = 200;
    private static final UUID FIRST = new UUID(0, 0);

    private final FeeDecisions decisions;
    private final TenancyFiles files;
    private final AwaitedFacts awaited;
    private final Parameters parameters;
    private final BusinessDate businessDate;

    WaitingFees(
            FeeDecisions decisions,
            TenancyFiles files,
            AwaitedFacts awaited,
            Parameters parameters,
            BusinessDate businessDate) {
        this.decisions = decisions;
        this.files = files;
        this.awaited = awaited;
        this.parameters = parameters;
        this.businessDate = businessDate;
    }

    /**
     * In the order of the tenancies' ids.
     *
     * @param tenancyId of this tenancy only
     * @param after the last one that was given; empty for the first page
     */
    List<WaitingFee> after(Optional<UUID> tenancyId, Optional<UUID> after, int limit) {
        List<WaitingFee> found = new ArrayList<>();
        UUID last = after.orElse(FIRST);
        List<UUID> some;
        do {
            some = decisions.tenancies(tenancyId, last, AT_A_TIME);
            waiting(some).stream().limit(limit - found.size()).forEach(found::add);
            last = some.isEmpty() ? last : some.get(some.size() - 1);
        } while (some.size() == AT_A_TIME && found.size() < limit);
        return found;
    }

    long count(Optional<UUID> tenancyId) {
        return after(tenancyId, Optional.empty(), Integer.MAX_VALUE).size();
    }

    private List<WaitingFee> waiting(List<UUID> tenancyIds) {
        LocalDate horizon = businessDate.today().plusMonths(2).withDayOfMonth(1).minusDays(1);
        Map<UUID, List<SurplusPeriod>> due = decisions.due(tenancyIds);
        Map<UUID, TenancyFile> found = files.load(tenancyIds);
        Map<UUID, List<WaitingMonth>> months = new LinkedHashMap<>();
        for (UUID tenancyId : tenancyIds) {
            Optional<TenancyFile> file = Optional.ofNullable(found.get(tenancyId));
            List<WaitingMonth> waiting = FeeSchedule.of(
                            due.getOrDefault(tenancyId, List.of()),
                            horizon,
                            day -> file.flatMap(known -> DecideFee.rentOn(known, day)),
                            parameters)
                    .waiting();
            if (!waiting.isEmpty()) {
                months.put(tenancyId, waiting);
            }
        }
        Map<UUID, List<AwaitedFacts.Awaited>> rents = awaited.of(months.keySet());
        return months.entrySet().stream()
                .map(one -> WaitingFee.of(one.getKey(), one.getValue(), rents.getOrDefault(one.getKey(), List.of())))
                .toList();
    }
}
