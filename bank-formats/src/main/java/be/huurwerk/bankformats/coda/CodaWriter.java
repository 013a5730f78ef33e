package be.huurwerk.bankformats.coda;

import be.huurwerk.bankformats.Iban;
import be.huurwerk.bankformats.StructuredCommunication;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Writes a correct statement of simple movements, for demonstrations and tests.
 *
 * <pre>{@code
 * String coda = CodaWriter.statement(1, "BE68539007547034", LocalDate.of(2019, 4, 8), new BigDecimal("1000.00"))
 *         .structured(new BigDecimal("316.10"), LocalDate.of(2019, 4, 8), "010000000195", "BE71096123456769", "A. Tenant", "REF1")
 *         .write();
 * }</pre>
 */
public final class CodaWriter {

    private static final DateTimeFormatter DDMMYY = DateTimeFormatter.ofPattern("ddMMyy");
    private static final int LINE = 128;

    private final int number;
    private final Iban account;
    private final LocalDate date;
    private final BigDecimal oldBalance;
    private final List<Movement> movements = new ArrayList<>();

    private record Movement(
            BigDecimal amount,
            LocalDate valueDate,
            boolean structured,
            String text,
            String account,
            String name,
            String reference,
            String code,
            String returned) {}

    private CodaWriter(int number, Iban account, LocalDate date, BigDecimal oldBalance) {
        this.number = number;
        this.account = account;
        this.date = date;
        this.oldBalance = oldBalance;
    }

    /** Begins statement {@code number} (1 to 999) of a Belgian account in euro, dated {@code date}. */
    public static CodaWriter statement(int number, String iban, LocalDate date, BigDecimal oldBalance) {
        if (number < 1 || number > 999) {
            throw new IllegalArgumentException("a statement number is 1 to 999");
        }
        Iban account = Iban.parse(iban).orElseThrow(() -> new IllegalArgumentException("not an IBAN"));
        return new CodaWriter(number, account, date, oldBalance);
    }

    /** Adds a transfer with a structured communication; a negative amount is money paid out. */
    public CodaWriter structured(
            BigDecimal amount, LocalDate valueDate, String communication, String iban, String name, String reference) {
        String digits = StructuredCommunication.parse(communication)
                .orElseThrow(() -> new IllegalArgumentException("not a structured communication"))
                .digits();
        movements.add(
                new Movement(amount, valueDate, true, "101" + digits, iban, name, reference, transfer(amount), ""));
        return this;
    }

    /** Adds what a bank pays for a collection by direct debit as one sum, under the identifier of its block. */
    public CodaWriter collected(BigDecimal amount, LocalDate valueDate, String block) {
        movements.add(new Movement(amount, valueDate, false, "", "", "", block, "00550000", ""));
        return this;
    }

    /**
     * Adds a direct debit that comes back unpaid.
     *
     * @param amount of the direct debit, positive
     * @param endToEndId at most 35 characters
     * @param reason code of ISO 20022, as {@code AM04}
     */
    public CodaWriter unpaid(
            BigDecimal amount,
            LocalDate valueDate,
            String endToEndId,
            String mandate,
            String iban,
            String name,
            String reason) {
        String text = "127" + DDMMYY.format(valueDate) + "114" + " ".repeat(35) + padded(mandate, 35) + " ".repeat(62);
        movements.add(
                new Movement(amount.negate(), valueDate, true, text, iban, name, endToEndId, "00503000", "2" + reason));
        return this;
    }

    private static String transfer(BigDecimal amount) {
        return amount.signum() < 0 ? "00101000" : "00150000";
    }

    private static String padded(String text, int width) {
        return text + " ".repeat(width - text.length());
    }

    /** Adds a transfer with free text of at most 149 characters. */
    public CodaWriter free(
            BigDecimal amount, LocalDate valueDate, String text, String iban, String name, String reference) {
        movements.add(new Movement(amount, valueDate, false, text, iban, name, reference, transfer(amount), ""));
        return this;
    }

