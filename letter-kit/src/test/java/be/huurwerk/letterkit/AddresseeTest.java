package be.huurwerk.letterkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class AddresseeTest {

    @Test
    void namesTheCountryOfAnAddressAbroadOnly() {
        assertThat(at("2220", "Heist-op-den-Berg", Optional.empty()).lines())
                .containsExactly("Proefella Van Testegem", "Voorbeeldstraat 1 bus 2", "2220 Heist-op-den-Berg");
        assertThat(at("1012 AB", "Amsterdam", Optional.of("NL")).lines())
                .containsExactly("Proefella Van Testegem", "Voorbeeldstraat 1 bus 2", "1012 AB Amsterdam", "NEDERLAND");
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
