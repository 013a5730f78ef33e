package be.huurwerk.bankformats.camt;

import be.huurwerk.bankformats.Words;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;

/** Amounts, signs and days of elements, or the fault that they are none. */
final class Values {

    private static final String EURO = "EUR";
    private static final Pattern AMOUNT = Pattern.compile("0*[0-9]{1,12}(\\.[0-9]{0,5})?");
    private static final Pattern AFTER_DATE = Pattern.compile("(T[0-9:.]{5,18})?(Z|[+-][0-9]{2}:[0-9]{2})?");
    private static final int CENTS = 2;
    private static final int DATE = 10;

    private Values() {}

    /** Euro to the cent, without sign; no account of anybody holds more than twelve digits before the point. */
    static BigDecimal euro(XmlNode amount) {
        if (!EURO.equals(amount.currency())) {
            throw amount.fault(
                    CamtFault.CURRENCY, EURO, amount.currency() == null ? CamtFinding.NOTHING : amount.currency());
        }
        return cents(amount);
    }

    /** As {@link #euro}, for an amount that is written without a currency. */
    static BigDecimal cents(XmlNode amount) {
        if (!AMOUNT.matcher(amount.text()).matches()) {
            throw amount.fault(
                    CamtFault.AMOUNT,
                    new Words(
                            "an amount of at most 12 digits before the point",
                            "een bedrag van hoogstens 12 cijfers voor de komma"),
                    amount.text());
        }
        BigDecimal value = new BigDecimal(amount.text()).stripTrailingZeros();
        if (value.scale() > CENTS) {
            throw amount.fault(CamtFault.DECIMALS, new Words("whole cents", "hele centen"), amount.text());
        }
        return value.setScale(CENTS);
    }

    /** 1 for credit, -1 for debit. */
    static int sign(XmlNode indicator) {
        return switch (indicator.text()) {
            case "CRDT" -> 1;
            case "DBIT" -> -1;
            default ->
                throw indicator.fault(CamtFault.SIGN, new Words("CRDT or DBIT", "CRDT of DBIT"), indicator.text());
        };
    }

    static boolean truth(XmlNode node) {
        return switch (node.text()) {
            case "true", "1" -> true;
            case "false", "0" -> false;
            default -> throw node.fault(CamtFault.CODE, new Words("true or false", "true of false"), node.text());
        };
    }

    /** The day in an element that holds {@code Dt} or {@code DtTm}, as it is written there. */
    static LocalDate day(XmlNode choice) {
        return day(
                choice.child("Dt")
                        .or(() -> choice.child("DtTm"))
                        .orElseThrow(() -> choice.missing("Dt"))
                        .text(),
                choice);
    }

    /** The day of an element that is a date and time itself. */
    static LocalDate moment(XmlNode node) {
        return day(node.text(), node);
    }

    private static LocalDate day(String text, XmlNode node) {
        try {
            if (text.length() >= DATE
                    && AFTER_DATE.matcher(text.substring(DATE)).matches()) {
                return LocalDate.parse(text.substring(0, DATE));
            }
        } catch (DateTimeException notOnTheCalendar) {
            throw node.fault(CamtFault.DATE, new Words("a date", "een datum"), text);
        }
        throw node.fault(CamtFault.DATE, new Words("a date", "een datum"), text);
    }

    static Optional<Long> number(XmlNode parent, String name) {
        return parent.child(name).map(node -> {
            if (!node.text().matches("[0-9]{1,18}")) {
                throw node.fault(CamtFault.AMOUNT, new Words("a number", "een getal"), node.text());
            }
            return Long.valueOf(node.text());
        });
    }
}
