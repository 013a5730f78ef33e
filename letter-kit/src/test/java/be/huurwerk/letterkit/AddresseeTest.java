package be.huurwerk.letterkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import be.huurwerk.webkit.problem.ProblemException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddresseeTest {

    @Test
    void namesTheCountryOfAnAddressAbroadOnly() {
        assertThat(at("2220", "Heist-op-den-Berg", Optional.empty()).lines())
                .containsExactly("Proefella Van Testegem", "Voorbeeldstraat 1 bus 2", "2220 Heist-op-den-Berg");
        assertThat(at("1012 AB", "Amsterdam", Optional.of("NL")).lines())
                .containsExactly("Proefella Van Testegem", "Voorbeeldstraat 1 bus 2", "1012 AB Amsterdam", "NEDERLAND");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Zoë Çelik-Ünsal",
                "Łukasz Żółć",
                "Nguyễn Thị Hồng",
                "Zoe\u0308 D\u2019Hondt",
                "Ðuro Șerban",
                "Иван Петров"
            })
    void writesLatinWithAnyAccent(String name) {
        assertThat(named(name).lines()).contains(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"محمد الأحمد", "李小龙", "Jan 😀", "Jan □□ \uE000"})
    void refusesANameThatALetterCantWriteAndNeverRepeatsIt(String name) {
        ProblemException refused = catchThrowableOfType(
                ProblemException.class,
                () -> named("Proefella Van Testegem", name).lines());

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.code()).isEqualTo("unprintableText");
        assertThat(refused.members()).containsEntry("property", "names");
        assertThat(refused.detail().orElseThrow().en()).contains("'names'").doesNotContain(name);
    }

    @Test
    void refusesAnAddressThatALetterCantWrite() {
        ProblemException refused = catchThrowableOfType(
                ProblemException.class,
                () -> at("2220", "Αθήνα 雅典", Optional.empty()).lines());

        assertThat(refused.members()).containsEntry("property", "address");
    }

    private static Addressee named(String... names) {
        Addressee plain = at("2220", "Heist-op-den-Berg", Optional.empty());
        return new Addressee(plain.tenancyId(), List.of(names), plain.address(), Optional.empty(), Map.of());
    }

    private static Addressee at(String postalCode, String municipality, Optional<String> country) {
        return new Addressee(
                new UUID(1, 2),
                List.of("Proefella Van Testegem"),
                new Addressee.Address("Voorbeeldstraat", "1", Optional.of("2"), postalCode, municipality, country),
                Optional.empty(),
                Map.of());
    }
}
