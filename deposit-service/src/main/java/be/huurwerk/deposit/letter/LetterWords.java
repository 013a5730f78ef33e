package be.huurwerk.deposit.letter;

import be.huurwerk.deposit.ledger.Account;
import be.huurwerk.deposit.ledger.Entry;
import be.huurwerk.deposit.ledger.EntryKind;
import be.huurwerk.letterkit.LetterLanguage;
import be.huurwerk.letterkit.Words;

/** The sentences of letters about deposits. */
final class LetterWords {

    private static final Words WORDS = Words.read(LetterWords.class.getResourceAsStream("/letters/deposit-words.yaml"));

    private LetterWords() {}

    /** Why an entry was booked. */
    static String kind(Entry entry, Words words) {
        return words.text(
                "kind",
                entry.isTakenBackByBank()
                        ? Entry.TAKEN_BACK
                        : entry.kind() == EntryKind.reversal
                                        && !entry.on(Account.agency).isZero()
                                ? "agencyReversed"
                                : entry.kind().name());
    }

    static Words in(LetterLanguage language) {
        return WORDS.in(language);
    }
}
