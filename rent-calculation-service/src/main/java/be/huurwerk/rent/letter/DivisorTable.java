package be.huurwerk.rent.letter;

import static be.huurwerk.rent.difference.TraceSteps.number;

import be.huurwerk.regulation.trace.Operand;
import be.huurwerk.regulation.trace.ParameterRead;
import be.huurwerk.regulation.trace.Step;
import be.huurwerk.rent.difference.TraceSteps;
import be.huurwerk.rent.letter.Calculation.Row;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The income limit of the household, and by what its income is divided. */
final class DivisorTable {

    private final Ink ink;

    DivisorTable(Ink ink) {
        this.ink = ink;
    }

    List<Row> of(List<Step> trace) {
        Step limit = TraceSteps.get(trace, "incomeLimit");
        Step band = TraceSteps.get(trace, "incomeBand");
        Step divisor = TraceSteps.get(trace, "divisor");
        Row limited = ink.line(limit, ink.words().text("limit"), formula(limit), ink.amount(TraceSteps.euro(limit)));
        String edges = ink.sources().of(band);
        Row divided = ink.line(
                divisor,
                ink.words().text(edges(band), "band", band.result().text()),
                "",
                divisor.result().text());
        String notes = Stream.of(edges, divided.notes())
                .filter(note -> !note.isEmpty())
                .collect(Collectors.joining(", "));
        return List.of(limited, divided.readBy(notes, divided.estimate()).as("sum"));
    }

    private String formula(Step limit) {
        if (!limit.operands().containsKey("dependants")) {
            return "";
        }
        Map<String, String> values = new HashMap<>();
        for (String operand : List.of("base", "dependants", "perDependant")) {
            values.put(operand, ink.number(number(limit, operand)));
        }
        return ink.words().text(values, "limitDependants");
    }

    /** The edges that the band step read, in percent of the limit. */
    private Map<String, String> edges(Step band) {
        Map<String, String> edges = new HashMap<>();
        for (ParameterRead read : band.parameters()) {
            if (read.value() instanceof Operand.Number edge && read.key() != null) {
                edges.put(read.key(), ink.number(edge.value()));
            }
        }
        return edges;
    }
}
