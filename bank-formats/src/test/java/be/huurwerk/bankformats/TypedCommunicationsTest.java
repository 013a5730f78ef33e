package be.huurwerk.bankformats;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TypedCommunicationsTest {

    private static final StructuredCommunication OURS = new StructuredCommunication("010806817183");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "010806817183",
                "+++010/8068/17183+++",
                "***010/8068/17183***",
                "huur april +++010/8068/17183+++ dank u",
                "huur 010 8068 17183",
                "010-8068-17183.",
                "0108 0681 7183",
                "huur 04 2019 010806817183",
                "010/8068/17183 2019",
                "mededeling:010.8068.17183"
            })
    void findsWhatSomebodyTyped(String text) {
        assertThat(TypedCommunications.in(text)).containsExactly(OURS);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "huur april",
                "010806817184",
                "1010806817183",
                "0108068171830",
                "010806 en 817183",
                "BE71096123456769",
                "010806a817183",
                "010    806817183"
            })
    void findsNothingElse(String text) {
        assertThat(TypedCommunications.in(text)).isEmpty();
    }

    @Test
    void findsAllOfSeveral() {
        assertThat(TypedCommunications.in("010806817183 en 085192754115"))
                .containsExactly(OURS, new StructuredCommunication("085192754115"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"010806817184", "010806817283", "huur 010/8068/71183", "910806817183"})
    void guessesWhatWasMeantByOneDigitOrTwoNeighboursWrong(String text) {
        assertThat(TypedCommunications.nearlyIn(text)).contains(OURS);
    }

    @Test
    void guessesNothingOfARightOneOrOfTwoDigitsWrong() {
        assertThat(TypedCommunications.nearlyIn("010806817183")).isEmpty();
        assertThat(TypedCommunications.nearlyIn("010806819283")).doesNotContain(OURS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"huur 0108068171", "huur 108068171 april", "108.068.171"})
    void findsTheNumberWithoutItsCheckDigits(String text) {
        assertThat(TypedCommunications.byNumberIn(text)).contains(OURS);
    }

    @Test
    void readsAnyTextInItsTime() {
        // Given
        Random random = new Random(20261126);
        String letters = "0123456789 /+.x";
        for (int round = 0; round < 2_000; round++) {
            StringBuilder text = new StringBuilder();
            random.ints(random.nextInt(200), 0, letters.length()).forEach(at -> text.append(letters.charAt(at)));
            // When
            var found = TypedCommunications.in(text + " x 010806817183 x " + text);
            // Then
            assertThat(found).contains(OURS);
        }
    }
}
