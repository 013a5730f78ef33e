package be.huurwerk.regulation.trace;

import be.huurwerk.regulation.money.Euro;
import com.fasterxml.jackson.core.io.JsonStringEncoder;
import java.math.BigDecimal;
import java.util.List;

/**
 * Writes the stored form of a trace straight into a text. A run writes one for every tenancy, and a tree of JSON nodes for each would
 * cost several times the calculation that it records.
 */
final class TraceWriter {

    private static final int USUAL_LENGTH = 4096;

    private final StringBuilder text;

    private TraceWriter(int length) {
        this.text = new StringBuilder(length);
    }

    static String steps(List<Step> trace) {
        TraceWriter writer = new TraceWriter(USUAL_LENGTH);
        writer.all(trace.toArray(Step[]::new));
        return writer.text.toString();
    }

    static String reads(List<ParameterRead> reads) {
        TraceWriter writer = new TraceWriter(256);
        char before = '[';
        for (ParameterRead read : reads) {
            writer.text.append(before);
            writer.read(read);
            before = ',';
        }
        return writer.text.append(']').toString();
    }

    private void all(Step[] steps) {
        text.append('[');
        for (int i = 0; i < steps.length; i++) {
            if (i > 0) {
                text.append(',');
            }
            step(steps[i]);
        }
        text.append(']');
    }

    private void step(Step step) {
        String[] labels = step.form().labels();
        int last = labels.length - 1;
        for (int i = 0; i < last; i++) {
            text.append(labels[i]);
            value(step.value(i));
        }
        text.append(labels[last]);
        value(step.resultValue());
        if (step.exact() != null) {
            text.append(",\"exact\":");
            PlainNumber.write(step.exact(), text);
        }
        if (step.reads() != Reads.NONE) {
            text.append(",\"parameters\":").append(step.reads().json());
        }
        if (step.legalBasis() != null) {
            text.append(",\"legalBasis\":");
            word(step.legalBasis());
        }
        if (step.below().length > 0) {
            text.append(",\"steps\":");
            all(step.below());
        }
        text.append('}');
    }

    private void read(ParameterRead read) {
        text.append("{\"name\":");
        word(read.name());
        if (read.key() != null) {
            text.append(",\"key\":");
            word(read.key());
        }
        text.append(",\"value\":");
        value(read.value().value());
        text.append(",\"validFrom\":\"").append(read.validFrom());
        text.append("\",\"status\":\"").append(read.status().code()).append("\"}");
    }

    private void value(Object value) {
        if (value instanceof Euro amount) {
            PlainNumber.write(amount.cents(), 2, text);
        } else if (value instanceof BigDecimal number) {
            PlainNumber.write(number, text);
        } else if (value instanceof String word) {
            word(word);
        } else {
            numbers((List<?>) value);
        }
    }

    private void numbers(List<?> values) {
        text.append('[');
        for (int i = 0; i < values.size(); i++) {
            if (i > 0) {
                text.append(',');
            }
            value(values.get(i));
        }
        text.append(']');
    }

    private void word(String word) {
        text.append('"');
        if (needsEscape(word)) {
            JsonStringEncoder.getInstance().quoteAsString(word, text);
        } else {
            text.append(word);
        }
        text.append('"');
    }

    private static boolean needsEscape(String word) {
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            if (c < ' ' || c == '"' || c == '\\') {
                return true;
            }
        }
        return false;
    }
}
