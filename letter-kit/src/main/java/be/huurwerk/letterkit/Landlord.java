package be.huurwerk.letterkit;

import be.huurwerk.regulation.parameter.Parameters;
import java.time.LocalDate;

/** The landlord as letters show it, from the policy {@code letter/landlord}. */
public record Landlord(
        String name,
        String street,
        String postalCode,
        String municipality,
        String phone,
        String email,
        String website) {

    private static final String NAME = "policy/letter/landlord";

    /**
     * @throws be.huurwerk.regulation.parameter.UnknownParameterException when the policy doesn't say
     */
    public static Landlord on(LocalDate date, Parameters parameters) {
        return new Landlord(
                word("name", date, parameters),
                word("street", date, parameters),
                word("postalCode", date, parameters),
                word("municipality", date, parameters),
                word("phone", date, parameters),
                word("email", date, parameters),
                word("website", date, parameters));
    }

    private static String word(String key, LocalDate date, Parameters parameters) {
        return parameters.word(NAME, key, date).value();
    }
}
