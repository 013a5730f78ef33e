package be.huurwerk.servicekit.bulkload;

import be.huurwerk.servicekit.run.BatchRunHandler;
import be.huurwerk.servicekit.run.Run;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * A kind of file: which columns it has, what its lines say, and how they are recorded, by the run of the same kind. A singleton bean.
 *
 * @param <L> a record, kept as JSON until it is recorded
 */
public abstract class FileKind<C extends Enum<C> & CsvColumn, L> implements BatchRunHandler {

    private final BulkLoads loads;

    protected FileKind(BulkLoads loads) {
        this.loads = loads;
    }

    protected abstract Class<C> columns();

    protected abstract Class<L> type();

    protected abstract LineReader<C, L> reader();

    /** What the line is about; what is about one subject is recorded together. */
    protected abstract UUID subject(L line);

    /**
     * Records lines, in the order of the file, and says of those that could not be after all why: at the number of the line, and at every
     * other line of the file that it stands for.
     */
    protected abstract List<LineFault> record(List<Line<L>> lines);

    /** What of the line adds up to a total of the file, by name. */
    protected Map<String, BigDecimal> amounts(L line) {
        return Map.of();
    }

    @Override
    public void handleAll(Run run, List<UUID> subjects) {
        UUID id = UUID.fromString(run.key());
        List<Line<L>> lines = loads.take(id, subjects, type());
        List<LineFault> faults = lines.isEmpty() ? List.of() : record(lines);
        if (!faults.isEmpty()) {
            loads.refuseLate(id, faults, amountsOf(lines, faults));
        }
    }

    private Map<String, BigDecimal> amountsOf(List<Line<L>> lines, List<LineFault> faults) {
        Set<Integer> refused = faults.stream().map(LineFault::line).collect(Collectors.toSet());
        Map<String, BigDecimal> amounts = new HashMap<>();
        lines.stream()
                .filter(line -> refused.contains(line.number()))
                .forEach(line -> amounts(line.content())
                        .forEach((name, amount) -> amounts.merge(name, amount, BigDecimal::add)));
        return amounts;
    }
}
