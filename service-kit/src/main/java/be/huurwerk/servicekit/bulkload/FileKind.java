package be.huurwerk.servicekit.bulkload;

import be.huurwerk.servicekit.run.BatchRunHandler;
import be.huurwerk.servicekit.run.Run;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;

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

    /** Records lines, and says of those that could not be after all why; in the order of the file. */
    protected abstract List<LineFault> record(List<Line<L>> lines);

    /** What of the line adds up to a total of the file, by name. */
    protected Map<String, BigDecimal> amounts(L line) {
        return Map.of();
    }

    @Override
    public void handleAll(Run run, List<UUID> subjects) {
        UUID id = UUID.fromString(run.key());
        List<Line<L>> lines = loads.take(id, subjects, type());
        if (!lines.isEmpty()) {
            loads.refuseLate(id, record(lines));
        }
    }
}
