package be.huurwerk.tenancy.departure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

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
    void closesTheInspectionWithTheKeysAndAsksNothingOfASupplyThatIsNotThere() {
        // When
        List<DepartureChecklist.Point> points = DepartureChecklist.of(
                facts(true, 0, NEVER, Map.of(LeavingItem.gas, NEVER, LeavingItem.water, DAY), DAY, Optional.empty()));
        // Then
        assertThat(states(points, LeavingItem.outgoingInspection)).isEqualTo(DepartureChecklist.State.done);
        assertThat(states(points, LeavingItem.water)).isEqualTo(DepartureChecklist.State.done);
        assertThat(states(points, LeavingItem.gas)).isEqualTo(DepartureChecklist.State.notApplicable);
        assertThat(states(points, LeavingItem.depositSettlement)).isEqualTo(DepartureChecklist.State.notApplicable);
        assertThat(DepartureChecklist.awaitedBySettlement(points)).isEmpty();
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
