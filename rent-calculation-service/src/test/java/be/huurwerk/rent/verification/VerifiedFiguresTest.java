package be.huurwerk.rent.verification;

import static org.assertj.core.api.Assertions.assertThat;

import be.huurwerk.regulation.money.Euro;
import be.huurwerk.regulation.parameter.Parameters;
import be.huurwerk.regulation.parameter.Status;
import be.huurwerk.regulation.trace.TraceJson;
import be.huurwerk.rent.calculation.RentAssessment;
import be.huurwerk.rent.calculation.RentCalculation;
import be.huurwerk.rent.calculation.RentQuestion;
import be.huurwerk.rent.calculation.Role;
import be.huurwerk.rent.decision.RentDecision;
import be.huurwerk.rent.difference.Questions;
import be.huurwerk.rent.household.DecisionReason;
import be.huurwerk.rent.verification.Verification.Difference;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The decision of the example; what its verification says when something of it is not as it was computed. */
class VerifiedFiguresTest {

    private static final RentCalculation CALCULATION = new RentCalculation(Parameters.shipped());
    private static final RentQuestion QUESTION = Questions.of(
            "2019-03-01",
            Questions.dwelling("600.00", "180.00", "40.00", "0.00"),
            Questions.member("a", Role.tenant, "1980-05-01", Questions.taxable(2016, "20000.00")));
    private static final RentAssessment ASSESSED = CALCULATION.assess(QUESTION);
    private static final String TRACE = TraceJson.write(ASSESSED.trace());

    @Test
    void isIdenticalWhenNothingDiffers() {
        Verification verification = verify(ASSESSED, TRACE);

        assertThat(verification.identical()).isTrue();
        assertThat(verification.differences()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("figures")
    void namesTheFigureThatDiffers(RecordComponent figure) {
        // When
        Verification verification = verify(withAnother(figure), TRACE);

        // Then
        String name = figure.getName().equals("effectiveDate") ? "effectiveFrom" : figure.getName();
        assertThat(verification.identical()).isFalse();
        assertThat(verification.differences()).extracting(Difference::name).containsExactly(name);
    }

    @Test
    void tellsTheFigureAsItIsStoredAndAsItIsComputed() {
        RecordComponent rent = figures()
                .filter(figure -> figure.getName().equals("rent"))
                .findFirst()
                .orElseThrow();

        assertThat(verify(withAnother(rent), TRACE).differences())
                .containsExactly(
                        new Difference("rent", Optional.empty(), Optional.of("335.11"), Optional.of("335.10")));
    }

    @Test
    void namesTheStepOfTheTraceThatDiffers() {
        // Given
        String tampered = TRACE.replace("\"divisor\":55", "\"divisor\":54");
        assertThat(tampered).isNotEqualTo(TRACE);

        // When
        Verification verification = verify(withTrace(tampered), tampered);

        // Then
        assertThat(verification.differences()).singleElement().satisfies(difference -> {
            assertThat(difference.name()).isEqualTo("trace");
            assertThat(difference.step()).contains("incomeShare");
            assertThat(difference.stored().orElseThrow()).contains("\"divisor\":54");
            assertThat(difference.recomputed().orElseThrow()).contains("\"divisor\":55");
        });
    }

    @Test
    void namesTheTraceWhenOnlyItsBytesDiffer() {
        assertThat(verify(ASSESSED, TRACE + " ").differences())
                .containsExactly(new Difference("trace", Optional.empty(), Optional.empty(), Optional.empty()));
    }

    /** All but the trace, and the year of a warning: decisions of before it was told have none. */
    static Stream<RecordComponent> figures() {
        return Arrays.stream(RentAssessment.class.getRecordComponents())
                .filter(component -> !List.of("outdatedIncomeYear", "trace").contains(component.getName()));
    }

    private static Verification verify(RentAssessment stored, String storedTrace) {
        RentDecision decision = new RentDecision(
                new UUID(1, 1),
                new UUID(2, 2),
                DecisionReason.initial,
                Instant.EPOCH,
                Optional.empty(),
                Optional.empty(),
                QUESTION,
                stored);
        return Verification.of(decision, storedTrace, CALCULATION);
    }

    private static RentAssessment withTrace(String trace) {
        RecordComponent[] components = RentAssessment.class.getRecordComponents();
        Object[] values = values(components);
        values[values.length - 1] = TraceJson.read(trace);
        return assessment(components, values);
    }

    private static RentAssessment withAnother(RecordComponent figure) {
        RecordComponent[] components = RentAssessment.class.getRecordComponents();
        Object[] values = values(components);
        for (int i = 0; i < components.length; i++) {
            values[i] = components[i].getName().equals(figure.getName()) ? another(values[i]) : values[i];
        }
        return assessment(components, values);
    }

    private static Object another(Object value) {
        if (value instanceof Euro euro) {
            return euro.plus(Euro.of("0.01"));
        }
        if (value instanceof Integer number) {
            return number + 1;
        }
        if (value instanceof LocalDate day) {
            return day.plusDays(1);
        }
        if (value instanceof Status status) {
            return status == Status.POLICY ? Status.LIKELY : Status.POLICY;
        }
        if (value instanceof Enum<?> constant) {
            Object[] all = constant.getDeclaringClass().getEnumConstants();
            return all[(constant.ordinal() + 1) % all.length];
        }
        return value + "-another";
    }

    private static Object[] values(RecordComponent[] components) {
        return Arrays.stream(components)
                .map(component -> {
                    try {
                        return component.getAccessor().invoke(ASSESSED);
                    } catch (ReflectiveOperationException e) {
                        throw new IllegalStateException(e);
                    }
                })
                .toArray();
    }

    private static RentAssessment assessment(RecordComponent[] components, Object[] values) {
        try {
            return RentAssessment.class
                    .getDeclaredConstructor(Arrays.stream(components)
                            .map(RecordComponent::getType)
                            .toArray(Class<?>[]::new))
                    .newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
