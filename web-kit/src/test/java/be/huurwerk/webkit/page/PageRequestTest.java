package be.huurwerk.webkit.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.huurwerk.webkit.problem.ProblemException;
import java.util.List;
import org.junit.jupiter.api.Test;

class PageRequestTest {

    private static final List<String> THREE = List.of("a", "b", "c");

    @Test
    void countsACollectionForItsFirstPageOnly() {
        // Given
        Page<String> first = new PageRequest(2, null).page(THREE, () -> 5, List::of);
        PageRequest next = new PageRequest(2, cursor(first));
        // When
        Page<String> second = next.page(
                THREE,
                () -> {
                    throw new AssertionError("counted again");
                },
                List::of);
        // Then
        assertThat(first.total()).isEqualTo(5);
        assertThat(next.position()).containsExactly("b");
        assertThat(second.total()).isEqualTo(5);
    }

    @Test
    void refusesACursorWithoutACount() {
        // Given
        PageRequest forged = new PageRequest(2, Cursor.write(List.of("0", "five", "b")));
        // When, then
        assertThatThrownBy(forged::position).isInstanceOf(ProblemException.class);
        assertThatThrownBy(() -> forged.page(THREE, () -> 5, List::of)).isInstanceOf(ProblemException.class);
    }

    private static String cursor(Page<String> page) {
        return page.next().substring(page.next().indexOf("cursor=") + "cursor=".length());
    }
}
