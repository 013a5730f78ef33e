package be.huurwerk.tenancy.obligation;

import be.huurwerk.servicekit.sql.Sql;
import be.huurwerk.webkit.page.Page;
import be.huurwerk.webkit.page.PageRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/** The obligations of tenants. Who changes one has locked its tenancy. */
@ApplicationScoped
class Obligations {

    private static final UUID BEFORE_ALL = new UUID(0, 0);

    /** Who was gone on the day on which a duty arose never had it. */
    private static final String HELD = " and (o.ended_on is null or o.ended_on > o.arisen_on)";

    /** Of no tenancy that was a mistake. Who left and what is annulled has an index; to look up everybody else's tenancy would be dear. */
    private static final String COUNTS =
            " and not exists (select from tenancy t where t.tenancy_id = %s.tenancy_id and t.annulled)";

    private static final String STILL_THERE = " and not exists (select from tenancy t"
            + " where t.tenancy_id = o.tenancy_id and t.keys_returned_on is not null)";

    private final Sql sql;
    private final ObligationRows rows;

    Obligations(DataSource dataSource, ObligationRows rows) {
        this.sql = new Sql(dataSource);
        this.rows = rows;
    }

    Optional<Obligation> find(UUID tenancyId, UUID obligationId) {
        return rows.select("where o.obligation_id = ? and o.tenancy_id = ?" + HELD, obligationId, tenancyId).stream()
                .findFirst();
    }

    List<Obligation> of(UUID tenancyId) {
        return rows.select("where o.tenancy_id = ? order by o.obligation_id", tenancyId);
    }

    /** The one in a later tenancy that carries this one on. */
    Optional<Obligation> carrying(UUID obligationId) {
        return rows
                .select(
                        "join tenancy t on t.tenancy_id = o.tenancy_id where o.carried_from = ? and not t.annulled",
                        obligationId)
                .stream()
                .findFirst();
    }

    /** Adds the obligation, unless the person has one of its kind in the tenancy, and says whether it did. */
    boolean add(Obligation obligation, Optional<UUID> carriedFrom) {
        Optional<HeldProperty> property = obligation.property();
        int added = sql.update(
                "insert into obligation (obligation_id, tenancy_id, person_id, kind, level, arisen_on, due_on, state, settled,"
                        + " carried_from, property_right, property_object, property_acquisition, property_acquired_on,"
                        + " parameter_status, version) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0)"
                        + " on conflict do nothing",
                obligation.obligationId(),
                obligation.tenancyId(),
                obligation.personId(),
                obligation.kind().name(),
                obligation.level().orElse(null),
                obligation.arisenOn(),
                obligation.dueOn(),
                obligation.state().name(),
                obligation.isSettled(),
                carriedFrom.orElse(null),
                property.map(held -> held.right().name()).orElse(null),
                property.map(held -> held.object().name()).orElse(null),
                property.map(held -> held.acquisition().name()).orElse(null),
                property.map(HeldProperty::acquiredOn).orElse(null),
                obligation.parameterStatus().code());
        if (added == 1) {
            addSteps(obligation, 0);
        }
        return added == 1;
    }

    /** Adds new duties of language and work, of persons who have none in their tenancies. */
    void addAll(List<Obligation> obligations) {
        sql.insertAll(
                "obligation", obligations.stream().map(Obligations::columns).toList());
    }

    private static Map<String, Object> columns(Obligation obligation) {
        Map<String, Object> columns = new LinkedHashMap<>();
        columns.put("obligation_id", obligation.obligationId());
        columns.put("tenancy_id", obligation.tenancyId());
        columns.put("person_id", obligation.personId());
        columns.put("kind", obligation.kind());
        columns.put("level", obligation.level().orElse(null));
        columns.put("arisen_on", obligation.arisenOn());
        columns.put("due_on", obligation.dueOn());
        columns.put("state", obligation.state());
        columns.put("settled", obligation.isSettled());
        columns.put("ended_on", obligation.endedOn().orElse(null));
        columns.put("parameter_status", obligation.parameterStatus().code());
        columns.put("version", obligation.version());
        return columns;
    }

