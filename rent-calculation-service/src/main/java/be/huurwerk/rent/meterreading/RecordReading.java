package be.huurwerk.rent.meterreading;

import be.huurwerk.rent.Issues;
import be.huurwerk.rent.chargesettlement.Period;
import be.huurwerk.servicekit.Ids;
import be.huurwerk.servicekit.time.BusinessDate;
import be.huurwerk.servicekit.time.WallClock;
import be.huurwerk.webkit.problem.In;
import be.huurwerk.webkit.problem.Issue;
import be.huurwerk.webkit.problem.ProblemException;
import be.huurwerk.webkit.problem.Text;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Records how a meter stood, or is taken to have stood. */
@ApplicationScoped
class RecordReading {

    private static final int DECIMALS = 3;

    private final MeterReadings readings;
    private final SettlementsOnReadings settlements;
    private final BusinessDate businessDate;
    private final WallClock clock;

    RecordReading(
            MeterReadings readings, SettlementsOnReadings settlements, BusinessDate businessDate, WallClock clock) {
        this.readings = readings;
        this.settlements = settlements;
        this.businessDate = businessDate;
        this.clock = clock;
    }

    /**
     * @throws ProblemException 400 naming every fault: a meter does not run backwards; 409 when a final settlement rests on days that it would
     *     divide otherwise
     */
    @Transactional
    public MeterReading record(MeterReadingBody body) {
        settlements.holdBuildings(List.of(body.dwellingId()));
        if (!readings.hold(body.dwellingId())) {
            throw ProblemException.referencedResourceNotFound(
                    In.BODY,
                    "dwellingId",
                    body.dwellingId(),
                    new Text(
                            "There is no dwelling " + body.dwellingId() + ".",
                            "Er is geen woning " + body.dwellingId() + "."));
        }
        Judged judged = judge(body);
        if (!judged.faults().isEmpty()) {
            throw ProblemException.badRequest(judged.faults());
        }
        List<UUID> settled = judged.days()
                .map(days -> settlements.settled(body.dwellingId(), days))
                .orElse(List.of());
        if (!settled.isEmpty() && !body.correctsSettled().orElse(false)) {
            throw WithdrawReading.settled(settled);
        }
        return keep(body);
    }

    /** Records a reading that nothing is wrong with, of a dwelling that is held. */
    MeterReading keep(MeterReadingBody body) {
        MeterReading reading = reading(body);
        readings.add(reading);
        return reading;
    }

    /** @param days that it bears on */
    record Judged(List<Issue> faults, Optional<Period> days) {}

    /** What is wrong with a reading beside those of the dwelling that there are. */
    Judged judge(MeterReadingBody body) {
        List<MeterReading> known = readings.counting(body.dwellingId());
        return new Judged(faults(reading(body), known), Between.neighbours(body.readOn(), known));
    }

    private MeterReading reading(MeterReadingBody body) {
        return new MeterReading(
                Ids.next(),
                body.dwellingId(),
                body.readOn(),
                body.units(),
                body.newMeterStarts(),
                body.estimated().orElse(false),
                clock.now(),
                Optional.empty());
    }

    private List<Issue> faults(MeterReading reading, List<MeterReading> known) {
        List<Issue> faults = new ArrayList<>();
        decimals("units", reading.units(), faults);
        reading.newMeterStarts().ifPresent(start -> decimals("newMeterStarts", start, faults));
        if (reading.readOn().isAfter(businessDate.today())) {
            faults.add(
                    Issues.rejected("readOn", reading.readOn(), "The day is yet to come.", "De dag moet nog komen."));
        }
        boolean backwards = known.stream()
                .anyMatch(other -> other.readOn().isBefore(reading.readOn())
                                && isLastBefore(other, reading, known)
                                && reading.units().compareTo(other.start()) < 0
                        || other.readOn().isAfter(reading.readOn())
                                && isFirstAfter(other, reading, known)
                                && other.units().compareTo(reading.start()) < 0);
        if (backwards) {
            faults.add(Issues.rejected(
                    "units",
                    reading.units(),
                    "The meter would run backwards: correct the other reading first.",
                    "De meter zou teruglopen: verbeter eerst de andere stand."));
        }
        return faults;
    }

    private static boolean isLastBefore(MeterReading other, MeterReading reading, List<MeterReading> known) {
        return known.stream()
                .noneMatch(one ->
                        one.readOn().isAfter(other.readOn()) && one.readOn().isBefore(reading.readOn()));
    }

    private static boolean isFirstAfter(MeterReading other, MeterReading reading, List<MeterReading> known) {
        return known.stream()
                .noneMatch(one ->
                        one.readOn().isBefore(other.readOn()) && one.readOn().isAfter(reading.readOn()));
    }

    private static void decimals(String name, BigDecimal value, List<Issue> faults) {
        if (value.stripTrailingZeros().scale() > DECIMALS) {
            faults.add(Issues.rejected(name, value, "At most 3 decimals.", "Hoogstens 3 cijfers na de komma."));
        }
    }
}
