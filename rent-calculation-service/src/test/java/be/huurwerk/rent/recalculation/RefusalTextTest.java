package be.huurwerk.rent.recalculation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RefusalTextTest {

    @Test
    void namesTheDropThatWasFoundAndTheOneThatIsNeeded() {
        assertThat(RefusalText.of(refusal("dropTooSmall", "16002.00"), Optional.of(new BigDecimal("20")))
                        .nl())
                .isEqualTo("Het huidige inkomen, € 16.002,00 per jaar, ligt 19,99 % onder het referentie-inkomen, "
                        + "€ 20.000,00. Het moet er minstens 20 % onder liggen.");
    }

    @Test
    void saysThatAPensionIsNotLower() {
        assertThat(RefusalText.of(refusal("incomeNotLower", "20000.00"), Optional.empty())
                        .en())
                .isEqualTo("The current income, € 20,000.00 a year, is not below the reference income, € 20,000.00.");
    }

    @Test
    void hasASentenceWithoutIncomes() {
        assertThat(RefusalText.of(RequestRefusal.of("alreadyDecided"), Optional.empty())
                        .nl())
                .isEqualTo("Deze huurprijs is al beslist.");
    }

    private static RequestRefusal refusal(String code, String current) {
        return new RequestRefusal(code, Optional.of(new BigDecimal(current)), Optional.of(new BigDecimal("20000.00")));
    }
}
