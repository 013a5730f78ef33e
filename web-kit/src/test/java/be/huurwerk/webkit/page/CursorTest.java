package be.huurwerk.webkit.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CursorTest {

    @Test
    void readsWhatItWrote() {
        List<String> position = List.of("2019-03-01", "", "a:1:b", "é€");
        assertThat(Cursor.read(Cursor.write(position))).contains(position);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "====", "MTA6YQ", "LTE6YQ", "MQ", "MTphYQ", "é"})
    void refusesWhatItDidNotWrite(String cursor) {
        assertThat(Cursor.read(cursor)).isEmpty();
    }
}
