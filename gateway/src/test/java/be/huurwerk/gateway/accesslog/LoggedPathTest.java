package be.huurwerk.gateway.accesslog;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LoggedPathTest {
    private final LoggedPath paths = new LoggedPath();

    @ParameterizedTest
    @CsvSource({
        "/tenancy/v1/persons/01a201bf-01d9-792e-a7ae-fbbb55d931e2,/tenancy/v1/persons/01a201bf-01d9-792e-a7ae-fbbb55d931e2",
        "/rentCalculation/v1/annualRuns,/rentCalculation/v1/annualRuns",
        "/deposit/v1/deposits/01a201bf-01d9-792e-a7ae-fbbb55d931e2/yearStatements/2024,"
                + "/deposit/v1/deposits/01a201bf-01d9-792e-a7ae-fbbb55d931e2/yearStatements/2024",
        "/tenancy/v1/persons/80650118973,/tenancy/v1/persons/*",
        "/tenancy/v1/persons/80.65.01-189.73,/tenancy/v1/persons/*",
        "/tenancy/v1/persons/806501189,/tenancy/v1/persons/*",
        "/tenancy/v1/persons/An,/tenancy/v1/persons/*",
        "/tenancy/v1/persons/An%20Voorbeeld/,/tenancy/v1/persons/*/",
        "/arrears/v1/rentAccounts/BE68539007547034,/arrears/v1/rentAccounts/*",
        "/,/",
        "/wp-admin/setup.php,/*/*"
    })
    void keepsWordsOfTheApisAndIds(String path, String logged) {
        assertThat(paths.of(path)).isEqualTo(logged);
    }

    @Test
    void isAStarForWhatIsNoPath() {
        assertThat(paths.of("*")).isEqualTo("*");
        assertThat(paths.of("/tenancy".substring(1))).isEqualTo("*");
        assertThat(paths.of("")).isEqualTo("*");
        assertThat(paths.of(null)).isEqualTo("*");
    }
}
