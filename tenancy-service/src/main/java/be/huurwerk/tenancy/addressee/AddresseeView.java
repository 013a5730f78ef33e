package be.huurwerk.tenancy.addressee;

import be.huurwerk.tenancy.Hrefs;
import be.huurwerk.webkit.body.Withheld;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * An addressee in JSON.
 *
 * @param href the tenancy
 * @param names as they stand on the envelope: of everybody whom the lease binds, the reference tenant's first
 * @param estate whether all whom the lease bound last have died: the names are those of the estate, or of an heir once one is known
 * @param preferredLanguage of the first of them who prefers one
 * @param people everybody who is or was of the household, so that a letter can name who is meant
 */
record AddresseeView(
        String href,
        UUID tenancyId,
        @Withheld List<String> names,
        @Withheld Addressee.Address address,
        boolean estate,
        Optional<String> preferredLanguage,
        @Withheld List<PersonName> people) {

    /** The name of a person. */
    record PersonName(UUID personId, String givenName, String familyName) {

        @Override
        public String toString() {
            return "PersonName[" + personId + "]";
        }
    }

    static AddresseeView of(Addressee addressee) {
        return new AddresseeView(
                Hrefs.tenancy(addressee.tenancyId()).toString(),
                addressee.tenancyId(),
                addressee.names(),
                addressee.address(),
                addressee.estate(),
                addressee.preferredLanguage(),
                addressee.people().stream()
                        .map(person -> new PersonName(person.personId(), person.givenName(), person.familyName()))
                        .toList());
    }

    @Override
    public String toString() {
        return "AddresseeView[" + tenancyId + "]";
    }
}
