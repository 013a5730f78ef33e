package be.huurwerk.arrears.reminder;

import be.huurwerk.arrears.dunning.TakenSteps;
import be.huurwerk.letterkit.LetterLanguage;
import be.huurwerk.letterkit.LetterZip;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.UUID;

/**
 * The letters of a mailing as one file, in the order of the steps' ids. They are read page by page as the file is written, each page in a
 * statement of its own, so that neither memory nor a transaction grows with it. A letter that was erased is left out.
 */
@ApplicationScoped
class MailingArchive {

    private static final int PAGE = 50;

    private final TakenSteps steps;
    private final Reminders reminders;

    MailingArchive(TakenSteps steps, Reminders reminders) {
        this.steps = steps;
        this.reminders = reminders;
    }

    void write(UUID mailingRunId, OutputStream out) throws IOException {
        LetterZip zip = new LetterZip(out);
        UUID last = new UUID(0, 0);
        List<UUID> page;
        do {
            page = steps.ofMailing(mailingRunId, last, PAGE);
            for (StoredReminder letter : reminders.find(page, LetterLanguage.nl)) {
                if (letter.pdf().isPresent()) {
                    zip.add(letter.tenancyId(), letter.dated(), letter.pdf().get());
                }
            }
            last = page.isEmpty() ? last : page.get(page.size() - 1);
        } while (page.size() == PAGE);
        zip.finish();
    }
}
