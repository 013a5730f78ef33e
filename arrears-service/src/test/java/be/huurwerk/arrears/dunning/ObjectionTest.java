package be.huurwerk.arrears.dunning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ObjectionTest {

    private static final List<String> TASKS = List.of("call", "publicWelfareCentre", "announcePublicWelfareCentre");

    @Test
    void leavesNoTaskThatTellsTheWelfareCentre() {
        assertThat(Objection.left(TASKS, true)).containsExactly("call");
        assertThat(Objection.left(TASKS, false)).isEqualTo(TASKS);
    }
}
