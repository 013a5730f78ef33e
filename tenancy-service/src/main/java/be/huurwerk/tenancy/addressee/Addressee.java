package be.huurwerk.tenancy.addressee;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * To whom a letter about a tenancy goes, and where.
 *
 * @param address where the dwelling stands
 * @param people everybody who is or was of the household, in its order
 */
record Addressee(UUID tenancyId, Address address, List<Named> people) {

    Addressee {
        people = List.copyOf(people);
    }

    /** The names on the envelope: of everybody whom the lease binds, the reference tenant's first. */
    List<String> names() {
        return people.stream()
                .filter(Named::isPartyToLease)
                .map(Named::fullName)
                .toList();
    }

    /** The language of the first of them who prefers one. */
    Optional<String> preferredLanguage() {
        return people.stream()
                .filter(Named::isPartyToLease)
                .flatMap(person -> person.preferredLanguage().stream())
                .findFirst();
    }

    /** The id alone, so that no name reaches a log. */
    @Override
    public String toString() {
        return "Addressee[" + tenancyId + "]";
    }

    /** Where a dwelling stands. */
    record Address(
            String street, String houseNumber, Optional<String> boxNumber, String postalCode, String municipality) {}

    /** Somebody of the household by name. */
    record Named(
            UUID personId,
            String givenName,
            String familyName,
            Optional<String> preferredLanguage,
            boolean isPartyToLease) {

        String fullName() {
            return givenName + " " + familyName;
        }

        @Override
        public String toString() {
            return "Named[" + personId + "]";
        }
    }
}
