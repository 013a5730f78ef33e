package be.huurwerk.tenancy.timeline;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * Something that happened in a file.
 *
 * @param recordId of the record that says so; a version-7 id also says when it was made
 * @param position among those of the same record
 * @param codes of what it is, separated by spaces
 * @param personId whom it concerns; nobody once the file is erased
 * @param name of the person, as long as it is kept
 */
record TimelineItem(
        LocalDate on,
        TimelineKind kind,
        UUID recordId,
        int position,
        String codes,
        Optional<UUID> personId,
        Optional<String> name,
        String path,
        boolean annulled) {

    @Override
    public String toString() {
        return "TimelineItem[" + kind + " " + recordId + "]";
    }
}
