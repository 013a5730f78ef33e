package be.huurwerk.testsupport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class EngineTest {

    @Test
    void obeysTheSwitch() {
        assertThat(Engine.of("containers")).isEqualTo(Engine.CONTAINERS);
        assertThat(Engine.of("embedded")).isEqualTo(Engine.EMBEDDED);
    }

    @Test
    void refusesAnUnknownChoice() {
        assertThatThrownBy(() -> Engine.of("none")).hasMessageContaining("auto, containers or embedded");
    }
}
