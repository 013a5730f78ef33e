package be.huurwerk.deposit.beneficiary;

import static org.assertj.core.api.Assertions.assertThat;

import be.huurwerk.regulation.money.Euro;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Of a deposit of 600.00. */
class SharesTest {

    private static final UUID FIRST = new UUID(0, 1);
    private static final UUID SECOND = new UUID(0, 2);
    private static final UUID STAYED = new UUID(0, 3);

    @Test
    void countsUpToAllOfTheDeposit() {
        // When
        Shares shares = of("250.00", "350.00");

        // Then
        assertThat(shares.of(FIRST)).contains(Euro.of("250.00"));
        assertThat(shares.of(SECOND)).contains(Euro.of("350.00"));
        assertThat(shares.of(STAYED)).isEmpty();
        assertThat(shares.allCount()).isTrue();
    }

    @Test
    void leavesOutOneThatIsMoreThanTheDepositAndKeepsTheOther() {
        // When
        Shares shares = of("250.00", "600.01");

        // Then
        assertThat(shares.of(FIRST)).contains(Euro.of("250.00"));
        assertThat(shares.of(SECOND)).isEmpty();
        assertThat(shares.allCount()).isFalse();
    }

    @Test
    void leavesOutAllThatAreMoreTogether() {
        // When
        Shares shares = of("250.01", "350.00");

        // Then
        assertThat(shares.of(FIRST)).isEmpty();
        assertThat(shares.of(SECOND)).isEmpty();
        assertThat(shares.allCount()).isFalse();
    }

    @Test
    void countsTheShareOfTheHeirsOfOnePersonOnce() {
        // Given
        Beneficiary left = Beneficiary.formerTenant(FIRST, Optional.of(Euro.of("400.00")));

        // When
        Shares shares = new Shares(
                List.of(left.asHeir(new UUID(0, 8)), left.asHeir(new UUID(0, 9)), Beneficiary.tenant(STAYED)),
                Euro.of("600.00"));

        // Then
        assertThat(shares.of(FIRST)).contains(Euro.of("400.00"));
        assertThat(shares.allCount()).isTrue();
    }

    private static Shares of(String first, String second) {
        return new Shares(
                List.of(
                        Beneficiary.formerTenant(FIRST, Optional.of(Euro.of(first))),
                        Beneficiary.formerTenant(SECOND, Optional.of(Euro.of(second))),
                        Beneficiary.tenant(STAYED)),
                Euro.of("600.00"));
    }
}
