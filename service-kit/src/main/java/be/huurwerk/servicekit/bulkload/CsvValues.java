package be.huurwerk.servicekit.bulkload;

import be.huurwerk.webkit.problem.In;
import be.huurwerk.webkit.problem.Issue;
import be.huurwerk.webkit.problem.IssueType;
import be.huurwerk.webkit.problem.Text;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The values of a row by their columns; keeps the fault of each that is malformed or missing. A value is never repeated in its fault. */
public final class CsvValues<C extends Enum<C> & CsvColumn> {

    private static final Pattern UUID_TEXT = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
    private static final Pattern YEAR = Pattern.compile("(19|20|21|22)\\d\\d");
    private static final Pattern AMOUNT = Pattern.compile("\\d{1,12}([.,]\\d{1,2})?");
    private static final Pattern SIGNED_AMOUNT = Pattern.compile("-?" + AMOUNT.pattern());
    private static final Pattern NUMBER = Pattern.compile("\\d{1,6}");
    private static final Pattern FLAG = Pattern.compile("true|false");
    private static final Pattern DATE = Pattern.compile("(19|20|21|22)\\d\\d-\\d\\d-\\d\\d");
    private static final String NO_DATE_EN = "Must be a day as yyyy-MM-dd.";
    private static final String NO_DATE_NL = "Moet een dag zijn, als jjjj-MM-dd.";

    private final List<C> columns;
    private final List<String> cells;
    private final List<Issue> faults = new ArrayList<>();

    CsvValues(List<C> columns, List<String> cells) {
        this.columns = columns;
        this.cells = cells;
    }

    /** Of the values that were asked for so far. */
    public List<Issue> faults() {
        return faults;
    }

    /** Null when it is malformed or missing. */
    public UUID uuid(C column) {
        return matching(column, UUID_TEXT, "Must be a UUID.", "Moet een UUID zijn.")
                .map(UUID::fromString)
                .orElse(null);
    }

    /** Null when it is malformed or missing. */
    public Integer year(C column) {
        return matching(column, YEAR, "Must be a year from 1900 to 2299.", "Moet een jaar van 1900 tot 2299 zijn.")
                .map(Integer::valueOf)
                .orElse(null);
    }

    /** With a decimal point or a decimal comma, and two decimals at most. */
    public Optional<BigDecimal> amount(C column) {
        return matching(
                        column,
                        AMOUNT,
                        "Must be an amount of zero or more: at most 12 digits, and two behind the decimal point.",
                        "Moet een bedrag van nul of meer zijn: hoogstens 12 cijfers, en twee na het decimaalteken.")
                .map(text -> new BigDecimal(text.replace(',', '.')).setScale(2, RoundingMode.UNNECESSARY));
    }

    /** As {@link #amount}, with a sign before it where it is negative. */
    public Optional<BigDecimal> signedAmount(C column) {
        return matching(
                        column,
                        SIGNED_AMOUNT,
                        "Must be an amount: at most 12 digits, and two behind the decimal point.",
                        "Moet een bedrag zijn: hoogstens 12 cijfers, en twee na het decimaalteken.")
                .map(text -> new BigDecimal(text.replace(',', '.')).setScale(2, RoundingMode.UNNECESSARY));
    }

    /** Of at most so many characters. */
    public Optional<String> text(C column, int longest) {
        Optional<String> text = text(column);
        if (text.filter(given -> given.length() > longest).isPresent()) {
            malformed(
                    column,
                    "Must have at most " + longest + " characters.",
                    "Mag hoogstens " + longest + " tekens hebben.");
            return Optional.empty();
        }
        return text;
    }

    /** A text of a form. */
    public Optional<String> text(C column, Pattern form, String en, String nl) {
        return matching(column, form, en, nl);
    }

    public Optional<Integer> number(C column, int least, int most) {
        String range = least + " - " + most;
        return matching(column, NUMBER, "Must be a number, " + range + ".", "Moet een getal zijn, " + range + ".")
                .map(Integer::valueOf)
                .filter(number -> {
                    boolean within = number >= least && number <= most;
                    if (!within) {
                        malformed(column, "Must be a number, " + range + ".", "Moet een getal zijn, " + range + ".");
                    }
                    return within;
                });
    }

    public Optional<Boolean> flag(C column) {
        return matching(column, FLAG, "Must be true or false.", "Moet true of false zijn.")
                .map(Boolean::valueOf);
    }

    /** A day as yyyy-MM-dd. */
    public Optional<LocalDate> date(C column) {
        return matching(column, DATE, NO_DATE_EN, NO_DATE_NL).flatMap(text -> {
            try {
                return Optional.of(LocalDate.parse(text));
            } catch (DateTimeParseException noDay) {
                malformed(column, NO_DATE_EN, NO_DATE_NL);
                return Optional.empty();
            }
        });
    }

    public <E extends Enum<E>> Optional<E> word(C column, Class<E> type) {
        Optional<String> text = text(column);
        Optional<E> word = text.flatMap(given -> Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().equals(given))
                .findFirst());
        if (text.isPresent() && word.isEmpty()) {
            String names =
                    Arrays.stream(type.getEnumConstants()).map(Enum::name).collect(Collectors.joining(", "));
            malformed(column, "Must be one of: " + names + ".", "Moet een van deze zijn: " + names + ".");
        }
        return word;
    }

    private Optional<String> matching(C column, Pattern pattern, String en, String nl) {
        Optional<String> text = text(column);
        Optional<String> matching = text.filter(given -> pattern.matcher(given).matches());
        if (text.isPresent() && matching.isEmpty()) {
            malformed(column, en, nl);
        }
        return matching;
    }

    private Optional<String> text(C column) {
        int position = columns.indexOf(column);
        Optional<String> text = position < 0
                ? Optional.empty()
                : Optional.of(cells.get(position)).filter(cell -> !cell.isEmpty());
        if (text.isEmpty() && column.isRequired()) {
            malformed(column, "The value is missing.", "De waarde ontbreekt.");
        }
        return text;
    }

    private void malformed(C column, String en, String nl) {
        faults.add(new Issue(IssueType.SCHEMA_VIOLATION, In.BODY, column.name(), null, new Text(en, nl)));
    }
}
