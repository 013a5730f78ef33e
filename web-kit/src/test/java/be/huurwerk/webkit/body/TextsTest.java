package be.huurwerk.webkit.body;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextsTest {
    /** As JavaScript reads it, of which white space is not of ASCII alone. */
    private static final Pattern DOCUMENTED = Pattern.compile(
            Texts.PATTERN.replace("\\s", "\\s\\xA0\\u1680\\u2000-\\u200A\\u2028\\u2029\\u202F\\u205F\\u3000\\uFEFF"));

    @ParameterizedTest
    @ValueSource(strings = {"a", " a ", "a\nb\tc\r\n", "\u00a0a", "\ud83c\udfe0", "\u007f", "\u0085", "\uffff"})
    void takesATextThatHasSomethingToSee(String text) {
        assertThat(Texts.isBlank(text)).isFalse();
        assertThat(Texts.canBeKept(text)).isTrue();
        assertThat(text).matches(DOCUMENTED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " ", "\n\t", "\u00a0", "\u2003\u3000", "\ufeff", "\u0000", "a\u0000", "\u001bb", "a\u000bb"})
    void refusesABlankOneAndSignsThatSteer(String text) {
        assertThat(!Texts.isBlank(text) && Texts.canBeKept(text)).isFalse();
        assertThat(text).doesNotMatch(DOCUMENTED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\ud800", "a\udc00"})
    void refusesHalfACharacterOfWhichNoPatternKnows(String text) {
        assertThat(Texts.canBeKept(text)).isFalse();
    }
}
