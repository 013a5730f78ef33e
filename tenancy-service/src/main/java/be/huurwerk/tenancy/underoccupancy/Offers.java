package be.huurwerk.tenancy.underoccupancy;

import be.huurwerk.regulation.parameter.Status;
import be.huurwerk.servicekit.sql.Sql;
import be.huurwerk.tenancy.FiledRows;
import be.huurwerk.webkit.page.Page;
import be.huurwerk.webkit.page.PageRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;

/** The offers to households. Who changes one has locked its tenancy. */
@ApplicationScoped
class Offers {

    private final Sql sql;
    private final FiledRows<Offer> rows;

    Offers(DataSource dataSource) {
        this.sql = new Sql(dataSource);
        this.rows = new FiledRows<>(sql, "dwelling_offer", "offer_id", Offers::offer, Offer::offerId);
    }

    Optional<Offer> find(UUID tenancyId, UUID offerId) {
        return rows.find(tenancyId, offerId);
    }

    Page<Offer> list(UUID tenancyId, PageRequest pageRequest) {
        return rows.list(tenancyId, pageRequest);
    }

    List<Offer> of(UUID tenancyId) {
        return of(List.of(tenancyId)).getOrDefault(tenancyId, List.of());
    }

    /** The offers of each of these tenancies that has some. */
    Map<UUID, List<Offer>> of(Collection<UUID> tenancyIds) {
        return sql
                .list(
                        "select * from dwelling_offer where tenancy_id = any(?) order by offer_id",
                        Offers::offer,
                        (Object) tenancyIds.toArray(UUID[]::new))
                .stream()
                .collect(Collectors.groupingBy(Offer::tenancyId));
    }

    void add(Offer offer) {
        sql.update(
                "insert into dwelling_offer (offer_id, tenancy_id, dwelling_id, offered_on, kilometres, present_cost,"
                        + " offered_cost, occupants, surplus_bedrooms, defects, parameter_status, version)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0)",
                offer.offerId(),
                offer.tenancyId(),
                offer.dwellingId(),
                offer.offeredOn(),
                offer.stated().kilometres().orElse(null),
                offer.stated().presentCost().orElse(null),
                offer.stated().offeredCost().orElse(null),
                offer.occupants(),
                offer.surplusBedrooms(),
                offer.defects().stream().map(Enum::name).collect(Collectors.joining(" ")),
                offer.parameterStatus().code());
    }

    /** Stores what changed, and returns the offer with its new version. */
    Offer update(Offer offer) {
        Optional<Offer.Answer> answer = offer.answer();
        sql.update(
                "update dwelling_offer set answer = ?, answered_on = ?, reason = ?, heard_on = ?, reason_valid = ?,"
                        + " withdrawn_on = ?, version = version + 1 where offer_id = ?",
                answer.map(given -> given.kind().name()).orElse(null),
                answer.map(Offer.Answer::on).orElse(null),
                answer.flatMap(Offer.Answer::reason).map(Enum::name).orElse(null),
                answer.flatMap(Offer.Answer::hearing).map(Offer.Hearing::on).orElse(null),
                answer.flatMap(Offer.Answer::hearing).map(Offer.Hearing::valid).orElse(null),
                offer.withdrawnOn().orElse(null),
                offer.offerId());
        return find(offer.tenancyId(), offer.offerId()).orElseThrow();
    }

    private static Offer offer(ResultSet row) throws SQLException {
        return new Offer(
                row.getObject("offer_id", UUID.class),
                row.getObject("tenancy_id", UUID.class),
                row.getObject("dwelling_id", UUID.class),
                row.getObject("offered_on", LocalDate.class),
                new Offer.Stated(
                        Optional.ofNullable(row.getBigDecimal("kilometres")),
                        Optional.ofNullable(row.getBigDecimal("present_cost")),
                        Optional.ofNullable(row.getBigDecimal("offered_cost"))),
                row.getInt("occupants"),
                row.getInt("surplus_bedrooms"),
                Stream.of(row.getString("defects").split(" "))
                        .filter(word -> !word.isEmpty())
                        .map(OfferDefect::valueOf)
                        .toList(),
                Status.of(row.getString("parameter_status")),
                answer(row),
                day(row, "withdrawn_on"),
                row.getLong("version"));
    }

    private static Optional<Offer.Answer> answer(ResultSet row) throws SQLException {
        String answer = row.getString("answer");
        if (answer == null) {
            return Optional.empty();
        }
        boolean valid = row.getBoolean("reason_valid");
        return Optional.of(new Offer.Answer(
                Offer.Answer.Kind.valueOf(answer),
                row.getObject("answered_on", LocalDate.class),
                Optional.ofNullable(row.getString("reason")).map(Offer.Reason::valueOf),
                day(row, "heard_on").map(on -> new Offer.Hearing(on, valid))));
    }

    private static Optional<LocalDate> day(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, LocalDate.class));
    }
}
