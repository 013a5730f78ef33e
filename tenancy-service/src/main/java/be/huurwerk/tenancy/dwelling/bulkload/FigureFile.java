package be.huurwerk.tenancy.dwelling.bulkload;

import be.huurwerk.servicekit.bulkload.BulkLoads;
import be.huurwerk.servicekit.bulkload.CsvValues;
import be.huurwerk.servicekit.bulkload.FileKind;
import be.huurwerk.servicekit.bulkload.Line;
import be.huurwerk.servicekit.bulkload.LineFault;
import be.huurwerk.servicekit.bulkload.LineReader;
import be.huurwerk.tenancy.Issues;
import be.huurwerk.tenancy.dwelling.ChangeManyFigures;
import be.huurwerk.tenancy.dwelling.DwellingTables;
import be.huurwerk.tenancy.dwelling.NewFigures;
import be.huurwerk.tenancy.dwelling.RentFigures;
import be.huurwerk.webkit.problem.In;
import be.huurwerk.webkit.problem.Issue;
import be.huurwerk.webkit.problem.IssueType;
import be.huurwerk.webkit.problem.Text;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;

/** A file of figures, a line the figures of a dwelling from a day on: the yearly update. */
@Singleton
class FigureFile extends FileKind<FigureColumn, FigureFile.FigureLine> {

    /** A dwelling by reference or by id, and its figures; by id only once it is compared with what is known. */
    record FigureLine(Optional<String> reference, Optional<UUID> dwellingId, RentFigures figures) {

        NewFigures figuresOf() {
            return new NewFigures(dwellingId.orElseThrow(), figures);
        }
    }

    private record DwellingDay(UUID dwellingId, LocalDate day) {}

    private final ChangeManyFigures changeFigures;
    private final DwellingTables dwellings;

    FigureFile(BulkLoads loads, ChangeManyFigures changeFigures, DwellingTables dwellings) {
        super(loads);
        this.changeFigures = changeFigures;
        this.dwellings = dwellings;
    }

    @Override
    public String kind() {
        return "dwellingFigureBulkLoad";
    }

    @Override
    protected Class<FigureColumn> columns() {
        return FigureColumn.class;
    }

    @Override
    protected Class<FigureLine> type() {
        return FigureLine.class;
    }

    @Override
    protected LineReader<FigureColumn, FigureLine> reader() {
        return new Reader();
    }

    @Override
    protected UUID subject(FigureLine line) {
        return line.dwellingId().orElseThrow();
    }

    @Override
    protected List<LineFault> record(List<Line<FigureLine>> lines) {
        changeFigures.change(
                lines.stream().map(line -> line.content().figuresOf()).toList());
        return List.of();
    }

    /** Finds the dwelling of each line, and the days that come twice. */
    private final class Reader implements LineReader<FigureColumn, FigureLine> {

        private final Set<DwellingDay> days = new HashSet<>();

        @Override
        public Optional<FigureLine> read(int line, CsvValues<FigureColumn> values) {
            Optional<String> reference = values.text(FigureColumn.reference, 50);
            Optional<UUID> dwellingId = Optional.ofNullable(values.uuid(FigureColumn.dwellingId));
            RentFigures figures = Figures.of(
                    values,
                    FigureColumn.validFrom,
                    FigureColumn.baseRent,
                    FigureColumn.minimumRent,
                    FigureColumn.patrimonyReduction,
                    FigureColumn.energyCorrection);
            if (values.faults().isEmpty() && reference.isPresent() == dwellingId.isPresent()) {
                values.faults()
                        .add(Issues.rejected(
                                FigureColumn.reference.name(),
                                "A line names its dwelling by reference or by dwellingId, by one of the two.",
                                "Een regel noemt haar woning met reference of met dwellingId, met een van beide."));
            }
            return Optional.of(new FigureLine(reference, dwellingId, figures));
        }

        @Override
        public List<Line<FigureLine>> check(List<Line<FigureLine>> lot, Consumer<LineFault> refused) {
            Map<String, UUID> byReference = dwellings.byReference(lot.stream()
                    .flatMap(line -> line.content().reference().stream())
                    .toList());
            Set<UUID> known = dwellings.known(lot.stream()
                    .flatMap(line -> line.content().dwellingId().stream())
                    .toList());
            List<Line<FigureLine>> sound = new ArrayList<>();
            for (Line<FigureLine> line : lot) {
                FigureLine stated = line.content();
                Optional<UUID> id = stated.reference()
                        .map(byReference::get)
                        .or(() -> stated.dwellingId().filter(known::contains));
                if (id.isEmpty()) {
                    refuse(line, unknown(stated), refused);
                } else if (!days.add(new DwellingDay(id.get(), stated.figures().validFrom()))) {
                    refuse(line, twice(), refused);
                } else {
                    sound.add(Line.of(line.number(), new FigureLine(Optional.empty(), id, stated.figures())));
                }
            }
            return sound;
        }

        private void refuse(Line<FigureLine> line, Issue issue, Consumer<LineFault> refused) {
            LineFault.of(line.number(), List.of(issue)).forEach(refused);
        }

        private Issue unknown(FigureLine stated) {
            FigureColumn column = stated.reference().isPresent() ? FigureColumn.reference : FigureColumn.dwellingId;
            return new Issue(
                    IssueType.REFERENCED_RESOURCE_NOT_FOUND,
                    In.BODY,
                    column.name(),
                    null,
                    new Text("There is no such dwelling.", "Er is geen zo'n woning."));
        }

        private Issue twice() {
            return Issues.rejected(
                    FigureColumn.validFrom.name(),
                    "The file gives this dwelling figures from this day on an earlier line.",
                    "Het bestand geeft deze woning al cijfers vanaf deze dag op een eerdere regel.");
        }
    }
}
