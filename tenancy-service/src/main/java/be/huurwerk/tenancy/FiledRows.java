package be.huurwerk.tenancy;

import be.huurwerk.servicekit.sql.Sql;
import be.huurwerk.webkit.page.Page;
import be.huurwerk.webkit.page.PageRequest;
import jakarta.enterprise.inject.Vetoed;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** Reads what is filed under tenancies, a row a thing, in the order of their ids. A store makes one for its table; it is no bean. */
@Vetoed
public final class FiledRows<T> {

    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final Sql sql;
    private final String from;
    private final String idColumn;
    private final Sql.Row<T> row;
    private final Function<T, UUID> id;

    public FiledRows(Sql sql, String table, String idColumn, Sql.Row<T> row, Function<T, UUID> id) {
        this.sql = sql;
        this.from = " from " + table + " where tenancy_id = ?";
        this.idColumn = idColumn;
        this.row = row;
        this.id = id;
    }

    public Optional<T> find(UUID tenancyId, UUID filedId) {
        return sql.first("select *" + from + " and " + idColumn + " = ?", row, tenancyId, filedId);
    }

    public Page<T> list(UUID tenancyId, PageRequest pageRequest) {
        List<T> rows = sql.list(
                "select *" + from + " and " + idColumn + " > ? order by " + idColumn + " limit ?",
                row,
                tenancyId,
                pageRequest.position(BEFORE_ALL, parts -> UUID.fromString(parts.get(0))),
                pageRequest.limit());
        return pageRequest.page(
                rows,
                () -> sql.first("select count(*)" + from, counted -> counted.getLong(1), tenancyId)
                        .orElseThrow(),
                item -> List.of(id.apply(item).toString()));
    }
}
