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
 * @param heirs who inherits from them, as far as that is recorded
 */
record AddresseeView(
        String href,
        UUID tenancyId,
        @Withheld List<String> names,
        @Withheld Addressee.Address address,
        boolean estate,
        Optional<String> preferredLanguage,
        @Withheld List<PersonName> people,
        @Withheld Optional<List<HeirName>> heirs) {

    /**
     * The name of an heir.
     *
     * @param address once it is known
     */
    record HeirName(UUID heirId, String name, Optional<Addressee.Address> address) {

        @Override
        public String toString() {
            return "HeirName[" + heirId + "]";
        }
    }

    /**
     * The name of a person.
     *
     * @param address where this person wants letters, if it is not the dwelling
     */
    record PersonName(UUID personId, String givenName, String familyName, Optional<Addressee.Address> address) {

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
                        .map(person -> new PersonName(
                                person.personId(), person.givenName(), person.familyName(), person.elsewhere()))
                        .toList(),
                Optional.of(addressee.heirs().stream()
                                .map(heir -> new HeirName(heir.heirId(), heir.name(), heir.address()))
                                .toList())
                        .filter(some -> !some.isEmpty()));
    }

    @Override
    public String toString() {
        return "AddresseeView[" + tenancyId + "]";
    }
}
