package be.huurwerk.rent.bulkload;

import be.huurwerk.servicekit.bulkload.BulkLoads;
import be.huurwerk.servicekit.bulkload.CsvColumn;
import be.huurwerk.servicekit.bulkload.CsvValues;
import be.huurwerk.servicekit.bulkload.FileKind;
import be.huurwerk.servicekit.bulkload.Line;
import be.huurwerk.servicekit.bulkload.LineFault;
import be.huurwerk.servicekit.bulkload.LineReader;
import be.huurwerk.webkit.problem.Issue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * A file whose lines each say one thing by itself: checked by the rules of the single call when it comes and again when it is recorded.
 *
 * @param <L> what a line says
 * @param <X> what is known of the things that lines name
 */
public abstract class LinesFile<C extends Enum<C> & CsvColumn, L, X> extends FileKind<C, L> {

    protected LinesFile(BulkLoads loads) {
        super(loads);
    }

    /** Adds the faults of the values by themselves; what it answers counts only where there are none. */
    protected abstract L read(CsvValues<C> values);

    /** @param hold whether it is held until the transaction ends, since the lines are recorded */
    protected abstract X known(List<L> lines, boolean hold);

    /** What is wrong with a line, under the names of its columns. */
    protected abstract List<Issue> faults(L line, X known);

    /** The line with the ids of what it names. */
    protected L named(L line, X known) {
        return line;
    }

    protected abstract void keep(L line, X known);

    @Override
    protected LineReader<C, L> reader() {
        return new LineReader<>() {

            @Override
            public Optional<L> read(int line, CsvValues<C> values) {
                L content = LinesFile.this.read(values);
                return values.faults().isEmpty() ? Optional.of(content) : Optional.empty();
            }

            @Override
            public List<Line<L>> check(List<Line<L>> lot, Consumer<LineFault> refused) {
                X known = known(contents(lot), false);
                List<Line<L>> sound = new ArrayList<>();
                for (Line<L> line : lot) {
                    List<Issue> faults = faults(line.content(), known);
                    if (faults.isEmpty()) {
                        sound.add(Line.of(line.number(), named(line.content(), known)));
                    } else {
                        LineFault.of(line.number(), faults).forEach(refused);
                    }
                }
                return sound;
            }
        };
    }

    @Override
    protected List<LineFault> record(List<Line<L>> lines) {
        X known = known(contents(lines), true);
        List<LineFault> refused = new ArrayList<>();
        for (Line<L> line : lines) {
            List<Issue> faults = faults(line.content(), known);
            if (faults.isEmpty()) {
                keep(line.content(), known);
            } else {
                refused.addAll(LineFault.of(line.number(), faults));
            }
        }
        return refused;
    }

    private List<L> contents(List<Line<L>> lines) {
        return lines.stream().map(Line::content).toList();
    }
}
