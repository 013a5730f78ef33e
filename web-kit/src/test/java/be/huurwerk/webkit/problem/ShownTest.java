package be.huurwerk.webkit.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShownTest {

    @ParameterizedTest
    @ValueSource(strings = {"tenancyId", "page_size", "household[0].role", "line2", "x2019"})
    void showsANameThatIsOne(String name) {
        assertThat(Shown.name(name)).isEqualTo(name);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "80610112345", "80.61.01-123.45", "ssin80610112345", "Jan Janssens", "é", "a\nb", "<b>"})
    void hidesANameThatMayBePersonal(String name) {
        assertThat(Shown.name(name)).isEqualTo("?");
    }

    @Test
    void hidesALongName() {
        assertThat(Shown.name("x".repeat(61))).isEqualTo("?");
    }

    @Test
    void showsAsAValueWhatHasATypeAndNoOtherText() {
        UUID id = UUID.randomUUID();
        LocalDate date = LocalDate.parse("2019-03-01");
        BigDecimal amount = new BigDecimal("1.005");
        for (Object value : new Object[] {id, id.toString(), date, "2019-03-01", "2019-03", amount, 3, true}) {
            assertThat(Shown.value(value)).isSameAs(value);
        }
        for (String text : new String[] {"", "Janssens", "80610112345", "80.61.01-123.45", id + "1", "2019-3"}) {
            assertThat(Shown.value(text)).as(text).isNull();
        }
    }
}
