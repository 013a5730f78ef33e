package be.huurwerk.tenancy.dwelling.bulkload;

import be.huurwerk.servicekit.Ids;
import be.huurwerk.servicekit.bulkload.BulkLoads;
import be.huurwerk.servicekit.bulkload.CsvValues;
import be.huurwerk.servicekit.bulkload.FileKind;
import be.huurwerk.servicekit.bulkload.Line;
import be.huurwerk.servicekit.bulkload.LineFault;
import be.huurwerk.servicekit.bulkload.LineReader;
import be.huurwerk.tenancy.Issues;
import be.huurwerk.tenancy.dwelling.Address;
import be.huurwerk.tenancy.dwelling.DwellingKind;
import be.huurwerk.tenancy.dwelling.DwellingRequest;
import be.huurwerk.tenancy.dwelling.DwellingTables;
import be.huurwerk.tenancy.dwelling.NewDwelling;
import be.huurwerk.tenancy.dwelling.Ownership;
import be.huurwerk.tenancy.dwelling.RegisterDwellings;
import jakarta.inject.Singleton;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** A file of dwellings, a line a dwelling with its figures from a day on. */
@Singleton
class DwellingFile extends FileKind<DwellingColumn, NewDwelling> {

    private static final Pattern POSTAL_CODE = Pattern.compile("[1-9][0-9]{3}");

    private final RegisterDwellings registerDwellings;
    private final DwellingTables dwellings;

    DwellingFile(BulkLoads loads, RegisterDwellings registerDwellings, DwellingTables dwellings) {
        super(loads);
        this.registerDwellings = registerDwellings;
        this.dwellings = dwellings;
    }

    @Override
    public String kind() {
        return "dwellingBulkLoad";
    }

    @Override
    protected Class<DwellingColumn> columns() {
        return DwellingColumn.class;
    }

    @Override
    protected Class<NewDwelling> type() {
        return NewDwelling.class;
    }

    @Override
    protected LineReader<DwellingColumn, NewDwelling> reader() {
        return new Reader();
    }

    @Override
    protected UUID subject(NewDwelling line) {
        return line.dwellingId();
    }

    @Override
    protected List<LineFault> record(List<Line<NewDwelling>> lines) {
        Set<UUID> registered =
                registerDwellings.register(lines.stream().map(Line::content).toList());
        return lines.stream()
                .filter(line -> !registered.contains(line.content().dwellingId()))
                .map(DwellingFile::taken)
                .toList();
    }

    private static LineFault taken(Line<NewDwelling> line) {
        return LineFault.of(
                        line.number(),
                        List.of(Issues.rejected(
                                DwellingColumn.reference.name(),
                                "A dwelling with this reference is registered already.",
                                "Er is al een woning met deze referentie geregistreerd.")))
                .get(0);
    }

    /** Compares the references of one file with each other and with those that are known. */
    private final class Reader implements LineReader<DwellingColumn, NewDwelling> {

        private final Set<String> references = new HashSet<>();

        @Override
        public Optional<NewDwelling> read(int line, CsvValues<DwellingColumn> values) {
            DwellingRequest dwelling = dwelling(values);
            if (values.faults().isEmpty() && !references.add(dwelling.reference())) {
                values.faults()
                        .add(Issues.rejected(
                                DwellingColumn.reference.name(),
                                "The file has this reference on an earlier line.",
                                "Deze referentie staat op een eerdere regel van het bestand."));
            }
            return values.faults().isEmpty() ? Optional.of(new NewDwelling(Ids.next(), dwelling)) : Optional.empty();
        }

        @Override
        public List<Line<NewDwelling>> check(List<Line<NewDwelling>> lot, Consumer<LineFault> refused) {
            Set<String> known = dwellings
                    .byReference(lot.stream()
                            .map(line -> line.content().dwelling().reference())
                            .toList())
                    .keySet();
            lot.stream()
                    .filter(line -> known.contains(line.content().dwelling().reference()))
                    .map(DwellingFile::taken)
                    .forEach(refused);
            return lot.stream()
                    .filter(line -> !known.contains(line.content().dwelling().reference()))
                    .toList();
        }

        private DwellingRequest dwelling(CsvValues<DwellingColumn> values) {
            Optional<String> reference = values.text(DwellingColumn.reference, 50);
            Optional<DwellingKind> kind = values.word(DwellingColumn.kind, DwellingKind.class);
            Optional<Integer> bedrooms = values.number(DwellingColumn.bedrooms, 0, 50);
            Address address = new Address(
                    values.text(DwellingColumn.street, 100).orElse(null),
                    values.text(DwellingColumn.houseNumber, 10).orElse(null),
                    values.text(DwellingColumn.boxNumber, 10),
                    values.text(
                                    DwellingColumn.postalCode,
                                    POSTAL_CODE,
                                    "Must be four digits.",
                                    "Moet uit vier cijfers bestaan.")
                            .orElse(null),
                    values.text(DwellingColumn.municipality, 100).orElse(null));
            return new DwellingRequest(
                    reference.orElse(null),
                    kind.orElse(null),
                    bedrooms.orElse(null),
                    address,
                    List.of(Figures.of(
                            values,
                            DwellingColumn.validFrom,
                            DwellingColumn.baseRent,
                            DwellingColumn.minimumRent,
                            DwellingColumn.patrimonyReduction,
                            DwellingColumn.energyCorrection)),
                    values.flag(DwellingColumn.adapted),
                    values.flag(DwellingColumn.communalHeating),
                    values.number(DwellingColumn.maximumOccupants, 1, 50),
                    values.word(DwellingColumn.ownership, Ownership.class));
        }
    }
}
