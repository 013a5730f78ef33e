package be.huurwerk.deposit.beneficiary;

import static org.assertj.core.api.Assertions.assertThat;

import be.huurwerk.regulation.money.Euro;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PartsTest {

    private static final Euro DEPOSIT = Euro.of("983.00");
    private static final UUID STAYED = new UUID(0, 1);
    private static final UUID OTHER = new UUID(0, 2);
    private static final UUID LEFT = new UUID(0, 3);

    @Test
    void givesTheAgreedShareToWhoLeftAndTheRestToWhoStayed() {
        assertThat(of("983.00", Beneficiary.tenant(STAYED), left("300.00"))).containsExactly("683.00", "300.00");
    }

    @Test
    void dividesInEqualPartsWhatNobodyAgreedOn() {
        assertThat(of("100.01", Beneficiary.tenant(STAYED), Beneficiary.tenant(OTHER)))
                .containsExactly("50.01", "50.00");
        assertThat(of("983.00", Beneficiary.tenant(STAYED), Beneficiary.tenant(OTHER), left("300.00")))
                .containsExactly("341.50", "341.50", "300.00");
    }

    @Test
    void givesTheSharesInProportionWhenTheyAreMoreThanIsLeft() {
        assertThat(of("100.00", Beneficiary.tenant(STAYED), left("300.00"))).containsExactly("0.00", "100.00");
        assertThat(of("100.00", Beneficiary.formerTenant(STAYED, Optional.of(Euro.of("600.00"))), left("300.00")))
                .containsExactly("66.66", "33.34");
    }

    @Test
    void dividesThePartOfWhoDiedAmongTheHeirs() {
        Beneficiary died = Beneficiary.tenant(OTHER).asEstate();

        assertThat(of("983.00", Beneficiary.tenant(STAYED), died.asHeir(new UUID(1, 1)), died.asHeir(new UUID(1, 2))))
                .containsExactly("491.50", "245.75", "245.75");
    }

    @Test
    void sumsToTheRefundWhateverWasAgreed() {
        Random random = new Random(20190630);
        for (int i = 0; i < 500; i++) {
            // Given
            List<Beneficiary> some = new ArrayList<>();
            for (int person = 0; person <= random.nextInt(4); person++) {
                Beneficiary one = random.nextBoolean()
                        ? Beneficiary.tenant(new UUID(2, person))
                        : Beneficiary.formerTenant(
                                new UUID(2, person), Optional.of(Euro.ofCents(random.nextInt(60_000))));
                if (random.nextBoolean()) {
                    some.add(one);
                } else {
                    some.add(one.asHeir(new UUID(3, person)));
                    some.add(one.asHeir(new UUID(4, person)));
                }
            }
            Euro refund = Euro.ofCents(random.nextInt(98_300));

            // When
            var parts = Parts.of(some, DEPOSIT, refund);

            // Then
            assertThat(parts).hasSameSizeAs(some);
            assertThat(parts.values()).allMatch(part -> !part.isNegative());
            assertThat(parts.values().stream().reduce(Euro.ZERO, Euro::plus)).isEqualTo(refund);
        }
    }

    private static Beneficiary left(String share) {
        return Beneficiary.formerTenant(LEFT, Optional.of(Euro.of(share)));
    }

    private static List<String> of(String refund, Beneficiary... beneficiaries) {
        return Parts.of(List.of(beneficiaries), DEPOSIT, Euro.of(refund)).values().stream()
                .map(Euro::toString)
                .toList();
    }
}
