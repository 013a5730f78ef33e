package be.huurwerk.arrears.landlord;

import be.huurwerk.bankformats.Iban;
import be.huurwerk.bankformats.pain.FileHeader;
import be.huurwerk.bankformats.pain.Party;
import be.huurwerk.regulation.parameter.Parameters;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;

/**
 * The landlord as its bank knows it, from the policy {@code landlord/bank}.
 *
 * @param enterpriseNumber ten digits (KBO)
 * @param iban of the account on which it collects and from which it pays
 * @param creditorId under which it collects (schuldeisersidentificatie)
 */
public record LandlordAtBank(String name, String enterpriseNumber, Iban iban, String creditorId) {

    private static final String NAME = "policy/landlord/bank";

    /**
     * @throws be.huurwerk.regulation.parameter.UnknownParameterException when the policy doesn't say
     */
    public static LandlordAtBank on(LocalDate date, Parameters parameters) {
        return new LandlordAtBank(
                word("name", date, parameters),
                word("enterpriseNumber", date, parameters),
                Iban.parse(word("iban", date, parameters))
                        .orElseThrow(() -> new IllegalStateException("the landlord's account number is none")),
                word("creditorId", date, parameters));
    }

    /** The number of its account; empty when the policy doesn't say. */
    public static Optional<String> account(LocalDate date, Parameters parameters) {
        return parameters
                .findWord(NAME, "iban", date)
                .flatMap(word -> Iban.parse(word.value()))
                .map(Iban::value);
    }

    /** As it pays or is paid. */
    public Party party() {
        return new Party(name, iban);
    }

    /** Heads a file of orders. */
    public FileHeader header(String messageId, OffsetDateTime createdAt) {
        return new FileHeader(messageId, createdAt, name, Optional.of(enterpriseNumber));
    }

    private static String word(String key, LocalDate date, Parameters parameters) {
        return parameters.word(NAME, key, date).value();
    }
}
