package be.huurwerk.tenancy.contract;

import be.huurwerk.tenancy.Hrefs;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * @param takenOver the household was welcomed before this system, so that nothing of it is asked here
 * @param items in the order of the days on which they are due; none for a tenancy that was not signed here
 */
record ChecklistView(String href, UUID tenancyId, boolean takenOver, List<ChecklistItemView> items) {

    static ChecklistView of(UUID tenancyId, boolean takenOver, List<CheckedItem> items, LocalDate today) {
        return new ChecklistView(
                Hrefs.checklist(tenancyId).toString(),
                tenancyId,
                takenOver,
                items.stream().map(item -> ChecklistItemView.of(item, today)).toList());
    }
}
