package be.huurwerk.rent.letter;

import java.util.List;

/**
 * A trace as tables that a tenant can follow, every figure written out.
 *
 * @param people who lives there and whose income counts
 * @param income the yearly income of those who count
 * @param divisor the income limit, and by what the income is divided
 * @param rent from the share of the income to the rent
 * @param bound what the limits of the dwelling did
 * @param socialReduction what renting socially saves; empty when it is not measured against the base rent
 * @param hasEstimates whether a row has a figure that is an estimate
 */
record Calculation(
        List<Person> people,
        List<Row> income,
        List<Row> divisor,
        List<Row> rent,
        String bound,
        String socialReduction,
        boolean hasEstimates) {

    /** A member of the household, and why their income counts or not. */
    record Person(String name, String why, String counts, String notes) {}

    /**
     * A line of a table.
     *
     * @param kind how it is set: {@code line}, {@code inset}, {@code sum} or {@code result}
     * @param notes numbers of the sources, or empty
     */
    record Row(String kind, String text, String formula, String amount, String notes, boolean estimate) {

        static Row line(String text, String formula, String amount) {
            return new Row("line", text, formula, amount, "", false);
        }

        Row as(String otherKind) {
            return new Row(otherKind, text, formula, amount, notes, estimate);
        }

        Row readBy(String sources, boolean estimated) {
            return new Row(kind, text, formula, amount, sources, estimated);
        }
    }
}
