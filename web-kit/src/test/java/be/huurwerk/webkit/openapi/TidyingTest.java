package be.huurwerk.webkit.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TidyingTest {

    /** Jakarta Validation matches the whole text; a reader of the document matches any part of it. */
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "[a-z]+; ^[a-z]+$",
                "a|b; ^(?:a|b)$",
                "^[0-9]{4}$; ^[0-9]{4}$",
                "\\S|\\S[^\\p{Cntrl}]*\\S; ^(?:[^\\s\\x00-\\x1F]|[^\\s\\x00-\\x1F][^\\x00-\\x1F\\x7F]*[^\\s\\x00-\\x1F])$",
            })
    void saysAPatternAsEveryReaderUnderstandsIt(String ours, String portable) {
        assertThat(Tidying.portable(ours)).isEqualTo(portable);
    }
}
