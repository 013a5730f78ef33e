package be.huurwerk.tenancy.contract;

import be.huurwerk.tenancy.Hrefs;
import be.huurwerk.webkit.body.Withheld;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * @param href of the lease's checklist
 * @param overdue open although its day has passed
 */
record ChecklistItemView(
        String href,
        UUID tenancyId,
        ChecklistItem item,
        LocalDate dueOn,
        CheckedItem.ChecklistState state,
        boolean overdue,
        Optional<LocalDate> on,
        @Withheld Optional<String> note) {

    static ChecklistItemView of(CheckedItem item, LocalDate today) {
        return new ChecklistItemView(
                Hrefs.checklist(item.tenancyId()).toString(),
                item.tenancyId(),
                item.item(),
                item.dueOn(),
                item.state(),
                item.isOverdue(today),
                item.on(),
                item.note());
    }
}
