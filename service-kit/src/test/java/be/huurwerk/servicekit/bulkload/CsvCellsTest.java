package be.huurwerk.servicekit.bulkload;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvCellsTest {

    private static final CsvCells CELLS = new CsvCells(';');

    @Test
    void cutsALineWithoutQuotes() {
        // When / Then
        assertThat(CELLS.of("W-1; house ;3;;\tx;").orElseThrow()).containsExactly("W-1", "house", "3", "", "x", "");
    }

    @Test
    void heedsQuotes() {
        // When / Then
        assertThat(CELLS.of("\"a;b\";\"say \"\"x\"\"\"").orElseThrow()).containsExactly("a;b", "say \"x\"");
        assertThat(CELLS.of("\"a;b")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "a;b", ";", " ; a ", "a;;", "#a;\\b", "a, b;'c'", "\u00e9;\u00a0x"})
    void cutsWithoutAParserAsTheParserDoes(String line) {
        // When / Then
        assertThat(CELLS.of(line)).isEqualTo(CELLS.quoted(line));
    }
}
