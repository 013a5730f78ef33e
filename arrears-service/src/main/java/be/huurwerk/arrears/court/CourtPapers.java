package be.huurwerk.arrears.court;

import be.huurwerk.servicekit.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/** The papers that this service keeps about an account: documents that count, and letters of steps that were no mistake. */
@ApplicationScoped
class CourtPapers {

    private static final String PDF = "application/pdf";

    private final Sql sql;

    CourtPapers(DataSource dataSource) {
        this.sql = new Sql(dataSource);
    }

    /** Received until the day, the oldest first; dated by their signature where that is known. */
    List<Exhibit> documents(UUID rentAccountId, LocalDate on) {
        return sql
                .list(
                        "select document_id, kind, content_type, coalesce(signed_on, received_on) from document where subject_kind = 'rentAccount'"
                                + " and subject_id = ? and annulled_at is null and received_on <= ?"
                                + " order by received_on, document_id",
                        row -> exhibit(
                                row.getObject(1, UUID.class),
                                row.getString(2),
                                row.getString(3),
                                row.getObject(4, LocalDate.class)),
                        rentAccountId,
                        on)
                .stream()
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<Exhibit> exhibit(UUID documentId, String kind, String mediaType, LocalDate receivedOn) {
        return CourtFiles.item(kind)
                .map(item -> Exhibit.kept(item, kind, receivedOn, mediaType, documentId, () -> content(documentId)));
    }

    private byte[] content(UUID documentId) {
        return sql.first(
                        "select content from document_content where document_id = ?",
                        row -> row.getBytes(1),
                        documentId)
                .orElse(new byte[0]);
    }

    /** The official letters of steps until the day, the oldest first. */
    List<Exhibit> letters(UUID rentAccountId, LocalDate on) {
        return sql.list(
                "select l.letter_id, s.code, l.dated, s.arrears_case_id, s.step_id from arrears_letter l join arrears_step s using (step_id)"
                        + " join arrears_case c using (arrears_case_id) where c.rent_account_id = ? and l.language = 'nl'"
                        + " and l.pdf is not null and l.dated <= ? and not exists"
                        + " (select 1 from arrears_step_annulment a where a.step_id = s.step_id) order by l.dated, l.letter_id",
                row -> {
                    UUID letterId = row.getObject(1, UUID.class);
                    return new Exhibit(
                            Item.reminders,
                            row.getString(2),
                            Optional.of(row.getObject(3, LocalDate.class)),
                            PDF,
                            Optional.of("/arrears/v1/arrearsCases/" + row.getObject(4, UUID.class) + "/steps/"
                                    + row.getObject(5, UUID.class) + "/letter"),
                            () -> letter(letterId));
                },
                rentAccountId,
                on);
    }

    private byte[] letter(UUID letterId) {
        return sql.first("select pdf from arrears_letter where letter_id = ?", row -> row.getBytes(1), letterId)
                .orElse(new byte[0]);
    }
}
