package be.huurwerk.deposit.letter;

import be.huurwerk.letterkit.LetterZip;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.UUID;

/**
 * The statements of a year as one file, in the order of the deposits' ids. They are read page by page as the file is written, each page in a
 * statement of its own, so that neither memory nor a transaction grows with it. A letter that was erased is left out.
 */
@ApplicationScoped
class YearStatementArchive {

    private static final int PAGE = 50;

    private final Letters letters;

    YearStatementArchive(Letters letters) {
        this.letters = letters;
    }

    void write(int year, OutputStream out) throws IOException {
        LetterZip zip = new LetterZip(out);
        UUID last = new UUID(0, 0);
        List<Letter> page;
        do {
            page = letters.ofYear(year, last, PAGE);
            for (Letter letter : page) {
                zip.add(letter.tenancyId(), letter.dated(), letter.pdf().orElseThrow());
                last = letter.depositId();
            }
        } while (page.size() == PAGE);
        zip.finish();
    }
}
