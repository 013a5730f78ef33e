package be.huurwerk.arrears.accountstatement;

import be.huurwerk.arrears.account.EntryKind;
import be.huurwerk.arrears.account.LedgerEntry;
import be.huurwerk.letterkit.LetterLanguage;

/** How letters name a line of a rent account: its kind, with its month. */
public final class LineNames {

    private LineNames() {}

    public static String of(LedgerEntry line, LetterLanguage language) {
        String kind = kind(line.kind(), language);
        return line.period()
                .map(month -> kind + " " + language.notation().month(month))
                .orElse(kind);
    }

    /** The kind alone. */
    public static String kind(EntryKind kind, LetterLanguage language) {
        return StatementSheet.WORDS.in(language).text("kind", kind.name());
    }
}
