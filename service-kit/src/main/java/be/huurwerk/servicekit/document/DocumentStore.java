package be.huurwerk.servicekit.document;

import be.huurwerk.servicekit.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.postgresql.util.ByteStreamWriter;

/** The documents of this service and their bytes. */
@ApplicationScoped
class DocumentStore {
    private static final UUID AFTER_ALL = new UUID(-1, -1);

    private final Sql sql;

    DocumentStore(DataSource dataSource) {
        this.sql = new Sql(dataSource);
    }

    /** Adds it; false when its subject has the same bytes already, be it by a call at the same moment, whose end this one awaits. */
    boolean add(Document document, Upload content) {
        int added = sql.update(
                """
                insert into document (document_id, subject_kind, subject_id, subject_href, kind, content_type, size, sha256,
                    signed_on, received_on, uploaded_at, uploaded_by)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (subject_kind, subject_id, sha256) where annulled_at is null do nothing
                """,
                document.documentId(),
                document.subject().kind(),
                document.subject().id(),
                document.subject().href(),
                document.kind(),
                document.contentType().mediaType(),
                document.size(),
                HexFormat.of().parseHex(document.sha256()),
                document.signedOn().orElse(null),
                document.receivedOn(),
                document.uploadedAt(),
                document.uploadedBy());
        if (added == 1) {
            sql.update(
                    "insert into document_content (document_id, content) values (?, ?)",
                    document.documentId(),
                    new Streamed(content));
        }
        return added == 1;
    }

    Optional<Document> same(DocumentSubject subject, String sha256) {
        return sql.first(
                "select * from document where subject_kind = ? and subject_id = ? and sha256 = ? and annulled_at is null",
                DocumentStore::read,
                subject.kind(),
                subject.id(),
                HexFormat.of().parseHex(sha256));
    }

    Optional<Document> find(UUID documentId) {
        return sql.first("select * from document where document_id = ?", DocumentStore::read, documentId);
    }

    /** As {@link #find}, and nobody else changes it until the transaction ends. */
    Optional<Document> lock(UUID documentId) {
        return sql.first("select * from document where document_id = ? for update", DocumentStore::read, documentId);
    }

    void annul(UUID documentId, Document.Annulled why) {
        sql.update(
                "update document set annulled_at = ?, annulled_by = ?, annulment_reason = ? where document_id = ?",
                why.at(),
                why.by(),
                why.reason(),
                documentId);
    }

    List<Document> page(DocumentSubject subject, Optional<UUID> before, int limit) {
        return sql.list("""
                select * from document where subject_kind = ? and subject_id = ? and document_id < ?
                order by document_id desc limit ?
                """, DocumentStore::read, subject.kind(), subject.id(), before.orElse(AFTER_ALL), limit);
    }

    long count(DocumentSubject subject) {
        return sql.first(
                        "select count(*) from document where subject_kind = ? and subject_id = ?",
                        row -> row.getLong(1),
                        subject.kind(),
                        subject.id())
                .orElseThrow();
    }

    /** So many bytes from a place on; fewer at the end. */
    byte[] bytes(UUID documentId, int from, int length) {
        return sql.first(
                        "select substring(content from ? for ?) from document_content where document_id = ?",
                        row -> row.getBytes(1),
                        from + 1,
                        length,
                        documentId)
                .orElseThrow(() -> UnknownDocument.problem(documentId));
    }

    int erase(String subjectKind, Collection<UUID> subjects) {
        return sql.update(
                "delete from document where subject_kind = ? and subject_id = any(?)",
                subjectKind,
                subjects.toArray(UUID[]::new));
    }

    private static Document read(ResultSet row) throws SQLException {
        Instant annulledAt = Sql.instant(row, "annulled_at");
        String annulledBy = row.getString("annulled_by");
        String reason = row.getString("annulment_reason");
        return new Document(
                row.getObject("document_id", UUID.class),
                new DocumentSubject(
                        row.getString("subject_kind"),
                        row.getObject("subject_id", UUID.class),
                        row.getString("subject_href")),
                row.getString("kind"),
                ContentType.of(row.getString("content_type")),
                row.getInt("size"),
                Document.hexadecimal(row.getBytes("sha256")),
                Optional.ofNullable(row.getObject("signed_on", LocalDate.class)),
                row.getObject("received_on", LocalDate.class),
                Sql.instant(row, "uploaded_at"),
                row.getString("uploaded_by"),
                Optional.ofNullable(annulledAt).map(at -> new Document.Annulled(at, annulledBy, reason)));
    }

    /** Sent to the database part by part. */
    private record Streamed(Upload content) implements ByteStreamWriter {
        @Override
        public int getLength() {
            return content.size();
        }

        @Override
        public void writeTo(ByteStreamTarget target) throws IOException {
            content.writeTo(target.getOutputStream());
        }
    }
}
