package be.huurwerk.tenancy.person;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SearchKeyTest {

    @Test
    void leavesOutAccentsAndCapitals() {
        // When
        String key = SearchKey.of(" Éloïse Van Ä ");
        // Then
        assertThat(key).isEqualTo("eloise van a");
    }

    @Test
    void takesTheSignsOfLikeForThemselves() {
        // When
        String pattern = SearchKey.beginning("A%_\\");
        // Then
        assertThat(pattern).isEqualTo("a\\%\\_\\\\%");
    }
}
