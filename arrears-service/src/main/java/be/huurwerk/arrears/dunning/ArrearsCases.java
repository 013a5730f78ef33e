package be.huurwerk.arrears.dunning;

import be.huurwerk.arrears.allocation.Columns;
import be.huurwerk.arrears.dunning.ArrearsCase.Found;
import be.huurwerk.regulation.money.Euro;
import be.huurwerk.servicekit.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;

/** Arrears cases as they are stored. */
@ApplicationScoped
class ArrearsCases {

    private static final String SELECT = "select * from arrears_case";

    private static final String OPEN =
            "insert into arrears_case (arrears_case_id, rent_account_id, tenancy_id, opened_on, since,"
                    + " closed_on, evaluated_on, stage, amount, months, next_step, next_from, due, held_back_by)"
                    + " select case_id, account, tenancy, opened_on::date, since::date, closed_on::date, evaluated_on::date, stage,"
                    + " amount::numeric, months::numeric, next_step, next_from::date, due::boolean, held_back_by"
                    + " from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) as one(case_id, account, tenancy, opened_on, since, closed_on,"
                    + " evaluated_on, stage, amount, months, next_step, next_from, due, held_back_by)";

    private static final String FOUND =
            "update arrears_case as known set evaluated_on = one.evaluated_on::date, since ="
                    + " least(known.since, one.since::date), stage = one.stage,"
                    + " amount = one.amount::numeric, months = one.months::numeric, next_step = one.next_step, next_from = one.next_from::date,"
                    + " due = one.due::boolean, held_back_by = one.held_back_by"
                    + " from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?) as one(case_id, since, evaluated_on, stage, amount, months, next_step, next_from,"
                    + " due, held_back_by) where known.arrears_case_id = one.case_id and known.evaluated_on <= one.evaluated_on::date";

    private final Sql sql;

    ArrearsCases(DataSource dataSource) {
        this.sql = new Sql(dataSource);
    }

    Optional<ArrearsCase> find(UUID arrearsCaseId) {
        return sql.first(SELECT + " where arrears_case_id = ?", ArrearsCases::row, arrearsCaseId);
    }

    List<ArrearsCase> find(Collection<UUID> arrearsCaseIds) {
        return sql.list(SELECT + " where arrears_case_id = any(?)", ArrearsCases::row, (Object)
                arrearsCaseIds.toArray(UUID[]::new));
    }

    /** As {@link #find(UUID)}, and whoever else locks it waits. */
    Optional<ArrearsCase> lock(UUID arrearsCaseId) {
        return sql.first(SELECT + " where arrears_case_id = ? for no key update", ArrearsCases::row, arrearsCaseId);
    }

    /** Those of these accounts that are open on the day or were opened later, locked, the first opened first. */
    List<ArrearsCase> lockFrom(Collection<UUID> rentAccountIds, LocalDate on) {
        return sql.list(
                SELECT + " where rent_account_id = any(?) and (closed_on is null or closed_on > ?)"
                        + " order by rent_account_id, opened_on, arrears_case_id for no key update",
                ArrearsCases::row,
                rentAccountIds.toArray(UUID[]::new),
                on);
    }

    void open(Collection<ArrearsCase> cases) {
        if (cases.isEmpty()) {
            return;
        }
        sql.update(
                OPEN,
                columns(
                        cases,
                        Columns.ids(cases, ArrearsCase::arrearsCaseId),
                        Columns.ids(cases, ArrearsCase::rentAccountId),
                        Columns.ids(cases, ArrearsCase::tenancyId),
                        Columns.texts(cases, ArrearsCase::openedOn),
                        Columns.texts(cases, ArrearsCase::since),
                        Columns.texts(cases, ArrearsCase::closedOn)));
    }

    /** Keeps what an evaluation found, unless a later one found something since. */
    void found(Collection<ArrearsCase> cases) {
        if (cases.isEmpty()) {
            return;
        }
        sql.update(
                FOUND,
                columns(
                        cases,
                        Columns.ids(cases, ArrearsCase::arrearsCaseId),
                        Columns.texts(cases, ArrearsCase::since)));
    }

    /** These columns of cases, and then what was found of each. */
    private static Object[] columns(Collection<ArrearsCase> cases, Object... first) {
        List<Found> found = cases.stream().map(ArrearsCase::found).toList();
        return Stream.concat(
                        Stream.of(first),
                        Stream.<Object>of(
                                Columns.texts(found, Found::on),
                                Columns.texts(found, Found::stage),
                                Columns.texts(found, Found::amount),
                                Columns.texts(found, one -> one.months().toPlainString()),
                                Columns.texts(found, Found::nextStep),
                                Columns.texts(found, Found::nextFrom),
                                Columns.texts(found, Found::due),
                                Columns.texts(found, Found::heldBackBy)))
                .toArray();
    }

    /** A case that was opened later had begun before. */
    void openedBefore(UUID arrearsCaseId, LocalDate openedOn) {
        sql.update("update arrears_case set opened_on = ? where arrears_case_id = ?", openedOn, arrearsCaseId);
    }

    /** Writes the days on which cases were closed. */
    void close(Collection<ArrearsCase> cases) {
        if (!cases.isEmpty()) {
            sql.update(
                    "update arrears_case as known set closed_on = one.closed_on::date, version = version + 1"
                            + " from unnest(?, ?) as one(case_id, closed_on) where known.arrears_case_id = one.case_id",
                    Columns.ids(cases, ArrearsCase::arrearsCaseId),
                    Columns.texts(cases, ArrearsCase::closedOn));
        }
    }

    /** Something was done about the case. */
    void changed(UUID arrearsCaseId) {
        sql.update("update arrears_case set version = version + 1 where arrears_case_id = ?", arrearsCaseId);
    }

    private static ArrearsCase row(ResultSet row) throws SQLException {
        return new ArrearsCase(
                row.getObject("arrears_case_id", UUID.class),
                row.getObject("rent_account_id", UUID.class),
                row.getObject("tenancy_id", UUID.class),
                row.getObject("opened_on", LocalDate.class),
                row.getObject("since", LocalDate.class),
                Optional.ofNullable(row.getObject("closed_on", LocalDate.class)),
                row.getLong("version"),
                new Found(
                        row.getObject("evaluated_on", LocalDate.class),
                        row.getString("stage"),
                        Euro.of(row.getBigDecimal("amount")),
                        row.getBigDecimal("months"),
                        Optional.ofNullable(row.getString("next_step")),
                        Optional.ofNullable(row.getObject("next_from", LocalDate.class)),
                        row.getBoolean("due"),
                        Optional.ofNullable(row.getString("held_back_by"))));
    }

    static ArrearsCase of(ResultSet row) throws SQLException {
        return row(row);
    }
}
