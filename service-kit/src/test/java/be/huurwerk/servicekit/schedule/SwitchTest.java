package be.huurwerk.servicekit.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SwitchTest {
    private static final String NAME = "huurwerk.schedule";

    @Test
    void isOnOrOff() {
        assertThat(read("on")).isEqualTo(Switch.on);
        assertThat(read("off")).isEqualTo(Switch.off);
    }

    @ParameterizedTest
    @ValueSource(strings = {"onn", "true", "maybe"})
    void isNeverTakenForTheOtherWhenItIsMisspelt(String word) {
        assertThatThrownBy(() -> read(word)).hasMessageContaining(NAME).hasMessageContaining(word);
    }

    private static Switch read(String word) {
        return new SmallRyeConfigBuilder()
                .withSources(new PropertiesConfigSource(Map.of(NAME, word), "told", 100))
                .build()
                .getValue(NAME, Switch.class);
    }
}
