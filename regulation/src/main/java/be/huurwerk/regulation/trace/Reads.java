package be.huurwerk.regulation.trace;

import be.huurwerk.regulation.parameter.Status;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * The parameters that a step read, in order. Immutable, so that rules make them once for a date and all their steps share them; with
 * them the weakest status and the stored text, which are worked out once as well.
 */
public final class Reads {

    public static final Reads NONE = new Reads(List.of());

    private final List<ParameterRead> list;
    private final Status weakest;

    /** Made by whoever writes first; whoever comes at the same moment makes the same text. */
    private String json;

    private Reads(List<ParameterRead> list) {
        this.list = list;
        this.weakest = Status.weakest(list.stream().map(ParameterRead::status).toList());
    }

    public static Reads of(ParameterRead... reads) {
        return of(Arrays.asList(reads));
    }

    public static Reads of(List<ParameterRead> reads) {
        return reads.isEmpty() ? NONE : new Reads(List.copyOf(reads));
    }

    /** These, then those. */
    public Reads and(Reads more) {
        return list.isEmpty()
                ? more
                : of(Stream.concat(list.stream(), more.list.stream()).toList());
    }

    public List<ParameterRead> list() {
        return list;
    }

    /** The weakest status among them; {@link Status#CONFIRMED} when there is none. */
    public Status weakest() {
        return weakest;
    }

    /** Their stored form. */
    String json() {
        String text = json;
        if (text == null) {
            text = TraceWriter.reads(list);
            json = text;
        }
        return text;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Reads reads && list.equals(reads.list);
    }

    @Override
    public int hashCode() {
        return list.hashCode();
    }

    @Override
    public String toString() {
        return list.toString();
    }
}
