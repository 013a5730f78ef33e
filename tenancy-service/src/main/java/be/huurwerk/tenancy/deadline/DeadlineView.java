package be.huurwerk.tenancy.deadline;

import be.huurwerk.tenancy.Hrefs;
import be.huurwerk.webkit.lang.Language;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * Something that is to be done by a day.
 *
 * @param href where it is done
 * @param item which point of a checklist
 * @param overdue whether its day has passed
 */
record DeadlineView(
        String href,
        DeadlineKind kind,
        LocalDate dueOn,
        boolean overdue,
        String text,
        Optional<UUID> tenancyId,
        Optional<String> item) {

    static DeadlineView of(Deadline deadline, LocalDate today, Language language) {
        return new DeadlineView(
                Hrefs.BASE + deadline.path(),
                deadline.kind(),
                deadline.dueOn(),
                deadline.dueOn().isBefore(today),
                deadline.kind().sentence().in(language),
                deadline.tenancyId(),
                Optional.of(deadline.part()).filter(part -> deadline.kind() == DeadlineKind.checklistItem));
    }
}
