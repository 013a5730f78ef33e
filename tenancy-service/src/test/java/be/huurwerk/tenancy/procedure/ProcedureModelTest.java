package be.huurwerk.tenancy.procedure;

import static org.assertj.core.api.Assertions.assertThat;

import be.huurwerk.regulation.parameter.Parameters;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ProcedureModelTest {

    private static final Parameters PARAMETERS = Parameters.shipped();

    @ParameterizedTest
    @EnumSource(Procedure.Kind.class)
    void everyStepLeadsToTheEnd(Procedure.Kind kind) {
        // Given
        Procedure opened = procedure(kind);
        Set<String> seen = new HashSet<>();
        Deque<String> next =
                new ArrayDeque<>(ProcedureModel.of(opened, PARAMETERS).allowed(opened));
        // When
        while (!next.isEmpty()) {
            String step = next.pop();
            if (!step.equals(ProcedureModel.CLOSE) && seen.add(step)) {
                Procedure there = opened.with(new Procedure.Step(step, opened.openedOn(), Optional.empty()));
                List<String> allowed = ProcedureModel.of(there, PARAMETERS).allowed(there);
                assertThat(allowed).as(step).contains(ProcedureModel.CLOSE);
                next.addAll(allowed);
            }
        }
        // Then
        assertThat(seen).contains("hearing", "warning", "notice");
    }

    @Test
    void aHearingNeedsEvidence() {
        // Given
        Procedure opened = procedure(Procedure.Kind.domicileFraud);
        ProcedureModel model = ProcedureModel.of(opened, PARAMETERS);
        Evidence piece =
                new Evidence(Evidence.Kind.meterReading, opened.openedOn(), Optional.empty(), Optional.empty());
        // Then
        assertThat(model.missing(opened, "hearing")).containsExactly("evidence");
        assertThat(model.missing(opened.with(piece), "hearing")).isEmpty();
    }

    private static Procedure procedure(Procedure.Kind kind) {
        return new Procedure(
                UUID.randomUUID(),
                UUID.randomUUID(),
                kind,
                LocalDate.of(2019, 5, 6),
                List.of(),
                List.of(),
                Optional.empty(),
                0);
    }
}
