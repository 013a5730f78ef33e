package be.huurwerk.deposit.letter;

import be.huurwerk.letterkit.LetterLanguage;
import be.huurwerk.letterkit.Words;

/** The sentences of letters about deposits. */
final class LetterWords {

    private static final Words WORDS = Words.read(LetterWords.class.getResourceAsStream("/letters/deposit-words.yaml"));

    private LetterWords() {}

    static Words in(LetterLanguage language) {
        return WORDS.in(language);
    }
}
