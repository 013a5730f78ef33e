package be.huurwerk.letterkit;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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

    private static final Locale DUTCH = Locale.forLanguageTag("nl");

    public Addressee {
        names = List.copyOf(names);
        givenNames = Map.copyOf(givenNames);
    }

    /**
     * The lines in the window of the envelope.
     *
     * @throws be.huurwerk.webkit.problem.ProblemException 409 when a letter can't write one of them
     */
    public List<String> lines() {
        Printable.require(tenancyId, "names", names);
        Printable.require(
                tenancyId,
                "address",
                List.of(
                        address.street(),
                        address.houseNumber(),
                        address.boxNumber().orElse(""),
                        address.postalCode(),
                        address.municipality()));
        String box = address.boxNumber().map(number -> " bus " + number).orElse("");
        List<String> lines = new ArrayList<>(names);
        lines.add(address.street() + " " + address.houseNumber() + box);
        lines.add(address.postalCode() + " " + address.municipality());
        address.country().map(Addressee::country).ifPresent(lines::add);
        return List.copyOf(lines);
    }

    /** The id alone, so that no name reaches a log. */
    @Override
    public String toString() {
        return "Addressee[" + tenancyId + "]";
    }

    /** As the post of Belgium reads it. */
    private static String country(String code) {
        return new Locale.Builder()
                .setRegion(code)
                .build()
                .getDisplayCountry(DUTCH)
                .toUpperCase(DUTCH);
    }

    /**
     * Where the post goes.
     *
     * @param country two letters of ISO 3166-1, abroad only
     */
    public record Address(
            String street,
            String houseNumber,
            Optional<String> boxNumber,
            String postalCode,
            String municipality,
            Optional<String> country) {

        @Override
        public String toString() {
            return "Address";
        }
    }
}
