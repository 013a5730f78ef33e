package be.huurwerk.tenancy.addressee;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * To whom a letter about a tenancy goes, and where.
 *
 * @param address where the first of those whom the lease binds wants letters, else where the household went since, or where the dwelling
 *     stands; of an estate, where the heir lives
 * @param bound whom the lease binds on the day of the letter, or bound last; the reference tenant first
 * @param estate whether all whom the lease bound last have died: it is their estate (nalatenschap) that is written to
 * @param heir who inherits and has an address, once that is known
 * @param people everybody who is or was of the household
 * @param heirs who inherits from them, as far as that is recorded
 */
public record Addressee(
        UUID tenancyId,
        Address address,
        List<Named> bound,
        boolean estate,
        Optional<String> heir,
        List<Named> people,
        List<Heir> heirs) {

    private static final String ESTATE_OF = "Nalatenschap van ";

    public Addressee {
        bound = List.copyOf(bound);
        people = List.copyOf(people);
        heirs = List.copyOf(heirs);
    }

    /** The names on the envelope. */
    public List<String> names() {
        if (!estate) {
            return bound.stream().map(Named::fullName).toList();
        }
        return heir.map(List::of)
                .orElseGet(() -> bound.stream()
                        .map(person -> ESTATE_OF + person.fullName())
                        .toList());
    }

    /** The language of the first of them who prefers one. */
    Optional<String> preferredLanguage() {
        return bound.stream()
                .flatMap(person -> person.preferredLanguage().stream())
                .findFirst();
    }

    /** The id alone, so that no name reaches a log. */
    @Override
    public String toString() {
        return "Addressee[" + tenancyId + "]";
    }

    /**
     * Where a dwelling stands, or somebody wants letters.
     *
     * @param country two letters of ISO 3166-1, abroad only
     */
    public record Address(
            String street,
            String houseNumber,
            Optional<String> boxNumber,
            String postalCode,
            String municipality,
            Optional<String> country) {}

    /** Who inherits, and where that person lives, once that is known. */
    public record Heir(UUID heirId, String name, Optional<Address> address) {

        @Override
        public String toString() {
            return "Heir[" + heirId + "]";
        }
    }

    /**
     * Somebody of the household by name.
     *
     * @param elsewhere where this person wants letters, if it is not the dwelling
     */
    public record Named(
            UUID personId,
            String givenName,
            String familyName,
            Optional<String> preferredLanguage,
            Optional<Address> elsewhere) {

        String fullName() {
            return givenName + " " + familyName;
        }

        @Override
        public String toString() {
            return "Named[" + personId + "]";
        }
    }
}
