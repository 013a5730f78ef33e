package be.huurwerk.regulation.parameter;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;

/** How sure a value is, from the surest on. */
public enum Status {
    /** A source states it. */
    CONFIRMED,
    /** Stated indirectly, or by one weak source. */
    LIKELY,
    /** Computed from confirmed values, published nowhere. */
    DERIVED,
    /** The landlord's choice where the law is silent or a figure unknown. */
    POLICY;

    private final String code = name().toLowerCase(Locale.ROOT);

    /** The weakest of these; {@link #CONFIRMED} when there is none. */
    public static Status weakest(Collection<Status> statuses) {
        return statuses.stream().max(Comparator.naturalOrder()).orElse(CONFIRMED);
    }

    /** The weakest of these; {@link #CONFIRMED} when there is none. */
    public static Status weakest(Status... statuses) {
        return weakest(Arrays.asList(statuses));
    }

    /** The word as files and answers write it, as {@code likely}. */
    @JsonValue
    public String code() {
        return code;
    }

    /**
     * @throws IllegalArgumentException for any other word
     */
    @JsonCreator
    public static Status of(String code) {
        for (Status status : values()) {
            if (status.code.equals(code)) {
                return status;
            }
        }
        throw new IllegalArgumentException("Not a status: " + code);
    }
}
