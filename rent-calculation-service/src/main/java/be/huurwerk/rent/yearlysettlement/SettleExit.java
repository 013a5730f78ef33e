package be.huurwerk.rent.yearlysettlement;

import be.huurwerk.regulation.parameter.Parameters;
import be.huurwerk.rent.advance.Advances;
import be.huurwerk.rent.building.Building;
import be.huurwerk.rent.building.Buildings;
import be.huurwerk.rent.chargesettlement.Period;
import be.huurwerk.rent.household.TenancyFile;
import be.huurwerk.rent.household.TenancyFiles;
import be.huurwerk.servicekit.event.Outbox;
import be.huurwerk.servicekit.time.BusinessDate;
import be.huurwerk.servicekit.time.WallClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;

/**
 * Estimates what a household that left owes of the days that are not settled yet, where the landlord's policy says so, and tells it. A
 * household without a final statement owes nothing before the settlement.
 */
@ApplicationScoped
public class SettleExit {

    private static final String POLICY = "policy/charge/exit-settlement";

    private final TenancyFiles files;
    private final Buildings buildings;
    private final Advances advances;
    private final Exits exits;
    private final Outbox outbox;
    private final Parameters parameters;
    private final BusinessDate businessDate;
    private final WallClock clock;

    SettleExit(
            TenancyFiles files,
            Buildings buildings,
            Advances advances,
            Exits exits,
            Outbox outbox,
            Parameters parameters,
            BusinessDate businessDate,
            WallClock clock) {
        this.files = files;
        this.buildings = buildings;
        this.advances = advances;
        this.exits = exits;
        this.outbox = outbox;
        this.parameters = parameters;
        this.businessDate = businessDate;
        this.clock = clock;
    }

    /** The keys are in: the last day of the lease stays what it is. That nothing more comes is told too, for the final balance waits for it. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void departed(UUID tenancyId) {
        files.lockAll(List.of(tenancyId)); // who makes a settlement final holds its households too
        List<ExitStatement> estimates = files.load(tenancyId)
                .filter(file -> !file.annulled())
                .map(this::estimates)
                .orElse(List.of());
        estimates.forEach(this::tell);
        outbox.append(ExitDecided.TYPE, tenancyId, new ExitDecided(tenancyId, estimates.size()));
    }

    private List<ExitStatement> estimates(TenancyFile file) {
        return file.endDate()
                .filter(this::isEstimated)
                .flatMap(last ->
                        buildings.ofDwelling(file.dwellingId(), last).map(building -> estimates(file, last, building)))
                .orElse(List.of());
    }

    private boolean isEstimated(LocalDate last) {
        return parameters
                .findWord(POLICY, last)
                .filter(word -> word.is("lastStatement"))
                .isPresent();
    }

    private List<ExitStatement> estimates(TenancyFile file, LocalDate last, Building building) {
        return exits.lastOf(file.tenancyId(), building.buildingId()).stream()
                .flatMap(settled -> ExitStatement.years(settled.until(), last).stream()
                        .flatMap(year -> new Period(file.startDate(), last)
                                        .and(year)
                                        .map(days -> exit(file, building.buildingId(), year, days, settled.last()))
                                        .stream()))
                .toList();
    }

    private ExitStatement exit(TenancyFile file, UUID buildingId, Period year, Period days, ExitStatement.Last last) {
        return new ExitStatement(
                HouseholdStatement.key(file.tenancyId(), buildingId, year.from(), year.until()),
                file.tenancyId(),
                buildingId,
                year,
                days,
                last,
                last.of(days.days()),
                advances.schedules(List.of(file))
                        .get(file.tenancyId())
                        .asked(YearMonth.from(year.from()), YearMonth.from(year.until())),
                businessDate.today(),
                dueOn(days.until()),
                clock.now());
    }

    /** After the landlord's days to pay, and not while the lease runs. */
    private LocalDate dueOn(LocalDate lastDay) {
        LocalDate first = PaymentDay.first(businessDate.today(), parameters);
        return lastDay.isAfter(first) ? lastDay : first;
    }

    private void tell(ExitStatement exit) {
        if (exits.find(exit.settlementKey()).filter(exit::saysTheSameAs).isEmpty()) {
            exits.keep(exit);
            outbox.append(ChargesSettled.TYPE, exit.tenancyId(), ChargesSettled.of(exit));
        }
    }
}