    /** The statement as a file of lines ended by CRLF. */
    public String write() {
        return write(true);
    }

    /** As {@link #write()}, in the bytes that a bank sends. */
    public byte[] bytes() {
        return write().getBytes(StandardCharsets.ISO_8859_1);
    }

    /** Several statements in one file. */
    public static String file(CodaWriter... statements) {
        StringBuilder file = new StringBuilder();
        for (int at = 0; at < statements.length; at++) {
            file.append(statements[at].write(at == statements.length - 1));
        }
        return file.toString();
    }

    private String write(boolean last) {
        List<Line> lines = new ArrayList<>();
        lines.add(new Line("00000")
                .put(6, DDMMYY.format(date))
                .put(12, account.value().substring(4, 7))
                .put(15, "05")
                .put(25, digits(number, 10))
                .put(84, "00000")
                .put(128, "2"));
        lines.add(balance("12" + digits(number, 3), 6, oldBalance).put(126, digits(number, 3)));
        for (int at = 0; at < movements.size(); at++) {
            lines.addAll(movement(digits(at + 1, 4) + "0000", movements.get(at)));
        }
        lines.add(balance("8" + digits(number, 3), 5, oldBalance.add(sum(1)).subtract(sum(-1)))
                .put(128, "0"));
        lines.add(new Line("9")
                .put(17, digits(lines.size() - 1, 6))
                .put(23, amount(sum(-1)))
                .put(38, amount(sum(1)))
                .put(128, last ? "2" : "1"));
        return String.join("", lines.stream().map(Line::text).toList());
    }

    private Line balance(String start, int accountAt, BigDecimal balance) {
        return new Line(start)
                .put(accountAt, account.value())
                .put(accountAt + 34, "EUR")
                .put(accountAt + 37, balance.signum() < 0 ? "1" : "0")
                .put(accountAt + 38, amount(balance))
                .put(accountAt + 53, DDMMYY.format(date));
    }

    private List<Line> movement(String sequence, Movement movement) {
        Line first = new Line("21" + sequence)
                .put(11, cut(movement.reference, 0, 21))
                .put(32, movement.amount.signum() < 0 ? "1" : "0")
                .put(33, amount(movement.amount))
                .put(48, DDMMYY.format(movement.valueDate))
                .put(54, movement.code)
                .put(62, movement.structured ? "1" : "0")
                .put(63, cut(movement.text, 0, 53))
                .put(116, DDMMYY.format(date))
                .put(122, digits(number, 3))
                .put(125, "01 0");
        Line second = new Line("22" + sequence)
                .put(11, cut(movement.text, 53, 106))
                .put(64, cut(movement.reference, 0, 35))
                .put(113, movement.returned)
                .put(126, "1 0");
        Line third = new Line("23" + sequence)
                .put(11, cut(movement.account, 0, 34))
                .put(45, "EUR")
                .put(48, cut(movement.name, 0, 35))
                .put(83, cut(movement.text, 106, 149))
                .put(126, "0 0");
        return List.of(first, second, third);
    }

    private BigDecimal sum(int sign) {
        return movements.stream()
                .map(Movement::amount)
                .filter(amount -> amount.signum() == sign)
                .map(BigDecimal::abs)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static String amount(BigDecimal amount) {
        return String.format(
                "%015d", amount.abs().setScale(3, RoundingMode.UNNECESSARY).unscaledValue());
    }

    private static String digits(int value, int width) {
        return String.format("%0" + width + "d", value);
    }

    private static String cut(String text, int from, int to) {
        return text.substring(Math.min(from, text.length()), Math.min(to, text.length()));
    }

    private static final class Line {

        private final char[] text = new char[LINE];

        Line(String start) {
            Arrays.fill(text, ' ');
            put(1, start);
        }

        Line put(int position, String value) {
            for (int at = 0; at < value.length(); at++) {
                char c = value.charAt(at);
                text[position - 1 + at] = c < ' ' || c > 255 ? '?' : c;
            }
            return this;
        }

        String text() {
            return new String(text) + "\r\n";
        }
    }
}