    /** Stores the state and the last step, and returns the obligation with its new version. */
    Obligation update(Obligation obligation) {
        sql.update(
                "update obligation set state = ?, due_on = ?, settled = ?, parameter_status = ?, version = version + 1"
                        + " where obligation_id = ?",
                obligation.state().name(),
                obligation.dueOn(),
                obligation.isSettled(),
                obligation.parameterStatus().code(),
                obligation.obligationId());
        addSteps(obligation, obligation.history().size() - 1);
        return find(obligation.tenancyId(), obligation.obligationId()).orElseThrow();
    }

    /** From which day on it is over, if such a day is known. */
    void ends(UUID obligationId, Optional<LocalDate> endedOn) {
        sql.update(
                "update obligation set ended_on = ?, version = version + 1 where obligation_id = ?",
                endedOn.orElse(null),
                obligationId);
    }

    Page<Obligation> list(UUID tenancyId, LocalDate today, PageRequest pageRequest) {
        List<Obligation> found = rows.select(
                "where o.tenancy_id = ? and o.arisen_on <= ?" + HELD
                        + " and o.obligation_id > ? order by o.obligation_id limit ?",
                tenancyId,
                today,
                pageRequest.position(BEFORE_ALL, parts -> UUID.fromString(parts.get(0))),
                pageRequest.limit());
        return pageRequest.page(
                found,
                () -> count("where o.tenancy_id = ? and o.arisen_on <= ?" + HELD, List.of(tenancyId, today)),
                row -> List.of(row.obligationId().toString()));
    }

    /** Across all files, what is due first first; of households that are still there, and not of what was carried on. */
    Page<Obligation> worklist(ObligationFilter filter, PageRequest pageRequest) {
        List<Object> arguments = new ArrayList<>();
        String where = where(filter, arguments);
        List<Object> paged = new ArrayList<>(arguments);
        paged.add(pageRequest.position(LocalDate.of(1, 1, 1), parts -> LocalDate.parse(parts.get(0))));
        paged.add(pageRequest.position(BEFORE_ALL, parts -> UUID.fromString(parts.get(1))));
        paged.add(pageRequest.limit());
        List<Obligation> found = rows.select(
                where + " and (o.due_on, o.obligation_id) > (?, ?) order by o.due_on, o.obligation_id limit ?",
                paged.toArray());
        return pageRequest.page(
                found,
                () -> count(where, arguments),
                row -> List.of(row.dueOn().toString(), row.obligationId().toString()));
    }

    private static String where(ObligationFilter filter, List<Object> arguments) {
        StringBuilder where = new StringBuilder("where o.arisen_on <= ?" + HELD
                + " and not exists (select from obligation c where c.carried_from = o.obligation_id"
                + " and c.carried_from is not null" + COUNTS.formatted("c") + ")");
        arguments.add(filter.today());
        if (filter.state().filter(ObligationState.ended::equals).isPresent()) {
            where.append(" and o.ended_on <= ? and not exists (select 1 from tenancy t"
                    + " where t.tenancy_id = o.tenancy_id and t.erased_on is not null)");
            arguments.add(filter.today());
        } else {
            where.append(" and (o.ended_on is null or o.ended_on > ?)" + COUNTS.formatted("o") + STILL_THERE);
            arguments.add(filter.today());
            filter.state()
                    .ifPresentOrElse(
                            state -> {
                                where.append(" and o.state = ?");
                                arguments.add(state.name());
                            },
                            () -> where.append(" and not o.settled"));
        }
        filter.kind().ifPresent(kind -> {
            where.append(" and o.kind = ?");
            arguments.add(kind.name());
        });
        filter.dueBefore().ifPresent(day -> {
            where.append(" and o.due_on < ?");
            arguments.add(day);
        });
        return where.toString();
    }

    private long count(String where, List<Object> arguments) {
        return sql.first("select count(*) from obligation o " + where, row -> row.getLong(1), arguments.toArray())
                .orElseThrow();
    }

    private void addSteps(Obligation obligation, int from) {
        for (int position = from; position < obligation.history().size(); position++) {
            Recorded recorded = obligation.history().get(position);
            sql.update(
                    "insert into obligation_step (obligation_id, position, step, on_date, code, until_date, fine,"
                            + " document_id) values (?, ?, ?, ?, ?, ?, ?, ?)",
                    obligation.obligationId(),
                    position,
                    recorded.step().name(),
                    recorded.on(),
                    recorded.code().orElse(null),
                    recorded.until().orElse(null),
                    recorded.fine().orElse(null),
                    recorded.documentId().orElse(null));
        }
    }
}
