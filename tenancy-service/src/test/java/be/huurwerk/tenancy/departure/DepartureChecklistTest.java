package be.huurwerk.tenancy.departure;

import static org.assertj.core.api.Assertions.assertThat;

import be.huurwerk.tenancy.inspection.NoCharge;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DepartureChecklistTest {

    private static final Optional<LocalDate> DAY = Optional.of(LocalDate.of(2019, 8, 30));
    private static final Optional<LocalDate> NEVER = Optional.empty();

    @Test
    void waitsForAllAtFirst() {
        // When
        List<DepartureChecklist.Point> points =
                DepartureChecklist.of(facts(false, 1, NEVER, Map.of(), NEVER, Optional.of("paid")));
        // Then
        assertThat(points)
                .filteredOn(point -> point.state() == DepartureChecklist.State.open)
                .extracting(DepartureChecklist.Point::item)
                .containsExactly(
                        LeavingItem.notice,
                        LeavingItem.damageClaims,
                        LeavingItem.outgoingInspection,
                        LeavingItem.water,
                        LeavingItem.electricity,
                        LeavingItem.gas,
                        LeavingItem.forwardingAddress,
                        LeavingItem.keys,
                        LeavingItem.depositSettlement);
        assertThat(DepartureChecklist.awaitedBySettlement(points))
                .containsExactly(
                        LeavingItem.notice, LeavingItem.damageClaims, LeavingItem.outgoingInspection, LeavingItem.keys);
    }

    @Test
    void awaitsNoInspectionOnceTheKeysAreBackAndAsksNothingOfASupplyThatIsNotThere() {
        // When
        List<DepartureChecklist.Point> points = DepartureChecklist.of(
                facts(true, 0, NEVER, Map.of(LeavingItem.gas, NEVER, LeavingItem.water, DAY), DAY, Optional.empty()));
        // Then
        assertThat(states(points, LeavingItem.outgoingInspection)).isEqualTo(DepartureChecklist.State.notApplicable);
        assertThat(states(points, LeavingItem.water)).isEqualTo(DepartureChecklist.State.done);
        assertThat(states(points, LeavingItem.gas)).isEqualTo(DepartureChecklist.State.notApplicable);
        assertThat(states(points, LeavingItem.depositSettlement)).isEqualTo(DepartureChecklist.State.notApplicable);
        assertThat(DepartureChecklist.awaitedBySettlement(points)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void saysThatNothingWasInspectedWhereTheDepartureItselfStatesTheDamage(boolean incomingSigned) {
        // When
        DepartureChecklist.Point point = inspection(NEVER, incomingSigned);
        // Then
        assertThat(point.state()).isEqualTo(DepartureChecklist.State.notApplicable);
        assertThat(point.on()).isEmpty();
        assertThat(point.note().orElseThrow().en())
                .isEqualTo("No outgoing inspection is signed: the departure says what damage is charged.");
    }

    @Test
    void aSignedInspectionIsDoneOnItsDayAndChargesNothingWithoutAnIncomingOne() {
        // When
        DepartureChecklist.Point compared = inspection(DAY, true);
        DepartureChecklist.Point alone = inspection(DAY, false);
        // Then
        assertThat(compared.state()).isEqualTo(DepartureChecklist.State.done);
        assertThat(compared.on()).isEqualTo(DAY);
        assertThat(compared.note()).isEmpty();
        assertThat(alone.note()).contains(NoCharge.noIncomingInspection.text());
    }

    private static DepartureChecklist.Point inspection(Optional<LocalDate> signedOn, boolean incomingSigned) {
        return DepartureChecklist.of(new LeavingFacts(
                        true,
                        NEVER,
                        0,
                        signedOn,
                        incomingSigned,
                        Map.of(),
                        NEVER,
                        false,
                        NEVER,
                        DAY,
                        Optional.empty(),
                        NEVER))
                .get(LeavingItem.outgoingInspection.ordinal());
    }

    private static DepartureChecklist.State states(List<DepartureChecklist.Point> points, LeavingItem item) {
        return points.stream()
                .filter(point -> point.item() == item)
                .findFirst()
                .orElseThrow()
                .state();
    }

    private static LeavingFacts facts(
            boolean endFixed,
            int openClaims,
            Optional<LocalDate> inspected,
            Map<LeavingItem, Optional<LocalDate>> meters,
            Optional<LocalDate> keysOn,
            Optional<String> deposit) {
        return new LeavingFacts(
                endFixed, NEVER, openClaims, inspected, true, meters, NEVER, false, NEVER, keysOn, deposit, NEVER);
    }
}
