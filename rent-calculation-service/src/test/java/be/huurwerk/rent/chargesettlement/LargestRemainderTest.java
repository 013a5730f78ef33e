package be.huurwerk.rent.chargesettlement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class LargestRemainderTest {

    @Test
    void givesWhatIsLeftToTheLargestRemainders() {
        // 100 x 1 / 6 = 16.67, 100 x 2 / 6 = 33.33, 100 x 3 / 6 = 50.00
        assertThat(LargestRemainder.split(100, weights(1, 2, 3))).containsExactly(17, 33, 50);
    }

    @Test
    void givesItToTheFirstOfEqualOnes() {
        assertThat(LargestRemainder.split(100, weights(1, 1, 1))).containsExactly(34, 33, 33);
    }

    @Test
    void dividesACreditLikeACost() {
        assertThat(LargestRemainder.split(-100, weights(1, 1, 1))).containsExactly(-34, -33, -33);
    }

    @Test
    void givesNothingToWhatWeighsNothing() {
        assertThat(LargestRemainder.split(5, weights(0, 7, 0))).containsExactly(0, 5, 0);
    }

    @Test
    void isExactBeyondTheRangeOfALong() {
        long large = Long.MAX_VALUE / 2;
        assertThat(LargestRemainder.split(large, weights(large, large))).containsExactly(large / 2 + 1, large / 2);
    }

    @Test
    void dividesByNothingNever() {
        assertThatThrownBy(() -> LargestRemainder.split(1, weights(0, 0))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> LargestRemainder.split(1, weights(-1, 2)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static List<BigInteger> weights(long... weights) {
        return LongStream.of(weights).mapToObj(BigInteger::valueOf).toList();
    }
}
