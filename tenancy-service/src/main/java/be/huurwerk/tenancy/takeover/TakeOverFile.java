package be.huurwerk.tenancy.takeover;

import be.huurwerk.servicekit.Ids;
import be.huurwerk.servicekit.bulkload.BulkLoads;
import be.huurwerk.servicekit.bulkload.CsvValues;
import be.huurwerk.servicekit.bulkload.FileKind;
import be.huurwerk.servicekit.bulkload.Line;
import be.huurwerk.servicekit.bulkload.LineFault;
import be.huurwerk.servicekit.bulkload.LineReader;
import be.huurwerk.tenancy.Issues;
import be.huurwerk.tenancy.dwelling.DwellingTables;
import be.huurwerk.tenancy.person.PersonTables;
import be.huurwerk.tenancy.tenancy.LeaseFaults;
import be.huurwerk.tenancy.tenancy.SignTenancy;
import be.huurwerk.tenancy.tenancy.TakenOver;
import be.huurwerk.webkit.problem.Issue;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;

/** A file of tenancies that run already: for each a row tenancy, a row for each member, and one for each open item. */
@Singleton
class TakeOverFile extends FileKind<TakeOverColumn, StatedTenancy> {

    private static final int LOT = 500;

    private final SignTenancy signTenancy;
    private final TenancyReferences references;
    private final DwellingTables dwellings;
    private final PersonTables persons;
    private final LeaseFaults leaseFaults;

    TakeOverFile(
            BulkLoads loads,
            SignTenancy signTenancy,
            TenancyReferences references,
            DwellingTables dwellings,
            PersonTables persons,
            LeaseFaults leaseFaults) {
        super(loads);
        this.signTenancy = signTenancy;
        this.references = references;
        this.dwellings = dwellings;
        this.persons = persons;
        this.leaseFaults = leaseFaults;
    }

    @Override
    public String kind() {
        return "takeOver";
    }

    @Override
    protected Class<TakeOverColumn> columns() {
        return TakeOverColumn.class;
    }

    @Override
    protected Class<StatedTenancy> type() {
        return StatedTenancy.class;
    }

    @Override
    protected LineReader<TakeOverColumn, StatedTenancy> reader() {
        return new Reader();
    }

    @Override
    protected UUID subject(StatedTenancy line) {
        return line.subject();
    }

    @Override
    protected Map<String, BigDecimal> amounts(StatedTenancy line) {
        Map<String, BigDecimal> amounts = new HashMap<>();
        amounts.put("rents", line.brought().rent());
        amounts.put("deposits", line.brought().depositHeld());
        for (TakenOver.OpenItem item : line.brought().openItems()) {
            amounts.merge("openItems", item.amount(), BigDecimal::add);
            amounts.merge("openItems." + item.kind(), item.amount(), BigDecimal::add);
        }
        return amounts;
    }

    /** A tenancy that can't be signed after all, say because its dwelling is let by now, is given up by the run with its reason. */
    @Override
    protected List<LineFault> record(List<Line<StatedTenancy>> lines) {
        for (Line<StatedTenancy> line : lines) {
            UUID tenancyId = signTenancy.sign(line.content().lease()).tenancyId();
            references.give(line.content().reference(), tenancyId);
        }
        return List.of();
    }

    /** Gathers the rows of each tenancy, and looks up what they name once the file is read. */
    private final class Reader implements LineReader<TakeOverColumn, StatedTenancy> {

        private final Map<String, Rows> tenancies = new LinkedHashMap<>();

        @Override
        public Optional<StatedTenancy> read(int line, CsvValues<TakeOverColumn> values) {
            Optional<String> reference = values.text(TakeOverColumn.reference, 50);
            Optional<Row> row = new RowParser(line, values).row();
            reference.map(name -> tenancies.computeIfAbsent(name, Rows::new)).ifPresent(rows -> {
                if (values.faults().isEmpty()) {
                    row.ifPresent(rows::add);
                } else {
                    rows.addFaulty(line);
                }
            });
            return Optional.empty();
        }

        @Override
        public List<Line<StatedTenancy>> check(List<Line<StatedTenancy>> lot, Consumer<LineFault> refused) {
            return lot;
        }

        @Override
        public List<Line<StatedTenancy>> rest(Consumer<LineFault> refused) {
            List<Rows> complete = new ArrayList<>();
            for (Rows rows : tenancies.values()) {
                rows.incomplete().ifPresentOrElse(issue -> rows.refuse(issue, refused), () -> complete.add(rows));
            }
            List<Line<StatedTenancy>> sound = new ArrayList<>();
            for (int from = 0; from < complete.size(); from += LOT) {
                sound.addAll(sound(complete.subList(from, Math.min(from + LOT, complete.size())), refused));
            }
            return sound;
        }

        private List<Line<StatedTenancy>> sound(List<Rows> lot, Consumer<LineFault> refused) {
            Set<String> taken =
                    references.taken(lot.stream().map(Rows::reference).toList());
            lot.stream()
                    .filter(rows -> taken.contains(rows.reference()))
                    .forEach(rows -> rows.refuse(taken(), refused));
            List<Rows> left = lot.stream()
                    .filter(rows -> !taken.contains(rows.reference()))
                    .toList();
            Map<String, UUID> dwellingIds = dwellings.byReference(left.stream()
                    .flatMap(rows -> rows.dwellingReference().stream())
                    .toList());
            Map<String, UUID> personIds = new HashMap<>();
            persons.byReference(left.stream()
                            .map(Rows::personReferences)
                            .flatMap(Collection::stream)
                            .toList())
                    .forEach((reference, known) -> personIds.put(reference, known.personId()));
            List<StatedTenancy> stated = left.stream()
                    .map(rows -> rows.stated(dwellingIds, personIds, Ids::next))
                    .toList();
            List<List<Issue>> faults =
                    leaseFaults.of(stated.stream().map(StatedTenancy::lease).toList());
            List<Line<StatedTenancy>> sound = new ArrayList<>();
            for (int i = 0; i < left.size(); i++) {
                Rows rows = left.get(i);
                if (faults.get(i).isEmpty()) {
                    sound.add(new Line<>(rows.first(), rows.count(), stated.get(i)));
                } else {
                    rows.refuse(faults.get(i), refused);
                }
            }
            return sound;
        }

        private Issue taken() {
            return Issues.rejected(
                    TakeOverColumn.reference.name(),
                    "A tenancy with this reference is taken over already.",
                    "Een huurovereenkomst met deze referentie is al overgenomen.");
        }
    }
}
