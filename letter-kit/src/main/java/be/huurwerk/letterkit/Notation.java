package be.huurwerk.letterkit;

import be.huurwerk.regulation.money.Euro;
import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** How figures and dates stand on a letter. What belongs together is held together by spaces that don't break. */
public enum Notation {
    DUTCH(new Locale("nl", "BE"), '.', ','),
    ENGLISH(Locale.UK, ',', '.');

    private static final char NO_BREAK_SPACE = '\u00a0';
    private static final char MINUS = '\u2212';

    private final DecimalFormatSymbols symbols;
    private final DateTimeFormatter day;
    private final DateTimeFormatter month;

    Notation(Locale locale, char grouping, char decimal) {
        symbols = new DecimalFormatSymbols(Locale.ROOT);
        symbols.setGroupingSeparator(grouping);
        symbols.setDecimalSeparator(decimal);
        symbols.setMinusSign(MINUS);
        day = DateTimeFormatter.ofPattern("d MMMM yyyy", locale);
        month = DateTimeFormatter.ofPattern("MMMM yyyy", locale);
    }

    /** With the sign of the currency: {@code € 1.234,50}, below nought {@code − € 1.234,50}. */
    public String euro(Euro amount) {
        return minus(amount) + "€" + NO_BREAK_SPACE + number(amount.amount().abs());
    }

    /** Without the sign of the currency, for a column of amounts in euro: {@code 1.234,50}, below nought {@code − 1.234,50}. */
    public String amount(Euro amount) {
        return minus(amount) + number(amount.amount().abs());
    }

    private static String minus(Euro amount) {
        return amount.isNegative() ? MINUS + String.valueOf(NO_BREAK_SPACE) : "";
    }

    /** With as many decimals as it has. */
    public String number(BigDecimal number) {
        DecimalFormat format = new DecimalFormat("#,##0", symbols);
        format.setMinimumFractionDigits(Math.max(0, number.scale()));
        format.setMaximumFractionDigits(Math.max(0, number.scale()));
        return format.format(number);
    }

    public String date(LocalDate date) {
        return day.format(date).replace(' ', NO_BREAK_SPACE);
    }

    public String month(YearMonth yearMonth) {
        return month.format(yearMonth).replace(' ', NO_BREAK_SPACE);
    }
}
