package be.huurwerk.localstack.story;

import java.util.ArrayList;
import java.util.List;

/** A table for a terminal: columns as wide as they must be, amounts to the right. */
final class Table {
    private static final String AMOUNT = "-?[0-9]+\\.[0-9]{2}";

    private final List<List<String>> rows = new ArrayList<>();

    static Table of(Object... heads) {
        return new Table().row(heads);
    }

    Table row(Object... cells) {
        List<String> row = new ArrayList<>();
        for (Object cell : cells) {
            row.add(cell == null ? "" : cell.toString());
        }
        rows.add(row);
        return this;
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        for (int at = 0; at < rows.size(); at++) {
            text.append("  ").append(line(rows.get(at)).stripTrailing()).append('\n');
            if (at == 0) {
                text.append("  ").append(rule()).append('\n');
            }
        }
        return text.toString();
    }

    private String line(List<String> row) {
        List<String> cells = new ArrayList<>();
        for (int column = 0; column < row.size(); column++) {
            String cell = row.get(column);
            String pad = " ".repeat(width(column) - cell.length());
            cells.add(cell.matches(AMOUNT) ? pad + cell : cell + pad);
        }
        return String.join("  ", cells);
    }

    private String rule() {
        List<String> parts = new ArrayList<>();
        for (int column = 0; column < rows.get(0).size(); column++) {
            parts.add("-".repeat(width(column)));
        }
        return String.join("  ", parts);
    }

    private int width(int column) {
        return rows.stream()
                .filter(row -> row.size() > column)
                .mapToInt(row -> row.get(column).length())
                .max()
                .orElse(0);
    }
}
