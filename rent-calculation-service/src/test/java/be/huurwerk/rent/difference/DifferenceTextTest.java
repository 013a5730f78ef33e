package be.huurwerk.rent.difference;

import static org.assertj.core.api.Assertions.assertThat;

import be.huurwerk.letterkit.LetterLanguage;
import be.huurwerk.rent.calculation.IncomeBasis;
import be.huurwerk.rent.calculation.IncomeKind;
import be.huurwerk.rent.difference.FactChange.Kind;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DifferenceTextTest {

    private final DifferenceText text = new DifferenceText(LetterLanguage.nl);

    @Test
    void saysInWordsWhichFactChanged() {
        assertThat(fact(Kind.income, "2016 taxable"))
                .isEqualTo("Van een gezinslid veranderde een inkomen: het belastbaar inkomen van 2016.");
        assertThat(fact(Kind.dwellingFigure, "patrimonyReduction"))
                .isEqualTo("Een cijfer van de woning veranderde: de patrimoniumkorting.");
        assertThat(fact(Kind.memberFact, "severelyDisabled"))
                .isEqualTo("Van een gezinslid veranderde een gegeven: een ernstige handicap.");
    }

    @Test
    void saysOnWhichIncomeTheRentIsCalculatedNow() {
        assertThat(text.fact(basis(IncomeBasis.CURRENT)))
                .isEqualTo("De huurprijs wordt nu berekend op het huidige inkomen, niet meer op dat van het"
                        + " referentiejaar.");
        assertThat(text.fact(basis(IncomeBasis.REFERENCE)))
                .contains("nu berekend op het inkomen van het referentiejaar");
    }

    @ParameterizedTest
    @EnumSource(IncomeKind.class)
    void hasWordsForEveryKindOfIncome(IncomeKind kind) {
        assertThat(fact(Kind.income, "2019 " + kind.name())).contains("2019").doesNotContain(kind.name() + ".");
    }

    private String fact(Kind kind, String property) {
        return text.fact(
                new FactChange(kind, Optional.of("a"), Optional.of(property), Optional.of("1"), Optional.of("2")));
    }

    private static FactChange basis(IncomeBasis now) {
        return new FactChange(
                Kind.incomeBasis, Optional.empty(), Optional.of("basis"), Optional.empty(), Optional.of(now.name()));
    }
}
