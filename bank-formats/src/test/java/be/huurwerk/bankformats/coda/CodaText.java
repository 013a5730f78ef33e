package be.huurwerk.bankformats.coda;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Writes a statement of any records, with right counters and sums, as text that a test may change before it is read. */
final class CodaText {

    static final String ACCOUNT = "BE68539007547034";

    private final BigDecimal oldBalance;
    private final List<String> records = new ArrayList<>();
    private final List<String> free = new ArrayList<>();
    private BigDecimal debits = BigDecimal.ZERO;
    private BigDecimal credits = BigDecimal.ZERO;

    private CodaText(BigDecimal oldBalance) {
        this.oldBalance = oldBalance;
    }

    static CodaText from(String oldBalance) {
        return new CodaText(new BigDecimal(oldBalance));
    }

    /**
     * Record 21.
     *
     * @param number sequence and detail, eight digits; a detail 0000 counts in the totals
     * @param amount in thousandths or less; negative is a debit
     * @param communication begins with its type, or is free after a blank
     */
    CodaText movement(String number, String amount, String code, String communication) {
        BigDecimal sum = new BigDecimal(amount);
        if (number.endsWith("0000")) {
            credits = sum.signum() > 0 ? credits.add(sum) : credits;
            debits = sum.signum() < 0 ? debits.subtract(sum) : debits;
        }
        boolean structured = !communication.isEmpty() && communication.charAt(0) != ' ';
        String text = structured ? communication : communication.stripLeading();
        return add("21" + number + pad("BANKREF", 21) + signed(sum) + "080419" + code + (structured ? "1" : "0")
                + pad(text, 53) + "080419" + "003" + "01 0");
    }

    /** Record 22. @param returned R-type and reason, five characters, or blank */
    CodaText second(String number, String communication, String reference, String returned) {
        return add("22" + number + pad(communication, 53) + pad(reference, 35) + pad("GKCCBEBB", 11) + "   "
                + pad(returned, 5) + "    " + "    " + "1 0");
    }

    /** Record 23. */
    CodaText third(String number, String account, String name, String communication) {
        return add("23" + number + pad(account, 34) + "EUR" + pad(name, 35) + pad(communication, 43) + "0 0");
    }

    /** Record 31. @param text of 73 characters; a structured one begins with its type */
    CodaText information(String number, boolean structured, String text) {
        return add("31" + number + pad("BANKREF", 21) + "00150000" + (structured ? "1" : "0") + pad(text, 73)
                + pad("", 12) + "1 0");
    }

    /** Record 32 or 33. */
    CodaText more(String record, String number, String text) {
        return add(record + number + pad(text, 115) + (record.equals("32") ? "1 0" : "0 0"));
    }

    /** Record 4, which stands before the trailer and isn't counted. */
    CodaText free(String text) {
        free.add("4 00010000" + " ".repeat(22) + pad(text, 80) + " ".repeat(15) + "0");
        return this;
    }

    private CodaText add(String line) {
        records.add(line);
        return this;
    }

    List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add("00000" + "080419" + "539" + "05" + " ".repeat(8) + pad("FILE1", 10) + pad("VOORBEELD WONEN", 26)
                + pad("GKCCBEBB", 11) + "00123456749 " + "00000" + " ".repeat(39) + "2");
        lines.add("12003" + pad(ACCOUNT, 34) + "EUR" + signed(oldBalance) + "050419" + pad("VOORBEELD WONEN", 26)
                + pad("Zichtrekening", 35) + "003");
        lines.addAll(records);
        BigDecimal newBalance = oldBalance.add(credits).subtract(debits);
        lines.add("8003" + pad(ACCOUNT, 34) + "EUR" + signed(newBalance) + "080419" + " ".repeat(64)
                + (free.isEmpty() ? "0" : "1"));
        lines.addAll(free);
        lines.add("9" + " ".repeat(15) + String.format("%06d", records.size() + 2) + thousandths(debits)
                + thousandths(credits) + " ".repeat(75) + "2");
        return lines;
    }

    /** The statement with a value put at a position of a line, both counted from 1. */
    String with(int line, int position, String value) {
        List<String> lines = lines();
        lines.set(line - 1, Samples.put(lines.get(line - 1), position, value));
        return Samples.joined(lines);
    }

    String write() {
        return Samples.joined(lines());
    }

    CodaStatement read() {
        return Samples.read(write()).get(0);
    }

    static String pad(String text, int width) {
        return text + " ".repeat(width - text.length());
    }

    private static String signed(BigDecimal amount) {
        return (amount.signum() < 0 ? "1" : "0") + thousandths(amount.abs());
    }

    private static String thousandths(BigDecimal amount) {
        return String.format("%015d", amount.setScale(3).unscaledValue());
    }
}
