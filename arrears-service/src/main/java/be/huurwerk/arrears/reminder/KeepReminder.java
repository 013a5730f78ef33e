package be.huurwerk.arrears.reminder;

import be.huurwerk.servicekit.erasure.ErasedSubjects;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Keeps a letter that was printed. */
@ApplicationScoped
class KeepReminder {

    private final Reminders reminders;
    private final ErasedSubjects erased;

    KeepReminder(Reminders reminders, ErasedSubjects erased) {
        this.reminders = reminders;
        this.erased = erased;
    }

    /** @throws be.huurwerk.webkit.problem.ProblemException 409 when the file was erased meanwhile */
    @Transactional
    public void keep(StoredReminder letter) {
        erased.refuse(letter.tenancyId());
        reminders.add(letter);
    }
}
