package be.huurwerk.tenancy.righttobuy;

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
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;

/** Requests to buy. Who changes one has locked its tenancy. */
@ApplicationScoped
class RightToBuyRequests {

    private final Sql sql;
    private final FiledRows<RightToBuyRequest> rows;

    RightToBuyRequests(DataSource dataSource) {
        this.sql = new Sql(dataSource);
        this.rows =
                new FiledRows<>(sql, "right_to_buy_request", "request_id", this::request, RightToBuyRequest::requestId);
    }

    Optional<RightToBuyRequest> find(UUID tenancyId, UUID requestId) {
        return rows.find(tenancyId, requestId);
    }

    Page<RightToBuyRequest> list(UUID tenancyId, PageRequest pageRequest) {
        return rows.list(tenancyId, pageRequest);
    }

    void add(RightToBuyRequest request) {
        sql.update(
                "insert into right_to_buy_request (request_id, tenancy_id, person_id, requested_on, first_let_on,"
                        + " owns_other_property, recognised, eligible, failed, version) values (?, ?, ?, ?, ?, ?, ?, ?, ?, 0)",
                request.requestId(),
                request.tenancyId(),
                request.personId(),
                request.requestedOn(),
                request.stated().firstLetOn(),
                request.stated().ownsOtherProperty(),
                request.stated().recognised(),
                request.isEligible(),
                request.failed().stream().map(Enum::name).collect(Collectors.joining(" ")));
    }

    /** Stores the last step, and returns the request with its new version. */
    RightToBuyRequest addStep(RightToBuyRequest request) {
        int position = request.steps().size() - 1;
        RightToBuyRequest.Taken taken = request.steps().get(position);
        sql.update(
                "insert into right_to_buy_step (request_id, position, step, on_date, amount) values (?, ?, ?, ?, ?)",
                request.requestId(),
                position,
                taken.step().name(),
                taken.on(),
                taken.amount().orElse(null));
        boolean sold = request.occupationUntil().isPresent();
        sql.update(
                "update right_to_buy_request set sold_on = ?, price = ?, occupation_until = ?, version = version + 1"
                        + " where request_id = ?",
                sold ? taken.on() : null,
                sold ? taken.amount().orElse(null) : null,
                request.occupationUntil().orElse(null),
                request.requestId());
        return find(request.tenancyId(), request.requestId()).orElseThrow();
    }

    private RightToBuyRequest request(ResultSet row) throws SQLException {
        UUID id = row.getObject("request_id", UUID.class);
        return new RightToBuyRequest(
                id,
                row.getObject("tenancy_id", UUID.class),
                row.getObject("person_id", UUID.class),
                row.getObject("requested_on", LocalDate.class),
                new RightToBuyRequest.Stated(
                        row.getObject("first_let_on", LocalDate.class),
                        row.getBoolean("owns_other_property"),
                        row.getBoolean("recognised")),
                Stream.of(row.getString("failed").split(" "))
                        .filter(word -> !word.isEmpty())
                        .map(RightToBuyRequest.Condition::valueOf)
                        .toList(),
                steps(id),
                Optional.ofNullable(row.getObject("occupation_until", LocalDate.class)),
                row.getLong("version"));
    }

    private List<RightToBuyRequest.Taken> steps(UUID requestId) {
        return sql.list(
                "select step, on_date, amount from right_to_buy_step where request_id = ? order by position",
                row -> new RightToBuyRequest.Taken(
                        RightToBuyRequest.Step.valueOf(row.getString(1)),
                        row.getObject(2, LocalDate.class),
                        Optional.ofNullable(row.getBigDecimal(3))),
                requestId);
    }
}
