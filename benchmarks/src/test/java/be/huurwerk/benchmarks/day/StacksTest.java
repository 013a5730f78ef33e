package be.huurwerk.benchmarks.day;

import static org.assertj.core.api.Assertions.assertThat;

import be.huurwerk.benchmarks.day.Stacks.Hot;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StacksTest {

    private static final String RUN = "java.lang.Thread.run";
    private static final String KIT = "be.huurwerk.servicekit.loop.Loop.run";
    private static final String MADE = "be.huurwerk.arrears.BookPayment_Subclass.book";
    private static final String BOOK = "be.huurwerk.arrears.BookPayment.book";
    private static final String ALLOCATE = "be.huurwerk.arrears.Allocation.allocate";
    private static final String QUERY = "org.postgresql.Driver.<query>";

    private final Stacks stacks = new Stacks(Map.of(
            List.of(RUN, KIT, MADE, BOOK, ALLOCATE, QUERY), 5L,
            List.of(RUN, KIT, BOOK), 2L,
            List.of(RUN, KIT, QUERY), 3L,
            List.of(RUN, QUERY), 90L));

    @Test
    void countsAPathWhereOurCodeBeginsAndSaysWithinWhichOfOursMostOfItIs() {
        assertThat(stacks.hottest(3)).containsExactly(new Hot(BOOK, 7, ALLOCATE), new Hot(KIT, 3, KIT));
        assertThat(stacks.total()).isEqualTo(100);
        assertThat(stacks.tops()).containsEntry(QUERY, 98L).containsEntry(BOOK, 2L);
    }

    @Test
    void writesALineAStackAsToolsForFlameGraphsReadIt() {
        assertThat(stacks.collapsed()).hasSize(4).contains(RUN + ";" + KIT + ";" + BOOK + " 2");
    }

    @Test
    void drawsEachMethodAsWideAsItWasFound() {
        // When
        String svg = new FlameGraph(stacks).svg("arrears");

        // Then
        assertThat(svg)
                .startsWith("<svg")
                .endsWith("</svg>\n")
                .contains("<title>" + BOOK + ": 5 samples, 5.0 %</title>")
                .contains("<title>org.postgresql.Driver.&lt;query&gt;: 90 samples, 90.0 %</title><rect x=\"160.0\"")
                .doesNotContain("<query>");
    }
}
