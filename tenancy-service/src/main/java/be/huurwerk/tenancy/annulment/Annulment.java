package be.huurwerk.tenancy.annulment;

import be.huurwerk.tenancy.Hrefs;
import java.net.URI;
import java.time.LocalDate;
import java.util.UUID;

/**
 * Something that was entered by mistake counts no more (annulering).
 *
 * @param subjectId of the tenancy, notice, change or heir that was annulled
 */
record Annulment(
        UUID annulmentId, UUID tenancyId, AnnulmentKind kind, UUID subjectId, String reason, LocalDate annulledOn) {

    /** The address of what was annulled; of an heir the list of those who count. */
    URI subject() {
        return switch (kind) {
            case tenancy -> Hrefs.tenancy(tenancyId);
            case notice -> Hrefs.notice(tenancyId, subjectId);
            case heir -> Hrefs.heirs(tenancyId);
            case householdChange -> Hrefs.householdChange(tenancyId, subjectId);
        };
    }
}
