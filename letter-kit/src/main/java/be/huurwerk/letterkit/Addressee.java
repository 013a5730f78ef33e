package be.huurwerk.letterkit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * To whom letters about a tenancy go, as tenancy-service told it just now. Personal data: it goes into the letter, and is kept nowhere
 * else.
 *
 * @param names of everybody whom the lease binds
 * @param givenNames of everybody who is or was of the household, by person
 */
public record Addressee(
        UUID tenancyId, List<String> names, Address address, Optional<String> language, Map<UUID, String> givenNames) {

    public Addressee {
        names = List.copyOf(names);
        givenNames = Map.copyOf(givenNames);
    }

    /** The lines in the window of the envelope. */
    public List<String> lines() {
        String box = address.boxNumber().map(number -> " bus " + number).orElse("");
        List<String> lines = new ArrayList<>(names);
        lines.add(address.street() + " " + address.houseNumber() + box);
        lines.add(address.postalCode() + " " + address.municipality());
        return List.copyOf(lines);
    }

    /** The id alone, so that no name reaches a log. */
    @Override
    public String toString() {
        return "Addressee[" + tenancyId + "]";
    }

    /** Where the post goes. */
    public record Address(
            String street, String houseNumber, Optional<String> boxNumber, String postalCode, String municipality) {

        @Override
        public String toString() {
            return "Address";
        }
    }
}
