package be.huurwerk.arrears.accountstatement;

import be.huurwerk.arrears.account.LedgerEntry;
import be.huurwerk.letterkit.LetterLanguage;
import be.huurwerk.letterkit.Words;

/** How letters name a line of a rent account: its kind, with its month. */
public final class LineNames {

    private LineNames() {}

    public static String of(LedgerEntry line, LetterLanguage language) {
        Words words = StatementSheet.WORDS.in(language);
        String kind = words.text("kind", line.kind().name());
        return line.period()
                .map(month -> kind + " " + language.notation().month(month))
                .orElse(kind);
    }
}
