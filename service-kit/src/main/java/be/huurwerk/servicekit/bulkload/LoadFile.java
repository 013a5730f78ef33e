package be.huurwerk.servicekit.bulkload;

import be.huurwerk.servicekit.run.Runs;
import be.huurwerk.webkit.problem.In;
import be.huurwerk.webkit.problem.Issue;
import be.huurwerk.webkit.problem.IssueType;
import be.huurwerk.webkit.problem.ProblemException;
import be.huurwerk.webkit.problem.Text;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Consumer;

/** Takes in a file: sets what is sound ready for the run that records it, and keeps why the rest is refused. */
@ApplicationScoped
class LoadFile {

    private final BulkLoads loads;
    private final Runs runs;

    LoadFile(BulkLoads loads, Runs runs) {
        this.loads = loads;
        this.runs = runs;
    }

    /** @param alreadyLoaded whether the file was known; what of it could not be recorded then is tried again */
    record Loaded(BulkLoad load, boolean alreadyLoaded) {}

    /**
     * @param dryRun nothing is recorded, and nothing is remembered but the report
     * @param expected totals that the sender has computed, by name
     * @throws ProblemException 400 when the header is at fault or a total is another; nothing is kept of the file then
     */
    @Transactional
    public <C extends Enum<C> & CsvColumn, L> Loaded load(
            FileKind<C, L> kind, byte[] file, boolean dryRun, Map<String, BigDecimal> expected) {
        byte[] hash = dryRun ? null : hash(file);
        Optional<UUID> begun = loads.begin(kind.kind(), hash);
        UUID id = begun.orElseGet(() -> loads.of(kind.kind(), hash));
        if (begun.isPresent()) {
            compare(expected, new Reading<>(loads, kind, id).read(file));
        }
        if (dryRun) {
            loads.forgetLines(id);
        } else if (begun.isPresent() || loads.find(id).orElseThrow().waiting() > 0) {
            loads.recordedBy(
                    id,
                    runs.request(kind.kind(), id.toString(), () -> loads.subjects(id))
                            .runId());
        }
        return new Loaded(loads.find(id).orElseThrow(), begun.isEmpty());
    }

    private static void compare(Map<String, BigDecimal> expected, SortedMap<String, BigDecimal> totals) {
        List<Issue> faults = expected.entrySet().stream()
                .filter(total -> total.getValue().compareTo(totals.getOrDefault(total.getKey(), BigDecimal.ZERO)) != 0)
                .map(total -> differs(total.getKey(), total.getValue(), totals))
                .toList();
        if (!faults.isEmpty()) {
            throw ProblemException.badRequest(faults);
        }
    }

    private static Issue differs(String name, BigDecimal given, SortedMap<String, BigDecimal> totals) {
        BigDecimal found = totals.getOrDefault(name, new BigDecimal("0.00"));
        return new Issue(
                IssueType.REJECTED_INPUT,
                In.QUERY,
                name,
                given.toPlainString(),
                new Text(
                        "The accepted lines add up to " + found.toPlainString() + ".",
                        "De aanvaarde regels tellen op tot " + found.toPlainString() + "."));
    }

    private static byte[] hash(byte[] file) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(file);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** One pass over a file. */
    private static final class Reading<C extends Enum<C> & CsvColumn, L> {

        private final BulkLoads loads;
        private final FileKind<C, L> kind;
        private final UUID id;
        private final LineReader<C, L> reader;
        private final Lots<LineFault> refused;
        private final SortedMap<String, BigDecimal> totals = new TreeMap<>();
        private int total;

        Reading(BulkLoads loads, FileKind<C, L> kind, UUID id) {
            this.loads = loads;
            this.kind = kind;
            this.id = id;
            this.reader = kind.reader();
            this.refused = new Lots<>(faults -> loads.refuse(id, faults));
        }

        SortedMap<String, BigDecimal> read(byte[] file) {
            Lots<Line<L>> sound = new Lots<>(lot -> keep(reader.check(lot, refused::add)));
            Consumer<List<LineFault>> unreadable = faults -> {
                total++;
                faults.forEach(refused::add);
            };
            if (reader.looksAhead()) {
                CsvFile.read(file, kind.columns(), reader::ahead, faults -> {});
            }
            CsvFile.read(file, kind.columns(), (line, values) -> read(line, values, sound), unreadable);
            sound.flush();
            reader.gathered(true, this::keep, refused::add);
            refused.flush();
            loads.counted(id, total, totals);
            return totals;
        }

        private void read(int line, CsvValues<C> values, Lots<Line<L>> sound) {
            total++;
            Optional<L> content = reader.read(line, values);
            LineFault.of(line, values.faults()).forEach(refused::add);
            if (values.faults().isEmpty()) {
                content.ifPresent(found -> sound.add(Line.of(line, found)));
            }
            reader.gathered(false, this::keep, refused::add);
        }

        private void keep(List<Line<L>> lines) {
            if (!lines.isEmpty()) {
                loads.add(id, lines, kind::subject);
            }
            lines.forEach(line -> kind.amounts(line.content())
                    .forEach((name, amount) -> totals.merge(name, amount, BigDecimal::add)));
        }
    }
}
