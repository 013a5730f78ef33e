package be.huurwerk.bankformats.coda;

import be.huurwerk.bankformats.Words;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;

/** A line of 128 characters and its fields, by the positions of the specification (from 1, both ends counted in). */
record CodaLine(int number, String text) {

    static final int LENGTH = 128;

    CodaLine {
        if (text.length() != LENGTH) {
            throw new CodaException(number, CodaFault.LINE_LENGTH, "line", characters(), text.length());
        }
        for (int i = 0; i < LENGTH; i++) {
            if (text.charAt(i) < ' ' && text.charAt(i) != '\t') {
                throw new CodaException(
                        number, CodaFault.CONTROL_CHARACTER, "position " + (i + 1), new Words("text", "tekst"), (int)
                                text.charAt(i));
            }
        }
    }

    static Words characters() {
        return new Words(LENGTH + " characters", LENGTH + " tekens");
    }

    /** The record: one character, or two for movements and information. */
    String code() {
        char first = text.charAt(0);
        return first == '2' || first == '3' ? text.substring(0, 2) : text.substring(0, 1);
    }

    String raw(int from, int to) {
        return text.substring(from - 1, to);
    }

    String field(int from, int to) {
        return raw(from, to).strip();
    }

    char at(int position) {
        return text.charAt(position - 1);
    }

    int number(String field, int from, int to) {
        return Integer.parseInt(digits(field, from, to));
    }

    String digits(String field, int from, int to) {
        String raw = raw(from, to);
        if (!isDigits(raw)) {
            throw fault(
                    CodaFault.NUMBER, field, new Words((to - from + 1) + " digits", (to - from + 1) + " cijfers"), raw);
        }
        return raw;
    }

    /** An amount in thousandths of a euro. */
    BigDecimal amount(String field, int from, int to) {
        return new BigDecimal(new BigInteger(digits(field, from, to)), 3);
    }

    BigDecimal signedAmount(String field, int sign, int from, int to) {
        BigDecimal amount = amount(field, from, to);
        return switch (at(sign)) {
            case '0' -> amount;
            case '1' -> amount.negate();
            default -> throw fault(CodaFault.SIGN, field, new Words("0 or 1", "0 of 1"), at(sign));
        };
    }

    LocalDate date(String field, int from) {
        String digits = digits(field, from, from + 5);
        return calendar(digits)
                .orElseThrow(
                        () -> fault(CodaFault.DATE, field, new Words("a day as DDMMYY", "een dag als DDMMJJ"), digits));
    }

    Optional<LocalDate> optionalDate(String field, int from) {
        String digits = raw(from, from + 5);
        return digits.equals("000000") || digits.isBlank() ? Optional.empty() : Optional.of(date(field, from));
    }

    CodaException fault(CodaFault fault, String field, Object expected, Object found) {
        return new CodaException(number, fault, field, expected, found);
    }

    static Optional<LocalDate> calendar(String ddmmyy) {
        try {
            return Optional.of(LocalDate.of(
                    2000 + Integer.parseInt(ddmmyy.substring(4)),
                    Integer.parseInt(ddmmyy.substring(2, 4)),
                    Integer.parseInt(ddmmyy.substring(0, 2))));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    static boolean isDigits(String text) {
        return !text.isEmpty() && text.chars().allMatch(c -> c >= '0' && c <= '9');
    }
}
