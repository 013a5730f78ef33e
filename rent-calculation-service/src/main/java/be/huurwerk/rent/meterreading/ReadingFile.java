package be.huurwerk.rent.meterreading;

import be.huurwerk.rent.Issues;
import be.huurwerk.rent.bulkload.LinesFile;
import be.huurwerk.rent.chargesettlement.Period;
import be.huurwerk.servicekit.bulkload.BulkLoads;
import be.huurwerk.servicekit.bulkload.CsvValues;
import be.huurwerk.webkit.problem.Issue;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;

/** A file of readings, a line how a meter stood at the end of a day. */
@Singleton
class ReadingFile extends LinesFile<ReadingColumn, MeterReadingBody, ReadingFile.Known> {

    private static final Pattern UNITS = Pattern.compile("[0-9]{1,8}([.,][0-9]{1,3})?");
    private static final String EN = "Must be a number of zero or more, with three decimals at most.";
    private static final String NL = "Moet een getal van nul of meer zijn, met hoogstens drie decimalen.";

    /** @param lastSettled of each dwelling the last day that is settled finally: most readings bear on later ones */
    record Known(Set<UUID> dwellings, Map<UUID, LocalDate> lastSettled) {

        private boolean maySettle(UUID dwellingId, Period days) {
            return Optional.ofNullable(lastSettled.get(dwellingId))
                    .filter(last -> !days.from().isAfter(last))
                    .isPresent();
        }
    }

    private final MeterReadings readings;
    private final RecordReading recordReading;
    private final SettlementsOnReadings settlements;

    ReadingFile(
            BulkLoads loads, MeterReadings readings, RecordReading recordReading, SettlementsOnReadings settlements) {
        super(loads);
        this.readings = readings;
        this.recordReading = recordReading;
        this.settlements = settlements;
    }

    @Override
    public String kind() {
        return "meterReadingBulkLoad";
    }

    @Override
    protected Class<ReadingColumn> columns() {
        return ReadingColumn.class;
    }

    @Override
    protected Class<MeterReadingBody> type() {
        return MeterReadingBody.class;
    }

    @Override
    protected UUID subject(MeterReadingBody line) {
        return line.dwellingId();
    }

    @Override
    protected MeterReadingBody read(CsvValues<ReadingColumn> values) {
        return new MeterReadingBody(
                values.uuid(ReadingColumn.dwellingId),
                values.date(ReadingColumn.readOn).orElse(null),
                units(values, ReadingColumn.units).orElse(null),
                units(values, ReadingColumn.newMeterStarts),
                values.flag(ReadingColumn.estimated),
                Optional.empty());
    }

    private static Optional<BigDecimal> units(CsvValues<ReadingColumn> values, ReadingColumn column) {
        return values.text(column, UNITS, EN, NL).map(text -> new BigDecimal(text.replace(',', '.')));
    }

    @Override
    protected Known known(List<MeterReadingBody> lines, boolean hold) {
        List<UUID> dwellings = lines.stream().map(MeterReadingBody::dwellingId).toList();
        if (hold) {
            settlements.holdBuildings(dwellings);
        }
        return new Known(readings.known(dwellings, hold), settlements.lastSettled(dwellings));
    }

    @Override
    protected List<Issue> faults(MeterReadingBody line, Known known) {
        if (!known.dwellings().contains(line.dwellingId())) {
            return List.of(Issues.rejected(
                    ReadingColumn.dwellingId.name(),
                    line.dwellingId(),
                    "There is no such dwelling.",
                    "Er is geen woning met dit nummer."));
        }
        RecordReading.Judged judged = recordReading.judge(line);
        List<Issue> faults = new ArrayList<>(judged.faults());
        if (judged.days()
                .filter(days -> known.maySettle(line.dwellingId(), days))
                .filter(days -> !settlements.settled(line.dwellingId(), days).isEmpty())
                .isPresent()) {
            faults.add(Issues.rejected(
                    ReadingColumn.readOn.name(),
                    line.readOn(),
                    "Households were settled finally by how the meter counted on these days: a call of its own corrects that.",
                    "Er is met gezinnen definitief afgerekend op wat de meter op deze dagen telde: dat verbetert een"
                            + " aparte oproep."));
        }
        return faults;
    }

    @Override
    protected void keep(MeterReadingBody line, Known known) {
        recordReading.keep(line);
    }
}
