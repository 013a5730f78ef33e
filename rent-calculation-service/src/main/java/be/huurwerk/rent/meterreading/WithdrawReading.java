package be.huurwerk.rent.meterreading;

import be.huurwerk.rent.chargesettlement.Period;
import be.huurwerk.rent.meterreading.MeterReading.Because;
import be.huurwerk.rent.meterreading.MeterReading.Withdrawal;
import be.huurwerk.servicekit.time.WallClock;
import be.huurwerk.webkit.problem.ProblemException;
import be.huurwerk.webkit.problem.Text;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Takes a reading back that was a mistake; drafts that rest on it are made anew. */
@ApplicationScoped
class WithdrawReading {

    private final MeterReadings readings;
    private final SettlementsOnReadings settlements;
    private final WallClock clock;

    WithdrawReading(MeterReadings readings, SettlementsOnReadings settlements, WallClock clock) {
        this.readings = readings;
        this.settlements = settlements;
        this.clock = clock;
    }

    /**
     * An earlier reading of the same day counts again.
     *
     * @param correctsSettled whether it may be one by which households were settled finally: they stay settled until a correction is
     * @throws ProblemException 404; 409 when it was taken back before, a final settlement rests on it, or the meter would run backwards
     */
    @Transactional
    public MeterReading withdraw(
            UUID meterReadingId, Because because, boolean correctsSettled, String client, String subject) {
        UUID dwellingId = find(meterReadingId).dwellingId();
        settlements.holdBuildings(List.of(dwellingId));
        readings.hold(dwellingId);
        MeterReading reading = find(meterReadingId);
        if (reading.withdrawal().isPresent()) {
            throw ProblemException.conflict(
                    "readingWithdrawn",
                    new Text("The reading is taken back already.", "De meterstand is al ingetrokken."));
        }
        Optional<Period> days = daysThatRestOn(reading, readings.counting(dwellingId));
        List<UUID> settled =
                days.map(some -> settlements.settled(dwellingId, some)).orElse(List.of());
        if (!settled.isEmpty() && !correctsSettled) {
            throw settled(settled);
        }
        MeterReading withdrawn = reading.with(new Withdrawal(clock.now(), client, subject, because));
        readings.withdraw(withdrawn);
        requireForwards(readings.counting(dwellingId));
        days.ifPresent(some -> settlements.draftAnew(dwellingId, some, client, subject));
        return withdrawn;
    }

    static ProblemException settled(List<UUID> settlements) {
        return ProblemException.conflict(
                        "readingSettled",
                        new Text(
                                "Households were settled finally by how the meter counted on these days.",
                                "Er is met gezinnen definitief afgerekend op wat de meter op deze dagen telde."))
                .with(
                        "chargeSettlementIds",
                        settlements.stream().map(UUID::toString).toList());
    }

    private MeterReading find(UUID meterReadingId) {
        return readings.find(meterReadingId).orElseThrow(() -> MeterReadings.notFound(meterReadingId));
    }

    /** From the reading before until the one after; empty for a reading that counts for no day. */
    private static Optional<Period> daysThatRestOn(MeterReading reading, List<MeterReading> counting) {
        if (counting.stream().noneMatch(one -> one.meterReadingId().equals(reading.meterReadingId()))) {
            return Optional.empty();
        }
        return Between.neighbours(reading.readOn(), counting);
    }

    private static void requireForwards(List<MeterReading> counting) {
        for (int i = 1; i < counting.size(); i++) {
            if (counting.get(i).units().compareTo(counting.get(i - 1).start()) < 0) {
                throw ProblemException.conflict(
                        "meterRunsBackwards",
                        new Text(
                                "Without it the meter would run backwards on "
                                        + counting.get(i).readOn() + ": correct that reading first.",
                                "Zonder deze stand zou de meter teruglopen op "
                                        + counting.get(i).readOn() + ": verbeter eerst die stand."));
            }
        }
    }
}
