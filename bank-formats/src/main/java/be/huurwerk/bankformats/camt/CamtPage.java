package be.huurwerk.bankformats.camt;

import java.util.Optional;

/**
 * A page of a statement that the bank sends in several.
 *
 * @param number from 1
 * @param last whether none follows
 */
public record CamtPage(int number, boolean last) {

    private static final long MOST = 99_999;

    /** The pagination of a statement ({@code StmtPgntn}), or of the message that it came in ({@code MsgPgntn}). */
    static Optional<CamtPage> in(XmlNode parent, String element) {
        return parent.child(element)
                .map(page -> new CamtPage(
                        Values.number(page, "PgNb")
                                .map(number -> (int) Math.min(number, MOST))
                                .orElseThrow(() -> page.missing("PgNb")),
                        page.child("LastPgInd").map(Values::truth).orElse(true)));
    }

    boolean isWhole() {
        return number <= 1 && last;
    }
}
