package be.huurwerk.rent.decision;

import be.huurwerk.webkit.problem.UnknownParameter;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** The stored form of figures that are unknown. */
public final class UnknownText {

    private UnknownText() {}

    /** Null when there is nothing. */
    public static String write(List<UnknownParameter> unknown) {
        return unknown.isEmpty()
                ? null
                : unknown.stream().map(one -> one.name() + " " + one.on()).collect(Collectors.joining(","));
    }

    /** @param text null when there is nothing */
    public static List<UnknownParameter> read(String text) {
        return text == null
                ? List.of()
                : Arrays.stream(text.split(","))
                        .map(one -> one.split(" "))
                        .map(one -> new UnknownParameter(one[0], LocalDate.parse(one[1])))
                        .toList();
    }
}
