package be.huurwerk.webkit.problem;

import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Reads path, query and header parameters; a malformed one is a 400 that names it, where JAX-RS would answer 404. */
@Provider
public class StrictParameters implements ParamConverterProvider {
    private static final Pattern UUID_TEXT = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
    private static final Pattern DATE = Pattern.compile("(1[89]|2[012])\\d\\d-\\d\\d-\\d\\d");
    private static final Pattern MONTH = Pattern.compile("(1[89]|2[012])\\d\\d-\\d\\d");
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,12}(\\.\\d{1,2})?");

    private static final Map<Class<?>, Kind> KINDS = Map.ofEntries(
            Map.entry(UUID.class, new Kind("a UUID", "een UUID", text -> UUID.fromString(matching(UUID_TEXT, text)))),
            Map.entry(
                    LocalDate.class,
                    new Kind(
                            "a date (yyyy-MM-dd)",
                            "een datum (jjjj-mm-dd)",
                            text -> LocalDate.parse(matching(DATE, text)))),
            Map.entry(
                    YearMonth.class,
                    new Kind(
                            "a month (yyyy-MM)",
                            "een maand (jjjj-mm)",
                            text -> YearMonth.parse(matching(MONTH, text)))),
            Map.entry(Integer.class, new Kind("a whole number", "een geheel getal", Integer::valueOf)),
            Map.entry(int.class, new Kind("a whole number", "een geheel getal", Integer::valueOf)),
            Map.entry(Long.class, new Kind("a whole number", "een geheel getal", Long::valueOf)),
            Map.entry(long.class, new Kind("a whole number", "een geheel getal", Long::valueOf)),
            Map.entry(Boolean.class, new Kind("true or false", "true of false", StrictParameters::bool)),
            Map.entry(boolean.class, new Kind("true or false", "true of false", StrictParameters::bool)),
            Map.entry(
                    BigDecimal.class,
                    new Kind(
                            "a number of at most two decimals",
                            "een getal met hoogstens twee decimalen",
                            text -> new BigDecimal(matching(NUMBER, text)))));

    @Override
    @SuppressWarnings("unchecked")
    public <T> ParamConverter<T> getConverter(Class<T> rawType, Type genericType, Annotation[] annotations) {
        Kind kind = kind(rawType);
        if (kind == null) {
            return null;
        }
        RequestParameter parameter = RequestParameter.of(annotations == null ? new Annotation[0] : annotations)
                .orElse(null);
        return (ParamConverter<T>) new Converter(kind, parameter);
    }

    /** Of a text that is no value of a type; empty for a good one, and for a type that this kit does not read. */
    static Optional<Issue> fault(Class<?> type, RequestParameter parameter, String text) {
        Kind kind = kind(type);
        if (kind == null) {
            return Optional.empty();
        }
        try {
            kind.reader().apply(text);
            return Optional.empty();
        } catch (IllegalArgumentException | DateTimeException malformed) {
            return Optional.of(kind.refusal(parameter));
        }
    }

    private static Kind kind(Class<?> type) {
        return type.isEnum() ? ofEnum(type) : KINDS.get(type);
    }

    private static Kind ofEnum(Class<?> type) {
        Map<String, Object> constants = new HashMap<>();
        Arrays.stream(type.getEnumConstants())
                .forEach(constant -> constants.put(((Enum<?>) constant).name(), constant));
        String names = String.join(
                ", ",
                Arrays.stream(type.getEnumConstants())
                        .map(constant -> ((Enum<?>) constant).name())
                        .toList());
        return new Kind("one of: " + names, "een van: " + names, text -> {
            if (!constants.containsKey(text)) {
                throw new IllegalArgumentException();
            }
            return constants.get(text);
        });
    }

    private static Boolean bool(String text) {
        if (!text.equals("true") && !text.equals("false")) {
            throw new IllegalArgumentException();
        }
        return Boolean.valueOf(text);
    }

    private static String matching(Pattern pattern, String text) {
        if (!pattern.matcher(text).matches()) {
            throw new IllegalArgumentException();
        }
        return text;
    }

    /** What a parameter of a type may be, in both languages, and how it is read. */
    private record Kind(String en, String nl, Function<String, Object> reader) {

        Issue refusal(RequestParameter parameter) {
            return new Issue(
                    IssueType.SCHEMA_VIOLATION,
                    parameter == null ? In.QUERY : parameter.in(),
                    parameter == null ? null : parameter.name(),
                    null,
                    new Text("Must be " + en + ".", "Moet " + nl + " zijn."));
        }
    }

    private record Converter(Kind kind, RequestParameter parameter) implements ParamConverter<Object> {
        @Override
        public Object fromString(String text) {
            if (text == null) {
                return null;
            }
            try {
                return kind.reader().apply(text);
            } catch (IllegalArgumentException | DateTimeException malformed) {
                throw ProblemException.badRequest(kind.refusal(parameter));
            }
        }

        @Override
        public String toString(Object value) {
            return String.valueOf(value);
        }
    }
}
