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
 * @param others whom a letter can go to alone, by person or heir
 */
public record Addressee(
        UUID tenancyId,
        List<String> names,
        Address address,
        Optional<String> language,
        Map<UUID, String> givenNames,
        Map<UUID, Recipient> others) {

    private static final Locale DUTCH = Locale.forLanguageTag("nl");

    public Addressee {
        names = List.copyOf(names);
        givenNames = Map.copyOf(givenNames);
        others = Map.copyOf(others);
    }

    /** Of whom nobody but the household is written to. */
    public Addressee(
            UUID tenancyId,
            List<String> names,
            Address address,
            Optional<String> language,
            Map<UUID, String> givenNames) {
        this(tenancyId, names, address, language, givenNames, Map.of());
    }

    /** Somebody who has a letter alone; {@code address} is where letters go, if it is not where the household's go. */
    public record Recipient(String name, Optional<Address> address) {

        /** Without what is personal. */
        @Override
        public String toString() {
            return "Recipient";
        }
    }

    /**
     * The same for one person or heir alone.
     *
     * @param atHousehold whether letters go where the household's go, when this one has no other address
     * @return empty where nobody of this id is told, or where the letter goes is not known
     */
    public Optional<Addressee> alone(UUID id, boolean atHousehold) {
        return Optional.ofNullable(others.get(id))
                .flatMap(one -> one.address()
                        .or(() -> atHousehold ? Optional.of(address) : Optional.empty())
                        .map(where ->
                                new Addressee(tenancyId, List.of(one.name()), where, language, givenNames, others)));
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
