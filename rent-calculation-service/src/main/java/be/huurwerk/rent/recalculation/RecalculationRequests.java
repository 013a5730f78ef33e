package be.huurwerk.rent.recalculation;

import be.huurwerk.rent.income.Proof;
import be.huurwerk.servicekit.Ids;
import be.huurwerk.servicekit.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/** The requests. */
@ApplicationScoped
class RecalculationRequests {

    private static final UUID LAST = UUID.fromString("ffffffff-ffff-ffff-ffff-ffffffffffff");
    private static final String FILTER =
            "tenancy_id = coalesce(?::uuid, tenancy_id) and status = coalesce(?::text, status)";

    private final Sql sql;

    RecalculationRequests(DataSource dataSource) {
        this.sql = new Sql(dataSource);
    }

    void add(RecalculationRequest request) {
        sql.update(
                "insert into recalculation_request (recalculation_request_id, tenancy_id, reason, requested_on, version, status)"
                        + " values (?, ?, ?, ?, ?, ?)",
                request.recalculationRequestId(),
                request.tenancyId(),
                request.reason().name(),
                request.requestedOn(),
                request.version(),
                request.status().name());
        request.members().forEach((person, kinds) -> state(request.recalculationRequestId(), person, kinds));
    }

    /** Says what a person lived on, in place of what was said before. */
    void state(UUID requestId, UUID personId, Set<ProvenIncome> kinds) {
        sql.update(
                "insert into recalculation_member (recalculation_request_id, person_id, income_kinds) values (?, ?, ?)"
                        + " on conflict (recalculation_request_id, person_id) do update"
                        + " set income_kinds = excluded.income_kinds",
                requestId,
                personId,
                kinds.stream().sorted().map(Enum::name).collect(Collectors.joining(" ")));
    }

    void add(UUID requestId, ReceivedProof proof) {
        String months = proof.months().isEmpty()
                ? null
                : proof.months().stream().map(YearMonth::toString).collect(Collectors.joining(" "));
        sql.update(
                "insert into recalculation_proof (recalculation_proof_id, recalculation_request_id, person_id, proof,"
                        + " income_kind, months, received_on) values (?, ?, ?, ?, ?, ?, ?)",
                Ids.next(),
                requestId,
                proof.personId(),
                proof.proof().name(),
                proof.incomeKind().map(Enum::name).orElse(null),
                months,
                proof.receivedOn());
    }

    /** Keeps how far the request is, under its next version. */
    void keep(RecalculationRequest request) {
        RecalculationRequest.State state = request.state();
        sql.update(
                "update recalculation_request set version = version + 1, status = ?, completed_on = ?, effective_from = ?,"
                        + " rent_decision_id = ?, refusal_code = ?, current_income = ?, reference_income = ?,"
                        + " withdrawal_reason = ? where recalculation_request_id = ?",
                state.status().name(),
                state.completedOn().orElse(null),
                state.effectiveFrom().orElse(null),
                state.rentDecisionId().orElse(null),
                state.refusal().map(RequestRefusal::code).orElse(null),
                state.refusal().flatMap(RequestRefusal::currentIncome).orElse(null),
                state.refusal().flatMap(RequestRefusal::referenceIncome).orElse(null),
                state.withdrawalReason().orElse(null),
                request.recalculationRequestId());
    }

    Optional<RecalculationRequest> find(UUID requestId) {
        return read("recalculation_request_id = ?", requestId).stream().findFirst();
    }

    Optional<RecalculationRequest> open(UUID tenancyId, RequestReason reason) {
        return read("tenancy_id = ? and reason = ? and status in ('incomplete', 'complete')", tenancyId, reason.name())
                .stream()
                .findFirst();
    }

    /** From when the rents hold that requests for the reason brought. */
    List<LocalDate> decided(UUID tenancyId, RequestReason reason) {
        return sql.list(
                "select effective_from from recalculation_request"
                        + " where tenancy_id = ? and reason = ? and status = 'decided' order by effective_from",
                row -> row.getObject(1, LocalDate.class),
                tenancyId,
                reason.name());
    }

    List<RecalculationRequest> open(Collection<UUID> tenancyIds) {
        return read(
                "tenancy_id = any(?) and status in ('incomplete', 'complete') order by recalculation_request_id",
                (Object) tenancyIds.toArray(UUID[]::new));
    }

    /** The tenancies with an open request, in the order of their ids. */
    List<UUID> openTenancies() {
        return sql.list(
                "select distinct tenancy_id from recalculation_request where status in ('incomplete', 'complete')"
                        + " order by tenancy_id",
                row -> row.getObject(1, UUID.class));
    }

    /** The tenancies with an open request in which one of these persons is named, in the order of their ids. */
    List<UUID> openTenancies(Collection<UUID> personIds) {
        return sql.list(
                "select distinct tenancy_id from recalculation_request join recalculation_member"
                        + " using (recalculation_request_id) where person_id = any(?) and status in ('incomplete', 'complete')"
                        + " order by tenancy_id",
                row -> row.getObject(1, UUID.class),
                (Object) personIds.toArray(UUID[]::new));
    }

