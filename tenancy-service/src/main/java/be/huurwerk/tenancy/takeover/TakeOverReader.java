package be.huurwerk.tenancy.takeover;

import be.huurwerk.servicekit.Ids;
import be.huurwerk.servicekit.bulkload.CsvValues;
import be.huurwerk.servicekit.bulkload.Line;
import be.huurwerk.servicekit.bulkload.LineFault;
import be.huurwerk.servicekit.bulkload.LineReader;
import be.huurwerk.tenancy.dwelling.DwellingTables;
import be.huurwerk.tenancy.person.PersonTables;
import be.huurwerk.tenancy.tenancy.LeaseDays;
import be.huurwerk.tenancy.tenancy.LeaseFaults;
import be.huurwerk.webkit.problem.In;
import be.huurwerk.webkit.problem.Issue;
import be.huurwerk.webkit.problem.IssueType;
import be.huurwerk.webkit.problem.ProblemException;
import be.huurwerk.webkit.problem.Text;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * Gathers the rows of each tenancy until its last, and looks up what they name for many tenancies at once. Rows may stand anywhere, as
 * long as not too many tenancies are begun and not complete: a file of any length needs the memory of those.
 */
final class TakeOverReader implements LineReader<TakeOverColumn, StatedTenancy> {

    private static final int LOT = 500;

    /** More than the largest landlord has. */
    private static final int MOST_BEGUN = 20_000;

    private final TenancyReferences references;
    private final DwellingTables dwellings;
    private final PersonTables persons;
    private final LeaseFaults leaseFaults;
    private final Map<String, Integer> lastLines = new HashMap<>();
    private final Map<String, Rows> begun = new HashMap<>();
    private final List<Rows> complete = new ArrayList<>();
    private final EarlierTenancies earlier = new EarlierTenancies();

    TakeOverReader(
            TenancyReferences references, DwellingTables dwellings, PersonTables persons, LeaseFaults leaseFaults) {
        this.references = references;
        this.dwellings = dwellings;
        this.persons = persons;
        this.leaseFaults = leaseFaults;
    }

    @Override
    public boolean looksAhead() {
        return true;
    }

    @Override
    public void ahead(int line, CsvValues<TakeOverColumn> values) {
        values.text(TakeOverColumn.reference, 50).ifPresent(reference -> lastLines.put(reference, line));
    }

    @Override
    public Optional<StatedTenancy> read(int line, CsvValues<TakeOverColumn> values) {
        Optional<String> reference = values.text(TakeOverColumn.reference, 50);
        Optional<Row> row = new RowParser(line, values).row();
        reference.ifPresent(name -> {
            Rows rows = begun.computeIfAbsent(name, Rows::new);
            if (values.faults().isEmpty()) {
                row.ifPresent(rows::add);
            } else {
                rows.addFaulty(line);
            }
            if (lastLines.get(name) == line) {
                lastLines.remove(name);
                complete.add(begun.remove(name));
            }
        });
        if (begun.size() > MOST_BEGUN) {
            throw ProblemException.badRequest(scattered(line));
        }
        return Optional.empty();
    }

    @Override
    public List<Line<StatedTenancy>> check(List<Line<StatedTenancy>> lot, Consumer<LineFault> refused) {
        return lot;
    }

    @Override
    public void gathered(boolean over, Consumer<List<Line<StatedTenancy>>> sound, Consumer<LineFault> refused) {
        if (complete.size() >= LOT || over) {
            List<Rows> whole = new ArrayList<>();
            complete.forEach(rows ->
                    rows.incomplete().ifPresentOrElse(issue -> rows.refuse(issue, refused), () -> whole.add(rows)));
            complete.clear();
            sound.accept(sound(whole, refused));
        }
    }

    private List<Line<StatedTenancy>> sound(List<Rows> lot, Consumer<LineFault> refused) {
        Set<String> taken = references.taken(lot.stream().map(Rows::reference).toList());
        lot.stream()
                .filter(rows -> taken.contains(rows.reference()))
                .forEach(rows -> rows.refuse(TakeOverFile.taken(), refused));
        List<Rows> left =
                lot.stream().filter(rows -> !taken.contains(rows.reference())).toList();
        Map<String, UUID> dwellingIds = dwellings.byReference(
                left.stream().flatMap(rows -> rows.dwellingReference().stream()).toList());
        Map<String, UUID> personIds = new HashMap<>();
        persons.byReference(left.stream()
                        .map(Rows::personReferences)
                        .flatMap(Collection::stream)
                        .toList())
                .forEach((reference, known) -> personIds.put(reference, known.personId()));
        List<StatedTenancy> stated = left.stream()
                .map(rows -> rows.stated(dwellingIds, personIds, Ids::next))
                .toList();
        List<LeaseFaults.Found> found =
                leaseFaults.of(stated.stream().map(StatedTenancy::lease).toList());
        List<Line<StatedTenancy>> sound = new ArrayList<>();
        for (int i = 0; i < left.size(); i++) {
            StatedTenancy tenancy = stated.get(i);
            List<Issue> faults = new ArrayList<>(found.get(i).faults());
            Optional<LeaseDays> days = found.get(i).days();
            days.ifPresent(held -> faults.addAll(earlier.clashes(tenancy, held)));
            if (faults.isEmpty()) {
                StatedTenancy placed = earlier.behind(tenancy, days.orElseThrow());
                earlier.add(placed, days.orElseThrow());
                sound.add(new Line<>(left.get(i).first(), left.get(i).count(), placed));
            } else {
                tenancy.lines().refused(faults).forEach(refused);
            }
        }
        return sound;
    }

    private Issue scattered(int line) {
        return new Issue(
                IssueType.REJECTED_INPUT,
                In.BODY,
                TakeOverColumn.reference.name(),
                null,
                new Text(
                        "On line " + line + " more than " + MOST_BEGUN
                                + " tenancies are begun and not complete: put the" + " rows of a tenancy together.",
                        "Op regel " + line + " zijn meer dan " + MOST_BEGUN + " huurovereenkomsten begonnen en niet"
                                + " volledig: zet de rijen van een huurovereenkomst bij elkaar."));
    }
}
