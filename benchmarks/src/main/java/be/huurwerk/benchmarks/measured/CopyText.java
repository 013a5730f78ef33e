package be.huurwerk.benchmarks.measured;

import java.io.IOException;
import java.io.Writer;

/** Rows in the text format of PostgreSQL's COPY. */
public final class CopyText {

    private final Writer out;
    private final StringBuilder row = new StringBuilder();

    CopyText(Writer out) {
        this.out = out;
    }

    /** A row of these values, each as PostgreSQL reads it; null is null. */
    public void row(Object... values) throws IOException {
        row.setLength(0);
        for (int i = 0; i < values.length; i++) {
            if (i > 0) {
                row.append('\t');
            }
            append(values[i]);
        }
        row.append('\n');
        out.append(row);
    }

    private void append(Object value) {
        if (value == null) {
            row.append("\\N");
            return;
        }
        String text = value.toString();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '\\' -> row.append("\\\\");
                case '\t' -> row.append("\\t");
                case '\n' -> row.append("\\n");
                case '\r' -> row.append("\\r");
                default -> row.append(c);
            }
        }
    }
}
