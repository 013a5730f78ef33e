package be.huurwerk.deposit.refund;

import be.huurwerk.deposit.refund.RefundFile.Debtor;
import be.huurwerk.servicekit.sql.Sql;
import be.huurwerk.webkit.problem.ProblemException;
import be.huurwerk.webkit.problem.Text;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/** Files of refunds as they are stored. */
@ApplicationScoped
class RefundFiles {

    private static final String SELECT =
            "select refund_file_id, execution_date, debtor_name, debtor_iban, enterprise_number,"
                    + " client, subject, created_at from refund_file";

    private final Sql sql;
    private final Refunds refunds;

    RefundFiles(DataSource dataSource, Refunds refunds) {
        this.sql = new Sql(dataSource);
        this.refunds = refunds;
    }

    void insert(RefundFile file) {
        sql.update(
                "insert into refund_file (refund_file_id, execution_date, debtor_name, debtor_iban, enterprise_number, client,"
                        + " subject, created_at) values (?, ?, ?, ?, ?, ?, ?, ?)",
                file.refundFileId(),
                file.executionDate(),
                file.debtor().name(),
                file.debtor().iban(),
                file.debtor().enterpriseNumber(),
                file.createdBy().client(),
                file.createdBy().subject(),
                file.createdAt());
    }

    /** @throws ProblemException 404 */
    RefundFile find(UUID refundFileId) {
        return withRefunds(sql.list(SELECT + " where refund_file_id = ?", RefundFiles::file, refundFileId)).stream()
                .findFirst()
                .orElseThrow(() -> ProblemException.notFound(
                        new Text("There is no such refund file.", "Dit terugbetalingsbestand bestaat niet.")));
    }

    /** The last one first. */
    List<RefundFile> page(UUID before, int limit) {
        return withRefunds(sql.list(
                SELECT + " where refund_file_id < ? order by refund_file_id desc limit ?",
                RefundFiles::file,
                before,
                limit));
    }

    long count() {
        return sql.first("select count(*) from refund_file", row -> row.getLong(1))
                .orElseThrow();
    }

    private List<RefundFile> withRefunds(List<RefundFile> files) {
        var ofFiles = refunds
                .ofFiles(files.stream().map(RefundFile::refundFileId).toList())
                .stream()
                .collect(Collectors.groupingBy(refund -> refund.refundFileId().orElseThrow()));
        return files.stream()
                .map(file -> new RefundFile(
                        file.refundFileId(),
                        file.executionDate(),
                        file.debtor(),
                        file.createdBy(),
                        file.createdAt(),
                        ofFiles.getOrDefault(file.refundFileId(), List.of())))
                .toList();
    }

    private static RefundFile file(ResultSet row) throws SQLException {
        return new RefundFile(
                row.getObject(1, UUID.class),
                row.getObject(2, LocalDate.class),
                new Debtor(row.getString(3), row.getString(4), row.getString(5)),
                new Who(row.getString(6), row.getString(7)),
                Sql.instant(row, "created_at"),
                List.of());
    }
}
