package be.huurwerk.rent.underoccupancyfee;

import be.huurwerk.regulation.money.Euro;
import be.huurwerk.regulation.parameter.Parameters;
import be.huurwerk.rent.decision.RentsDecided;
import be.huurwerk.rent.decision.YearTurned;
import be.huurwerk.rent.household.DecidedRent;
import be.huurwerk.rent.household.TenancyFile;
import be.huurwerk.rent.household.TenancyFiles;
import be.huurwerk.rent.parameter.AwaitsFigures;
import be.huurwerk.servicekit.Ids;
import be.huurwerk.servicekit.event.Outbox;
import be.huurwerk.servicekit.time.BusinessDate;
import be.huurwerk.servicekit.time.WallClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Decides the fee anew whenever its months, the rent or the tenancy become known or change, and tells it if it is another. */
@ApplicationScoped
public class DecideFee implements AwaitsFigures {

    private final FeeDecisions decisions;
    private final TenancyFiles files;
    private final Parameters parameters;
    private final Outbox outbox;
    private final BusinessDate businessDate;
    private final WallClock clock;

    DecideFee(
            FeeDecisions decisions,
            TenancyFiles files,
            Parameters parameters,
            Outbox outbox,
            BusinessDate businessDate,
            WallClock clock) {
        this.decisions = decisions;
        this.files = files;
        this.parameters = parameters;
        this.outbox = outbox;
        this.businessDate = businessDate;
        this.clock = clock;
    }

    /** Other months are due from now on. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void told(UUID tenancyId, List<SurplusPeriod> periods) {
        decisions.told(tenancyId, periods);
        files.lockAll(List.of(tenancyId));
        decide(tenancyId, periods, files.load(tenancyId));
    }

    /** The tenancy is signed, or taken over with the rent that is paid. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void signed(UUID tenancyId) {
        decideAll(List.of(tenancyId));
    }

    void on(@Observes RentsDecided rents) {
        decideAll(rents.tenancyIds());
    }

    /** A flat year needs no rent, and the rent in force goes on where another one waits. */
    void on(@Observes YearTurned year) {
        decideAll(year.tenancyIds());
    }

    @Override
    public List<UUID> awaitFigures() {
        return decisions.tenancies();
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void takeUp(List<UUID> tenancyIds) {
        decideAll(tenancyIds);
    }

    /** Few of many tenancies have a fee. */
    private void decideAll(Collection<UUID> tenancyIds) {
        Map<UUID, List<SurplusPeriod>> due = decisions.due(tenancyIds);
        if (!due.isEmpty()) {
            Map<UUID, TenancyFile> found = files.load(due.keySet());
            due.forEach((tenancyId, periods) -> decide(tenancyId, periods, Optional.ofNullable(found.get(tenancyId))));
        }
    }

    private void decide(UUID tenancyId, List<SurplusPeriod> due, Optional<TenancyFile> file) {
        FeeSchedule schedule =
                FeeSchedule.of(due, horizon(), day -> file.flatMap(known -> rentOn(known, day)), parameters);
        List<FeePeriod> before =
                decisions.latest(tenancyId).map(FeeDecision::periods).orElse(List.of());
        if (!schedule.periods().equals(before)) {
            FeeDecision decision = new FeeDecision(Ids.next(), tenancyId, clock.now(), schedule.periods());
            decisions.add(decision);
            outbox.append(FeeDecided.TYPE, tenancyId, FeeDecided.of(decision));
        }
    }

    /** This year and the next: a year's fee is decided before it begins, at the latest by the annual run, or by {@link ScheduledFees}. */
    private LocalDate horizon() {
        return LocalDate.of(businessDate.today().getYear() + 1, 12, 31);
    }

    /** The rent in force, or the one that was taken over, if it is decided. */
    static Optional<Euro> rentOn(TenancyFile file, LocalDate day) {
        return file.schedule()
                .inForce(day)
                .map(DecidedRent::rent)
                .or(() -> file.takenOver()
                        .filter(over -> !over.on().isAfter(day))
                        .flatMap(over -> Optional.ofNullable(over.rent()))
                        .map(Euro::of));
    }
}
