package be.huurwerk.arrears.departure;

import static org.assertj.core.api.Assertions.assertThat;

import be.huurwerk.arrears.departure.DepartureFacts.Damage;
import be.huurwerk.regulation.money.Euro;
import be.huurwerk.servicekit.Ids;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A departure that is told again, by a tenancy-service that forgot it, gives the same damages other ids. */
class DamagesToldTest {

    private final Damage door = damage("250.00");
    private final Damage window = damage("80.00");
    private final Damage lock = damage("80.00");

    @Test
    void chargesAllThatIsToldFirst() {
        assertThat(DamagesTold.of(List.of(), List.of(door, window)))
                .isEqualTo(new DamagesTold(List.of(door, window), List.of()));
    }

    @Test
    void takesTheSameAmountsForTheSameDamagesInWhateverOrder() {
        assertThat(DamagesTold.of(List.of(door, window, lock), List.of(damage("80.0"), damage("80.00"), damage("250"))))
                .isEqualTo(new DamagesTold(List.of(), List.of()));
    }

    @Test
    void chargesASecondOneOfTheSameAmount() {
        assertThat(DamagesTold.of(List.of(window), List.of(damage("80.00"), lock)))
                .isEqualTo(new DamagesTold(List.of(lock), List.of()));
    }

    @Test
    void takesBackWhatIsToldNoMoreAndWhatHasAnotherAmount() {
        Damage dearer = damage("275.00");
        assertThat(DamagesTold.of(List.of(door, window, lock), List.of(dearer, damage("80.00"))))
                .isEqualTo(new DamagesTold(List.of(dearer), List.of(door, lock)));
    }

    private static Damage damage(String amount) {
        return new Damage(Ids.next(), "deur stuk", Euro.of(amount));
    }
}
