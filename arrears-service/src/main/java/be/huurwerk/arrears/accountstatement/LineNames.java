package be.huurwerk.arrears.accountstatement;

import be.huurwerk.arrears.account.EntryKind;
import be.huurwerk.arrears.account.LedgerEntry;
import be.huurwerk.letterkit.LetterLanguage;

/** How letters name a line of a rent account: its kind, with its month; of what was taken over, what it was told to be. */
public final class LineNames {

    private LineNames() {}

    public static String of(LedgerEntry line, LetterLanguage language) {
        String kind = line.kind() == EntryKind.takenOver && line.reverses().isEmpty()
                ? takenOver(line.ground(), language)
                : kind(line.kind(), language);
        return line.period()
                .map(month -> kind + " " + language.notation().month(month))
                .orElse(kind);
    }

    /** @param code that of the administration before; one that has no words here is no word for a tenant */
    private static String takenOver(String code, LetterLanguage language) {
        return StatementSheet.WORDS
                .in(language)
                .find("takenOver", code)
                .orElseGet(() -> kind(EntryKind.takenOver, language));
    }

    /** The kind alone. */
    public static String kind(EntryKind kind, LetterLanguage language) {
        return StatementSheet.WORDS.in(language).text("kind", kind.name());
    }
}
