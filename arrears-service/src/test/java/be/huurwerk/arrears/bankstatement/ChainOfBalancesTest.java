package be.huurwerk.arrears.bankstatement;

import static org.assertj.core.api.Assertions.assertThat;

import be.huurwerk.arrears.bankstatement.ChainOfBalances.Link;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ChainOfBalancesTest {

    private static Link link(int id, String opens, String closes) {
        return new Link(new UUID(7, id), new BigDecimal(opens), new BigDecimal(closes));
    }

    private static List<Integer> order(Optional<BigDecimal> before, Link... links) {
        return ChainOfBalances.order(List.of(links), before).stream()
                .map(id -> (int) id.getLeastSignificantBits())
                .toList();
    }

    @Test
    void eachOpensWithWhatTheOneBeforeClosedWith() {
        assertThat(order(Optional.empty(), link(1, "20.00", "30"), link(2, "10", "20"), link(3, "0.00", "10.0")))
                .containsExactly(3, 2, 1);
    }

    @Test
    void aRoundTripStandsWhereItLeaves() {
        assertThat(order(Optional.empty(), link(1, "0", "5"), link(2, "10", "0"), link(3, "0", "10")))
                .containsExactly(3, 2, 1);
    }

    @Test
    void whereMoneyIsMissingTheFirstFollowsTheDayBefore() {
        assertThat(order(Optional.of(new BigDecimal("0.00")), link(1, "20", "30"), link(2, "0", "10")))
                .containsExactly(2, 1);
    }

    @Test
    void oneThatMovesNothingStaysWhereItsBalanceIs() {
        assertThat(order(Optional.empty(), link(1, "10", "10"), link(2, "0", "10")))
                .containsExactly(2, 1);
    }

    @Test
    void anyWalkIsFoundAgainWithoutAHoleFromAnyOrder() {
        Random random = new Random(11);
        for (int life = 0; life < 2_000; life++) {
            // Given
            List<Link> walk = new ArrayList<>();
            int at = 0;
            for (int id = 0; id < 1 + random.nextInt(7); id++) {
                int next = random.nextInt(4);
                walk.add(link(id, Integer.toString(at), Integer.toString(next)));
                at = next;
            }
            List<Link> shuffled = new ArrayList<>(walk);
            Collections.shuffle(shuffled, random);

            // When
            List<Link> order = ChainOfBalances.order(shuffled, Optional.of(BigDecimal.ZERO)).stream()
                    .map(id -> walk.get((int) id.getLeastSignificantBits()))
                    .toList();

            // Then
            assertThat(order).hasSameElementsAs(walk).hasSameSizeAs(walk);
            assertThat(IntStream.range(1, order.size()))
                    .allMatch(one ->
                            order.get(one).opens().equals(order.get(one - 1).closes()));
            assertThat(order.get(0).opens()).isEqualByComparingTo("0");
            assertThat(order.get(order.size() - 1).closes()).isEqualByComparingTo(Integer.toString(at));
        }
    }
}