    /** Newest first, after the given one; an id is the later the greater it is. */
    List<RecalculationRequest> list(UUID tenancyId, RequestStatus status, Optional<UUID> after, int limit) {
        return read(
                FILTER + " and recalculation_request_id < ? order by recalculation_request_id desc limit ?",
                tenancyId,
                status == null ? null : status.name(),
                after.orElse(LAST),
                limit);
    }

    long count(UUID tenancyId, RequestStatus status) {
        return sql.first(
                        "select count(*) from recalculation_request where " + FILTER,
                        row -> row.getLong(1),
                        tenancyId,
                        status == null ? null : status.name())
                .orElseThrow();
    }

    private record Stated(UUID requestId, UUID personId, Set<ProvenIncome> kinds) {}

    private record Proven(UUID requestId, ReceivedProof proof) {}

    private List<RecalculationRequest> read(String which, Object... arguments) {
        List<RecalculationRequest> bare =
                sql.list("select * from recalculation_request where " + which, RecalculationRequests::bare, arguments);
        Object ids =
                bare.stream().map(RecalculationRequest::recalculationRequestId).toArray(UUID[]::new);
        Map<UUID, List<Stated>> stated = sql
                .list(
                        "select * from recalculation_member where recalculation_request_id = any(?)",
                        RecalculationRequests::stated,
                        ids)
                .stream()
                .collect(Collectors.groupingBy(Stated::requestId));
        Map<UUID, List<Proven>> proven = sql
                .list(
                        "select * from recalculation_proof where recalculation_request_id = any(?)"
                                + " order by recalculation_proof_id",
                        RecalculationRequests::proven,
                        ids)
                .stream()
                .collect(Collectors.groupingBy(Proven::requestId));
        return bare.stream()
                .map(one -> filled(
                        one,
                        stated.getOrDefault(one.recalculationRequestId(), List.of()),
                        proven.getOrDefault(one.recalculationRequestId(), List.of())))
                .toList();
    }

    private static RecalculationRequest filled(RecalculationRequest bare, List<Stated> stated, List<Proven> proven) {
        Map<UUID, Set<ProvenIncome>> members = new TreeMap<>();
        stated.forEach(one -> members.put(one.personId(), one.kinds()));
        return new RecalculationRequest(
                bare.recalculationRequestId(),
                bare.tenancyId(),
                bare.reason(),
                bare.requestedOn(),
                bare.version(),
                members,
                proven.stream().map(Proven::proof).toList(),
                bare.state());
    }

    private static RecalculationRequest bare(ResultSet row) throws SQLException {
        Optional<RequestRefusal> refusal = Optional.empty();
        if (row.getString("refusal_code") != null) {
            refusal = Optional.of(new RequestRefusal(
                    row.getString("refusal_code"),
                    Optional.ofNullable(row.getBigDecimal("current_income")),
                    Optional.ofNullable(row.getBigDecimal("reference_income"))));
        }
        return new RecalculationRequest(
                row.getObject("recalculation_request_id", UUID.class),
                row.getObject("tenancy_id", UUID.class),
                RequestReason.valueOf(row.getString("reason")),
                row.getObject("requested_on", LocalDate.class),
                row.getInt("version"),
                Map.of(),
                List.of(),
                new RecalculationRequest.State(
                        RequestStatus.valueOf(row.getString("status")),
                        Optional.ofNullable(row.getObject("completed_on", LocalDate.class)),
                        Optional.ofNullable(row.getObject("effective_from", LocalDate.class)),
                        Optional.ofNullable(row.getObject("rent_decision_id", UUID.class)),
                        refusal,
                        Optional.ofNullable(row.getString("withdrawal_reason"))));
    }

    private static Stated stated(ResultSet row) throws SQLException {
        Set<ProvenIncome> kinds = EnumSet.noneOf(ProvenIncome.class);
        for (String kind : row.getString("income_kinds").split(" ")) {
            kinds.add(ProvenIncome.valueOf(kind));
        }
        return new Stated(
                row.getObject("recalculation_request_id", UUID.class), row.getObject("person_id", UUID.class), kinds);
    }

    private static Proven proven(ResultSet row) throws SQLException {
        List<YearMonth> months = row.getString("months") == null
                ? List.of()
                : Arrays.stream(row.getString("months").split(" "))
                        .map(YearMonth::parse)
                        .toList();
        return new Proven(
                row.getObject("recalculation_request_id", UUID.class),
                new ReceivedProof(
                        row.getObject("person_id", UUID.class),
                        Proof.valueOf(row.getString("proof")),
                        Optional.ofNullable(row.getString("income_kind")).map(ProvenIncome::valueOf),
                        months,
                        row.getObject("received_on", LocalDate.class)));
    }
}
