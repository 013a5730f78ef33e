package be.huurwerk.arrears.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import be.huurwerk.letterkit.LetterLanguage;
import be.huurwerk.regulation.money.Euro;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How a letter says what later ones may cost. */
class AnnouncedWordsTest {

    @Test
    void saysWhatEachLaterLetterMayCost() {
        List<Euro> costs = List.of(Euro.of("8.97"), Euro.of("30.00"));

        assertThat(ReminderSheet.announced(costs, LetterLanguage.nl))
                .isEqualTo("kunnen volgende brieven u 8,97 euro, daarna 30,00 euro kosten, samen hoogstens 38,97 euro");
        assertThat(ReminderSheet.announced(costs, LetterLanguage.en))
                .isEqualTo("next letters may cost you 8.97 euro, then 30.00 euro, together at most 38.97 euro");
    }

    @Test
    void saysWhatOneLaterLetterMayCostAndNothingOfNone() {
        assertThat(ReminderSheet.announced(List.of(Euro.of("12.50")), LetterLanguage.nl))
                .isEqualTo("kan een volgende brief u 12,50 euro kosten");
        assertThat(ReminderSheet.announced(List.of(), LetterLanguage.nl)).isEmpty();
    }
}
