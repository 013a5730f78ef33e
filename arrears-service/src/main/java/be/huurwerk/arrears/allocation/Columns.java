package be.huurwerk.arrears.allocation;

import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Columns of many rows that one statement writes, as arrays that it casts and unnests. */
public final class Columns {

    private Columns() {}

    /** The ids as a literal of the database. */
    public static String literal(Collection<UUID> ids) {
        return ids.stream().map(UUID::toString).collect(Collectors.joining(",", "{", "}"));
    }

    /** A column of rows; empty and null are null. */
    public static <T> String[] texts(Collection<T> rows, Function<T, ?> column) {
        return rows.stream()
                .map(column)
                .map(value -> value instanceof Optional<?> optional ? optional.orElse(null) : value)
                .map(value -> value == null ? null : value.toString())
                .toArray(String[]::new);
    }

    public static <T> UUID[] ids(Collection<T> rows, Function<T, UUID> column) {
        return rows.stream().map(column).toArray(UUID[]::new);
    }
}
