package be.huurwerk.tenancy.takeover;

import be.huurwerk.regulation.parameter.Parameters;
import be.huurwerk.servicekit.Ids;
import be.huurwerk.servicekit.bulkload.BulkLoads;
import be.huurwerk.servicekit.bulkload.CsvValues;
import be.huurwerk.servicekit.bulkload.FileKind;
import be.huurwerk.servicekit.bulkload.Line;
import be.huurwerk.servicekit.bulkload.LineFault;
import be.huurwerk.servicekit.bulkload.LineReader;
import be.huurwerk.servicekit.time.BusinessDate;
import be.huurwerk.tenancy.Issues;
import be.huurwerk.tenancy.person.PersonTables;
import be.huurwerk.tenancy.person.StatedPerson;
import be.huurwerk.tenancy.person.TakeInPersons;
import be.huurwerk.webkit.problem.Issue;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** A file of persons, each under the reference that the landlord's present system has for him. */
@Singleton
class PersonFile extends FileKind<PersonColumn, StatedPerson> {

    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2}");

    private final TakeInPersons takeInPersons;
    private final PersonTables persons;
    private final Parameters parameters;
    private final BusinessDate businessDate;

    PersonFile(
            BulkLoads loads,
            TakeInPersons takeInPersons,
            PersonTables persons,
            Parameters parameters,
            BusinessDate businessDate) {
        super(loads);
        this.takeInPersons = takeInPersons;
        this.persons = persons;
        this.parameters = parameters;
        this.businessDate = businessDate;
    }

    @Override
    public String kind() {
        return "personBulkLoad";
    }

    @Override
    protected Class<PersonColumn> columns() {
        return PersonColumn.class;
    }

    @Override
    protected Class<StatedPerson> type() {
        return StatedPerson.class;
    }

    @Override
    protected LineReader<PersonColumn, StatedPerson> reader() {
        LocalDate today = businessDate.today();
        boolean testNumbers = parameters
                .findWord("policy/tenancy/accept-test-ssin", today)
                .filter(choice -> choice.is("accepted"))
                .isPresent();
        return new Reader(testNumbers, today);
    }

    @Override
    protected UUID subject(StatedPerson line) {
        return line.personId();
    }

    @Override
    protected List<LineFault> record(List<Line<StatedPerson>> lines) {
        Set<String> taken =
                takeInPersons.takeIn(lines.stream().map(Line::content).toList());
        return lines.stream()
                .filter(line -> taken.contains(line.content().reference()))
                .map(line -> Faults.of(line.number(), taken()))
                .toList();
    }

    private static Issue taken() {
        return Issues.rejected(
                PersonColumn.reference.name(),
                "Somebody has this reference already.",
                "Iemand heeft deze referentie al.");
    }

    /** Compares the references and numbers of one file with each other and with those that are known. */
    private final class Reader implements LineReader<PersonColumn, StatedPerson> {

        private final boolean testNumbers;
        private final LocalDate today;
        private final Set<String> references = new HashSet<>();
        private final Set<String> ssins = new HashSet<>();

        Reader(boolean testNumbers, LocalDate today) {
            this.testNumbers = testNumbers;
            this.today = today;
        }

        @Override
        public Optional<StatedPerson> read(int line, CsvValues<PersonColumn> values) {
            StatedPerson person = new StatedPerson(
                    Ids.next(),
                    values.text(PersonColumn.reference, 50).orElse(null),
                    values.text(PersonColumn.ssin, 15).orElse(null),
                    values.text(PersonColumn.givenName, 100).orElse(null),
                    values.text(PersonColumn.familyName, 100).orElse(null),
                    values.date(PersonColumn.birthDate).orElse(null),
                    values.text(
                            PersonColumn.preferredLanguage,
                            LANGUAGE,
                            "Must be two letters of ISO 639-1.",
                            "Moet uit twee letters van ISO 639-1 bestaan."));
            if (values.faults().isEmpty()) {
                values.faults().addAll(person.faults(testNumbers, today));
            }
            if (values.faults().isEmpty() && !references.add(person.reference())) {
                values.faults().add(twice(PersonColumn.reference));
            }
            if (values.faults().isEmpty() && !ssins.add(person.ssin().replaceAll("[.-]", ""))) {
                values.faults().add(twice(PersonColumn.ssin));
            }
            return Optional.of(person);
        }

        @Override
        public List<Line<StatedPerson>> check(List<Line<StatedPerson>> lot, Consumer<LineFault> refused) {
            List<StatedPerson> stated = lot.stream().map(Line::content).toList();
            Set<String> taken = persons.byReference(
                            stated.stream().map(StatedPerson::reference).toList())
                    .keySet();
            Set<UUID> contradicted = persons.contradicted(stated);
            return lot.stream()
                    .filter(line -> {
                        Optional<Issue> fault = taken.contains(line.content().reference())
                                ? Optional.of(taken())
                                : Optional.of(otherBirthDate())
                                        .filter(issue -> contradicted.contains(
                                                line.content().personId()));
                        fault.ifPresent(issue -> refused.accept(Faults.of(line.number(), issue)));
                        return fault.isEmpty();
                    })
                    .toList();
        }

        private Issue twice(PersonColumn column) {
            return Issues.rejected(
                    column.name(),
                    "The file has this on an earlier line.",
                    "Dit staat op een eerdere regel van het bestand.");
        }

        private Issue otherBirthDate() {
            return Issues.rejected(
                    PersonColumn.birthDate.name(),
                    "The person who is registered with this SSIN has another birth date.",
                    "Wie met dit INSZ geregistreerd is, heeft een andere geboortedatum.");
        }
    }
}
