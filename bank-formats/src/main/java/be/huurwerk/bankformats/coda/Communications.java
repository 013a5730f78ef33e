package be.huurwerk.bankformats.coda;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.Optional;

/** Reads a communication from its joined pieces. Never refuses: a communication is the payer's, not the bank's. */
final class Communications {

    private Communications() {}

    static CodaCommunication read(boolean structured, String text) {
        if (!structured) {
            return new CodaCommunication.Free(text.stripTrailing());
        }
        String type = text.substring(0, 3);
        String data = text.substring(3);
        return switch (type) {
            case "100" -> new CodaCommunication.CreditorReference(data.strip());
            case "101", "102" -> new CodaCommunication.Belgian(Integer.parseInt(type), cut(data, 0, 12));
            case "105" ->
                new CodaCommunication.OriginalAmount(amount(cut(data, 0, 15)), cut(data, 42, 45), cut(data, 45, 57));
            case "127" -> directDebit(data);
            default -> new CodaCommunication.Other(type, data.stripTrailing());
        };
    }

    private static CodaCommunication directDebit(String data) {
        return new CodaCommunication.DirectDebit(
                date(cut(data, 0, 6)),
                cut(data, 6, 7),
                cut(data, 7, 8),
                cut(data, 8, 9),
                cut(data, 9, 44).strip(),
                cut(data, 44, 79).strip(),
                cut(data, 79, 141).strip(),
                cut(data, 141, 142).strip(),
                cut(data, 142, 146).strip());
    }

    private static Optional<BigDecimal> amount(String digits) {
        return CodaLine.isDigits(digits) ? Optional.of(new BigDecimal(new BigInteger(digits), 3)) : Optional.empty();
    }

    private static Optional<LocalDate> date(String digits) {
        return CodaLine.isDigits(digits) ? CodaLine.calendar(digits) : Optional.empty();
    }

    private static String cut(String data, int from, int to) {
        return data.substring(Math.min(from, data.length()), Math.min(to, data.length()));
    }
}
