package be.huurwerk.webkit.etag;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.huurwerk.webkit.problem.ProblemException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ETagsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"7\"",
                "*",
                "\"7.Xq3vPzS1Jd0aWm2k\"",
                "\"7.Xq3-PzS1_d0aWm2k-gzip\"",
                "\"6\", \"7\"",
                "\"6\",\"7\" ",
                " * "
            })
    void matchesTheVersion(String ifMatch) {
        assertThat(ETags.matches(ifMatch, 7)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"6\"",
                "W/\"7\"",
                "7",
                "\"7",
                "\"77\"",
                "\"77.Xq3vPzS1Jd0aWm2k\"",
                "\"Xq3vPzS1Jd0aWm2k.7\"",
                "\"07\"",
                "\"7.\"",
                "\"7.anything\"",
                "\"7.Xq3vPzS1Jd0aWm2\"",
                "\"7.Xq3vPzS1Jd0aWm2kk\"",
                "\"7.Xq3vPzS1Jd0aWm2k-gzip-gzip\"",
                "\"7.Xq3vPzS1Jd0aWm2k-br\"",
                "\"7-gzip\"",
                "\"7\" \"7\"",
                "\"7\", x",
                "x \"7\"",
                "\"6\", W/\"7\""
            })
    void matchesNothingElse(String ifMatch) {
        assertThat(ETags.matches(ifMatch, 7)).isFalse();
    }

    @Test
    void demandsIfMatchOnlyWhereItIsRequired() {
        assertThatThrownBy(() -> ETags.require(null, 7))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem -> assertThat(problem.status()).isEqualTo(428));
        assertThatCode(() -> ETags.check(null, 7)).doesNotThrowAnyException();
    }

    @Test
    void refusesAStaleVersion() {
        assertThatThrownBy(() -> ETags.check("\"6\"", 7))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem -> assertThat(problem.status()).isEqualTo(412));
    }
}
