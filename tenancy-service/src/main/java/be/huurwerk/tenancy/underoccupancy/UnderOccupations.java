package be.huurwerk.tenancy.underoccupancy;

import be.huurwerk.regulation.parameter.Parameters;
import be.huurwerk.servicekit.sql.Sql;
import be.huurwerk.tenancy.dwelling.Ownership;
import be.huurwerk.tenancy.occupancy.HouseholdSize;
import be.huurwerk.tenancy.occupancy.Occupancy;
import be.huurwerk.tenancy.occupancy.OccupancyOverTime;
import be.huurwerk.tenancy.occupancy.OccupancyRows;
import be.huurwerk.tenancy.tenancy.ContractKind;
import be.huurwerk.webkit.page.Page;
import be.huurwerk.webkit.page.PageRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/** The dwellings that are under-occupied on a day, in the order of their tenancies; a page is three statements, whatever its size. */
@ApplicationScoped
class UnderOccupations {

    private static final UUID BEFORE_ALL = new UUID(0, 0);
    private static final String IN_RENTED = "tenancy/under-occupancy-in-rented";

    /**
     * The most that any law leaves over is compared first, because it has an index, in which all stands that is counted; of what has ended,
     * is annulled or isn't the landlord's own there are few, each with its index.
     */
    private static final String FITS =
            " where o.spare_bedrooms > ? and o.from_date <= ? and (o.until_date is null or o.until_date >= ?)"
                    + " and o.bedrooms - case when o.couple then o.persons - 2 + ? else o.persons end > ?"
                    + " and not exists (select from tenancy a where a.tenancy_id = o.tenancy_id and a.annulled)"
                    + " and not exists (select from tenancy e where e.tenancy_id = o.tenancy_id and e.end_date < ?"
                    + " and (e.notice_received_on is not null or e.keys_returned_on is not null))";

    private static final String NOT_IN_RENTED = " and not exists (select from dwelling r join tenancy l"
            + " on l.dwelling_id = r.dwelling_id where l.tenancy_id = o.tenancy_id and r.ownership = 'inRented')";

    private final Sql sql;
    private final OccupancyRows occupancyRows;
    private final Offers offers;
    private final Parameters parameters;

    UnderOccupations(DataSource dataSource, OccupancyRows occupancyRows, Offers offers, Parameters parameters) {
        this.sql = new Sql(dataSource);
        this.occupancyRows = occupancyRows;
        this.offers = offers;
        this.parameters = parameters;
    }

    private record Row(
            UUID tenancyId,
            UUID dwellingId,
            ContractKind contractKind,
            int bedrooms,
            boolean inRented,
            Optional<LocalDate> fixedEnd,
            HouseholdSize household) {}

    /** @throws be.huurwerk.regulation.parameter.UnknownParameterException when the law of the day is not known */
    Page<UnderOccupation> on(LocalDate day, PageRequest pageRequest) {
        List<Object> filter = filter(day);
        String fits = parameters.word(IN_RENTED, day).is("included") ? FITS : FITS + NOT_IN_RENTED;
        List<Object> arguments = new ArrayList<>(filter);
        arguments.add(pageRequest.position(BEFORE_ALL, parts -> UUID.fromString(parts.get(0))));
        arguments.add(pageRequest.limit());
        List<Row> rows = sql.list(
                "select t.tenancy_id, t.dwelling_id, t.contract_kind, o.bedrooms, d.ownership, o.persons, o.couple,"
                        + " case when t.notice_received_on is not null or t.keys_returned_on is not null"
                        + " then t.end_date end as fixed_end from occupancy o join tenancy t on t.tenancy_id = o.tenancy_id"
                        + " join dwelling d on d.dwelling_id = t.dwelling_id" + fits
                        + " and o.tenancy_id > ? order by o.tenancy_id limit ?",
                UnderOccupations::row,
                arguments.toArray());
        return pageRequest.page(
                found(rows, day),
                () -> sql.first(
                                "select count(*) from occupancy o" + fits,
                                counted -> counted.getLong(1),
                                filter.toArray())
                        .orElseThrow(),
                item -> List.of(item.tenancyId().toString()));
    }

    private List<Object> filter(LocalDate day) {
        int free = parameters.number(Occupancy.FREE_BEDROOMS, day).intValue();
        int couple = parameters.number(Occupancy.COUPLE, day).intValue();
        return List.of(free, day, day, couple, free, day);
    }

    private List<UnderOccupation> found(List<Row> rows, LocalDate day) {
        List<UUID> ids = rows.stream().map(Row::tenancyId).toList();
        Map<UUID, List<OccupancyOverTime.Stretch>> households = occupancyRows.of(ids);
        Map<UUID, List<Offer>> made = offers.of(ids);
        return rows.stream()
                .flatMap(row -> found(
                        row,
                        day,
                        households.getOrDefault(row.tenancyId(), List.of()),
                        made.getOrDefault(row.tenancyId(), List.of()))
                        .stream())
                .toList();
    }

    /** Empty when it changed between two statements. */
    private Optional<UnderOccupation> found(
            Row row, LocalDate day, List<OccupancyOverTime.Stretch> household, List<Offer> made) {
        Lease lease = new Lease(row.contractKind(), row.bedrooms(), row.inRented(), household, row.fixedEnd());
        return Progress.on(day, lease, made, parameters)
                .map(progress -> new UnderOccupation(
                        row.tenancyId(),
                        row.dwellingId(),
                        row.contractKind(),
                        row.bedrooms(),
                        Occupancy.of(row.household(), row.bedrooms(), day, parameters),
                        progress));
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                row.getObject("tenancy_id", UUID.class),
                row.getObject("dwelling_id", UUID.class),
                ContractKind.valueOf(row.getString("contract_kind")),
                row.getInt("bedrooms"),
                Ownership.inRented.name().equals(row.getString("ownership")),
                Optional.ofNullable(row.getObject("fixed_end", LocalDate.class)),
                new HouseholdSize(row.getInt("persons"), row.getBoolean("couple")));
    }
}
