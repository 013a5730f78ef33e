package be.huurwerk.webkit.lang;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "nl|NL",
                "nl-BE|NL",
                "NL|NL",
                "en|EN",
                "fr|EN",
                "fr, nl;q=0.8|NL",
                "en;q=0.2, nl;q=0.9|NL",
                "nl;q=0.2, en;q=0.9|EN",
                "*|EN",
                "!!|EN",
                "nl;q=x|EN",
                "de-DE, nl-BE;q=0.7, en;q=0.3|NL"
            })
    void takesTheBestItKnows(String header, Language language) {
        assertThat(Language.of(header)).isEqualTo(language);
    }

    @Test
    void isEnglishWithoutHeaderAndOutsideARequest() {
        assertThat(Language.of(null)).isEqualTo(Language.EN);
        assertThat(Language.current()).isEqualTo(Language.EN);
    }
}
