package be.huurwerk.tenancy.registration;

import be.huurwerk.tenancy.dwelling.Address;
import be.huurwerk.tenancy.dwelling.DwellingKind;
import be.huurwerk.tenancy.tenancy.ContractKind;
import be.huurwerk.webkit.body.Withheld;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What the federal registration service asks of a lease, in the order of its steps: the lease and the property, the parties, the terms,
 * the documents.
 *
 * @param leaseType housing: a residential lease
 * @param fileNumber the landlord's own
 * @param inventorySignedOn of the incoming inspection (plaatsbeschrijving), which may be registered later
 * @param missing what the service asks and is not known here, by its property; the data set is complete once this is empty
 */
record DataSet(
        String leaseType,
        String fileNumber,
        LetProperty property,
        Optional<Lessor> lessor,
        List<Lessee> lessees,
        LeaseTerms terms,
        LocalDate leaseSignedOn,
        Optional<LocalDate> inventorySignedOn,
        List<String> missing) {

    record LetProperty(String reference, DwellingKind kind, Address address) {}

    record Lessor(
            String name,
            String enterpriseNumber,
            String street,
            String houseNumber,
            String postalCode,
            String municipality) {}

    /** @param ssin in full */
    record Lessee(
            UUID personId,
            @Withheld String ssin,
            @Withheld String givenName,
            @Withheld String familyName,
            @Withheld LocalDate birthDate,
            Address address) {

        @Override
        public String toString() {
            return "Lessee[" + personId + "]";
        }
    }

    /**
     * @param endDate left out for a lease of indefinite duration
     * @param rent euro a month, on the first day of the lease
     * @param deposit euro
     */
    record LeaseTerms(
            ContractKind contractKind,
            LocalDate startDate,
            Optional<LocalDate> endDate,
            Optional<BigDecimal> rent,
            Optional<BigDecimal> deposit,
            Optional<BigDecimal> charges) {}
}
