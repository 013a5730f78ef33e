package be.huurwerk.tenancy.registration;

import be.huurwerk.regulation.parameter.DatedWord;
import be.huurwerk.regulation.parameter.Parameters;
import be.huurwerk.tenancy.contract.Checklist;
import be.huurwerk.tenancy.contract.ChecklistItem;
import be.huurwerk.tenancy.contract.PreparedAmounts;
import be.huurwerk.tenancy.dwelling.Address;
import be.huurwerk.tenancy.dwelling.Dwelling;
import be.huurwerk.tenancy.dwelling.Dwellings;
import be.huurwerk.tenancy.heard.HeardDeposits;
import be.huurwerk.tenancy.heard.HeardRents;
import be.huurwerk.tenancy.person.Identity;
import be.huurwerk.tenancy.person.Persons;
import be.huurwerk.tenancy.tenancy.LeaseSignatories;
import be.huurwerk.tenancy.tenancy.Member;
import be.huurwerk.tenancy.tenancy.Tenancy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** Puts together what the federal registration service asks of a lease, from what this service knows and has heard. */
@ApplicationScoped
class DataSets {

    private static final String LESSOR = "policy/tenancy/lessor";
    private static final String RESIDENTIAL = "housing";

    private final Dwellings dwellings;
    private final Persons persons;
    private final HeardRents heardRents;
    private final HeardDeposits heardDeposits;
    private final PreparedAmounts preparedAmounts;
    private final Checklist checklist;
    private final Parameters parameters;

    DataSets(
            Dwellings dwellings,
            Persons persons,
            HeardRents heardRents,
            HeardDeposits heardDeposits,
            PreparedAmounts preparedAmounts,
            Checklist checklist,
            Parameters parameters) {
        this.dwellings = dwellings;
        this.persons = persons;
        this.heardRents = heardRents;
        this.heardDeposits = heardDeposits;
        this.preparedAmounts = preparedAmounts;
        this.checklist = checklist;
        this.parameters = parameters;
    }

    DataSet of(Tenancy tenancy) {
        Dwelling dwelling = dwellings.find(tenancy.dwellingId()).orElseThrow();
        Optional<DataSet.Lessor> lessor = lessor(tenancy.signedOn());
        DataSet.LeaseTerms terms = terms(tenancy);
        Optional<LocalDate> inventory = checklist.doneOn(tenancy.tenancyId(), ChecklistItem.incomingInspection);
        return new DataSet(
                RESIDENTIAL,
                tenancy.tenancyId().toString(),
                new DataSet.LetProperty(dwelling.reference(), dwelling.kind(), dwelling.address()),
                lessor,
                lessees(tenancy, dwelling.address()),
                terms,
                tenancy.signedOn(),
                inventory,
                missing(lessor, terms, inventory));
    }

    private DataSet.LeaseTerms terms(Tenancy tenancy) {
        Optional<PreparedAmounts.Amounts> prepared = preparedAmounts.of(tenancy.tenancyId());
        return new DataSet.LeaseTerms(
                tenancy.contractKind(),
                tenancy.startDate(),
                tenancy.endDate(),
                heardRents
                        .inForce(tenancy.tenancyId(), tenancy.startDate())
                        .map(HeardRents.Rent::rent)
                        .or(() -> prepared.flatMap(PreparedAmounts.Amounts::rent)),
                heardDeposits.of(tenancy.tenancyId()).or(() -> prepared.flatMap(PreparedAmounts.Amounts::deposit)),
                prepared.flatMap(PreparedAmounts.Amounts::charges));
    }

    private List<DataSet.Lessee> lessees(Tenancy tenancy, Address address) {
        List<UUID> signatories = LeaseSignatories.of(tenancy, parameters).stream()
                .map(Member::personId)
                .toList();
        Map<UUID, Identity> identities = persons.identities(signatories);
        return signatories.stream()
                .map(identities::get)
                .filter(Objects::nonNull)
                .map(person -> new DataSet.Lessee(
                        person.personId(),
                        person.ssin(),
                        person.givenName(),
                        person.familyName(),
                        person.birthDate(),
                        address))
                .toList();
    }

    private Optional<DataSet.Lessor> lessor(LocalDate on) {
        List<Optional<String>> words = Stream.of(
                        "name", "enterpriseNumber", "street", "houseNumber", "postalCode", "municipality")
                .map(key -> parameters.findWord(LESSOR, key, on).map(DatedWord::value))
                .toList();
        if (words.stream().anyMatch(Optional::isEmpty)) {
            return Optional.empty();
        }
        List<String> known = words.stream().flatMap(Optional::stream).toList();
        return Optional.of(
                new DataSet.Lessor(known.get(0), known.get(1), known.get(2), known.get(3), known.get(4), known.get(5)));
    }

    private static List<String> missing(
            Optional<DataSet.Lessor> lessor, DataSet.LeaseTerms terms, Optional<LocalDate> inventory) {
        Map<String, Optional<?>> asked = new LinkedHashMap<>();
        asked.put("lessor", lessor);
        asked.put("terms.rent", terms.rent());
        asked.put("terms.deposit", terms.deposit());
        asked.put("terms.charges", terms.charges());
        asked.put("inventorySignedOn", inventory);
        return asked.entrySet().stream()
                .filter(entry -> entry.getValue().isEmpty())
                .map(Map.Entry::getKey)
                .toList();
    }
}
