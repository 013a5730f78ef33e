package be.huurwerk.webkit.body;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;

/** The single values a body may have. Each maker answers null for what it does not take. */
final class Scalars {
    /** Years outside these are typing errors; they would also make loops over months endless. */
    private static final int FIRST_YEAR = 1800;

    private static final int LAST_YEAR = 2299;
    private static final int MOST_DIGITS = 20;
    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern MONTH = Pattern.compile("\\d{4}-\\d{2}");
    private static final Pattern UUID_TEXT = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
    private static final Pattern WHOLE = Pattern.compile("-?\\d+");

    private static final Map<Class<?>, Scalar> ALL = Map.ofEntries(
            Map.entry(String.class, new Scalar("a text", "een tekst", Scalars::text)),
            Map.entry(Boolean.class, new Scalar("true or false", "true of false", Scalars::bool)),
            Map.entry(boolean.class, new Scalar("true or false", "true of false", Scalars::bool)),
            Map.entry(Integer.class, new Scalar("a whole number", "een geheel getal", Scalars::integer)),
            Map.entry(int.class, new Scalar("a whole number", "een geheel getal", Scalars::integer)),
            Map.entry(Long.class, new Scalar("a whole number", "een geheel getal", Scalars::whole)),
            Map.entry(long.class, new Scalar("a whole number", "een geheel getal", Scalars::whole)),
            Map.entry(
                    BigDecimal.class,
                    new Scalar(
                            "a number of at most 20 digits", "een getal van hoogstens 20 cijfers", Scalars::decimal)),
            Map.entry(LocalDate.class, new Scalar("a date (yyyy-MM-dd)", "een datum (jjjj-mm-dd)", Scalars::date)),
            Map.entry(YearMonth.class, new Scalar("a month (yyyy-MM)", "een maand (jjjj-mm)", Scalars::month)),
            Map.entry(UUID.class, new Scalar("a UUID", "een UUID", Scalars::uuid)));

    private Scalars() {}

    /** The maker for a type, or null when it is no single value. */
    static Scalar of(Class<?> type) {
        return type.isEnum() ? Scalar.ofEnum(type) : ALL.get(type);
    }

    private static Object text(Json json) {
        return json instanceof Json.JsonText text ? text.value() : null;
    }

    private static Object bool(Json json) {
        return json instanceof Json.JsonBoolean bool ? bool.value() : null;
    }

    private static Object integer(Json json) {
        Object whole = whole(json);
        return whole instanceof Long number && number.intValue() == number ? (Object) number.intValue() : null;
    }

    private static Object whole(Json json) {
        if (json instanceof Json.JsonNumber number
                && WHOLE.matcher(number.digits()).matches()) {
            try {
                return Long.valueOf(number.digits());
            } catch (NumberFormatException tooLarge) {
                return null;
            }
        }
        return null;
    }

    /** At most twenty digits before and twenty after the point: an exponent never makes a large number of a short text. */
    private static Object decimal(Json json) {
        if (json instanceof Json.JsonNumber number) {
            try {
                BigDecimal value = new BigDecimal(number.digits());
                long before = (long) value.precision() - value.scale();
                return before > MOST_DIGITS || value.scale() > MOST_DIGITS || value.scale() < -MOST_DIGITS
                        ? null
                        : value;
            } catch (ArithmeticException | NumberFormatException tooLarge) {
                return null;
            }
        }
        return null;
    }

    private static Object date(Json json) {
        if (json instanceof Json.JsonText text && DATE.matcher(text.value()).matches()) {
            try {
                LocalDate date = LocalDate.parse(text.value());
                return sensible(date.getYear()) ? date : null;
            } catch (DateTimeException noSuchDay) {
                return null;
            }
        }
        return null;
    }

    private static Object month(Json json) {
        if (json instanceof Json.JsonText text && MONTH.matcher(text.value()).matches()) {
            try {
                YearMonth month = YearMonth.parse(text.value());
                return sensible(month.getYear()) ? month : null;
            } catch (DateTimeException noSuchMonth) {
                return null;
            }
        }
        return null;
    }

    private static boolean sensible(int year) {
        return year >= FIRST_YEAR && year <= LAST_YEAR;
    }

    private static Object uuid(Json json) {
        return json instanceof Json.JsonText text
                        && UUID_TEXT.matcher(text.value()).matches()
                ? UUID.fromString(text.value())
                : null;
    }
}
