package be.huurwerk.bankformats.camt;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;

/** Amounts, signs and days of elements, or the fault that they are none. */
final class Values {

    private static final String EURO = "EUR";
    private static final Pattern AMOUNT = Pattern.compile("[0-9]{1,15}(\\.[0-9]{0,5})?");
    private static final Pattern AFTER_DATE = Pattern.compile("(T[0-9:.]{5,18})?(Z|[+-][0-9]{2}:[0-9]{2})?");
    private static final int CENTS = 2;
    private static final int DATE = 10;

    private Values() {}

    /** Euro to the cent, without sign. */
    static BigDecimal euro(XmlNode amount) {
        if (!EURO.equals(amount.currency())) {
            throw amount.fault(CamtFault.CURRENCY, EURO, amount.currency() == null ? "nothing" : amount.currency());
        }
        return cents(amount);
    }

    /** As {@link #euro}, for an amount that is written without a currency. */
    static BigDecimal cents(XmlNode amount) {
        if (!AMOUNT.matcher(amount.text()).matches()) {
            throw amount.fault(CamtFault.AMOUNT, "an amount", amount.text());
        }
        BigDecimal value = new BigDecimal(amount.text()).stripTrailingZeros();
        if (value.scale() > CENTS) {
            throw amount.fault(CamtFault.DECIMALS, "whole cents", amount.text());
        }
        return value.setScale(CENTS);
    }

    /** 1 for credit, -1 for debit. */
    static int sign(XmlNode indicator) {
        return switch (indicator.text()) {
            case "CRDT" -> 1;
            case "DBIT" -> -1;
            default -> throw indicator.fault(CamtFault.SIGN, "CRDT or DBIT", indicator.text());
        };
    }

    static boolean truth(XmlNode node) {
        return switch (node.text()) {
            case "true", "1" -> true;
            case "false", "0" -> false;
            default -> throw node.fault(CamtFault.CODE, "true or false", node.text());
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
            throw node.fault(CamtFault.DATE, "a date", text);
        }
        throw node.fault(CamtFault.DATE, "a date", text);
    }

    static Optional<Long> number(XmlNode parent, String name) {
        return parent.child(name).map(node -> {
            if (!node.text().matches("[0-9]{1,18}")) {
                throw node.fault(CamtFault.AMOUNT, "a number", node.text());
            }
            return Long.valueOf(node.text());
        });
    }
}
