package be.huurwerk.tenancy.procedure;

import be.huurwerk.servicekit.sql.Sql;
import be.huurwerk.tenancy.FiledRows;
import be.huurwerk.webkit.page.Page;
import be.huurwerk.webkit.page.PageRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/** Procedures. Who changes one has locked its tenancy. */
@ApplicationScoped
class Procedures {

    private final Sql sql;
    private final FiledRows<Procedure> rows;

    Procedures(DataSource dataSource) {
        this.sql = new Sql(dataSource);
        this.rows = new FiledRows<>(sql, "procedure_file", "procedure_id", this::procedure, Procedure::procedureId);
    }

    Optional<Procedure> find(UUID tenancyId, UUID procedureId) {
        return rows.find(tenancyId, procedureId);
    }

    Page<Procedure> list(UUID tenancyId, PageRequest pageRequest) {
        return rows.list(tenancyId, pageRequest);
    }

    Optional<Procedure> open(UUID tenancyId, Procedure.Kind kind) {
        return sql.first(
                "select * from procedure_file where tenancy_id = ? and kind = ? and closed_on is null",
                this::procedure,
                tenancyId,
                kind.name());
    }

    void add(Procedure procedure) {
        sql.update(
                "insert into procedure_file (procedure_id, tenancy_id, kind, opened_on, version) values (?, ?, ?, ?, 0)",
                procedure.procedureId(),
                procedure.tenancyId(),
                procedure.kind().name(),
                procedure.openedOn());
    }

    /** Stores the last step, and the end if it is one; returns the procedure with its new version. */
    Procedure addStep(Procedure procedure) {
        int position = procedure.steps().size() - 1;
        Procedure.Step step = procedure.steps().get(position);
        sql.update(
                "insert into procedure_step (procedure_id, position, step, on_date, note) values (?, ?, ?, ?, ?)",
                procedure.procedureId(),
                position,
                step.step(),
                step.on(),
                step.note().orElse(null));
        return changed(procedure);
    }

    /** Stores the last piece of evidence, and returns the procedure with its new version. */
    Procedure addEvidence(Procedure procedure) {
        int position = procedure.evidence().size() - 1;
        Evidence piece = procedure.evidence().get(position);
        sql.update(
                "insert into procedure_evidence (procedure_id, position, kind, received_on, reference, document_id)"
                        + " values (?, ?, ?, ?, ?, ?)",
                procedure.procedureId(),
                position,
                piece.kind().name(),
                piece.receivedOn(),
                piece.reference().orElse(null),
                piece.documentId().orElse(null));
        return changed(procedure);
    }

    private Procedure changed(Procedure procedure) {
        sql.update(
                "update procedure_file set outcome = ?, closed_on = ?, version = version + 1 where procedure_id = ?",
                procedure.closing().map(Procedure.Closing::outcome).orElse(null),
                procedure.closing().map(Procedure.Closing::closedOn).orElse(null),
                procedure.procedureId());
        return find(procedure.tenancyId(), procedure.procedureId()).orElseThrow();
    }

    private Procedure procedure(ResultSet row) throws SQLException {
        UUID id = row.getObject("procedure_id", UUID.class);
        String outcome = row.getString("outcome");
        return new Procedure(
                id,
                row.getObject("tenancy_id", UUID.class),
                Procedure.Kind.valueOf(row.getString("kind")),
                row.getObject("opened_on", LocalDate.class),
                steps(id),
                evidence(id),
                outcome == null
                        ? Optional.empty()
                        : Optional.of(new Procedure.Closing(outcome, row.getObject("closed_on", LocalDate.class))),
                row.getLong("version"));
    }

    private List<Procedure.Step> steps(UUID procedureId) {
        return sql.list(
                "select step, on_date, note from procedure_step where procedure_id = ? order by position",
                row -> new Procedure.Step(
                        row.getString(1), row.getObject(2, LocalDate.class), Optional.ofNullable(row.getString(3))),
                procedureId);
    }

    private List<Evidence> evidence(UUID procedureId) {
        return sql.list(
                "select kind, received_on, reference, document_id from procedure_evidence where procedure_id = ?"
                        + " order by position",
                row -> new Evidence(
                        Evidence.Kind.valueOf(row.getString(1)),
                        row.getObject(2, LocalDate.class),
                        Optional.ofNullable(row.getString(3)),
                        Optional.ofNullable(row.getObject(4, UUID.class))),
                procedureId);
    }
}
