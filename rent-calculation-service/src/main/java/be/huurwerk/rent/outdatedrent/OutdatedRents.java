package be.huurwerk.rent.outdatedrent;

import be.huurwerk.servicekit.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/** The decided rents that rest on what was corrected since, or that the formulas of now give otherwise. */
@ApplicationScoped
class OutdatedRents {

    /** One that begins after the tenancy's end never takes effect, and of an annulled one none does. */
    private static final String SHOWN = " from outdated_rent o join rent_decision d using (rent_decision_id)"
            + " left join tenancy_course c on c.tenancy_id = o.tenancy_id"
            + " where d.effective_from <= coalesce(c.end_date, d.effective_from) and c.annulled is not true";
    /** As the decision in force is found for anybody who asks. */
    private static final String IN_FORCE =
            " and o.rent_decision_id = (select one.rent_decision_id from rent_decision one"
                    + " where one.tenancy_id = o.tenancy_id and one.effective_from <= ? and coalesce(one.until, ?) >= ?"
                    + " order by one.effective_from desc, one.decided_at desc, one.rent_decision_id desc limit 1)";

    private final Sql sql;

    OutdatedRents(DataSource dataSource) {
        this.sql = new Sql(dataSource);
    }

    /** Which of them are asked for; null for all. */
    record Filter(UUID tenancyId, LocalDate on) {

        private String text() {
            return (tenancyId == null ? "" : " and o.tenancy_id = ?") + (on == null ? "" : IN_FORCE);
        }

        private List<Object> arguments() {
            List<Object> arguments = new ArrayList<>();
            Optional.ofNullable(tenancyId).ifPresent(arguments::add);
            Optional.ofNullable(on).ifPresent(day -> arguments.addAll(List.of(day, day, day)));
            return arguments;
        }
    }

    /** The place of a rent in the list. */
    record Place(Instant since, UUID rentDecisionId) {

        static final Place FIRST = new Place(Instant.EPOCH, new UUID(0, 0));
    }

    /** Keeps them; one that is kept stays since when it is. */
    void keepAll(Collection<OutdatedRent> rents) {
        if (rents.isEmpty()) {
            return;
        }
        sql.update(
                "insert into outdated_rent (rent_decision_id, tenancy_id, since, income_ids, figures_corrected, formulas_succeeded)"
                        + " select id, tenancy_id, since::timestamptz, income_ids::uuid[], figures::boolean, formulas::boolean"
                        + " from unnest(?, ?, ?, ?, ?, ?) as found (id, tenancy_id, since, income_ids, figures, formulas)"
                        + " on conflict (rent_decision_id) do update set income_ids = excluded.income_ids,"
                        + " figures_corrected = excluded.figures_corrected, formulas_succeeded = excluded.formulas_succeeded",
                rents.stream().map(OutdatedRent::rentDecisionId).toArray(UUID[]::new),
                rents.stream().map(OutdatedRent::tenancyId).toArray(UUID[]::new),
                rents.stream().map(rent -> rent.since().toString()).toArray(String[]::new),
                rents.stream().map(OutdatedRents::incomes).toArray(String[]::new),
                rents.stream()
                        .map(rent -> String.valueOf(rent.figuresCorrected()))
                        .toArray(String[]::new),
                rents.stream()
                        .map(rent -> String.valueOf(rent.formulasSucceeded()))
                        .toArray(String[]::new));
    }

    void removeAll(Collection<UUID> rentDecisionIds) {
        if (!rentDecisionIds.isEmpty()) {
            sql.update("delete from outdated_rent where rent_decision_id = any(?)", (Object)
                    rentDecisionIds.toArray(UUID[]::new));
        }
    }

    /** Those of these tenancies. */
    List<OutdatedRent> of(Collection<UUID> tenancyIds) {
        return sql.list("select * from outdated_rent where tenancy_id = any(?)", OutdatedRents::read, (Object)
                tenancyIds.toArray(UUID[]::new));
    }

    /** What is outdated longest comes first. */
    List<OutdatedRent> after(Place place, Filter filter, int limit) {
        List<Object> arguments = new ArrayList<>(filter.arguments());
        arguments.addAll(List.of(place.since(), place.rentDecisionId(), limit));
        return sql.list(
                "select o.*" + SHOWN + filter.text() + " and (o.since, o.rent_decision_id) > (?, ?)"
                        + " order by o.since, o.rent_decision_id limit ?",
                OutdatedRents::read,
                arguments.toArray());
    }

    long count(Filter filter) {
        return sql.first(
                        "select count(*)" + SHOWN + filter.text(),
                        row -> row.getLong(1),
                        filter.arguments().toArray())
                .orElseThrow();
    }

    /** The tenancies of which a rent was decided by other formulas than these. */
    List<UUID> tenanciesDecidedOtherwiseThanBy(String formulas) {
        return sql.list(
                "select distinct tenancy_id from rent_decision where split_part(rules_version, '+', 1) <> ?",
                row -> row.getObject(1, UUID.class),
                formulas);
    }

    private static String incomes(OutdatedRent rent) {
        return rent.incomeIds().stream().map(UUID::toString).collect(Collectors.joining(",", "{", "}"));
    }

    private static OutdatedRent read(ResultSet row) throws SQLException {
        return new OutdatedRent(
                row.getObject("rent_decision_id", UUID.class),
                row.getObject("tenancy_id", UUID.class),
                List.of((UUID[]) row.getArray("income_ids").getArray()),
                row.getBoolean("figures_corrected"),
                row.getBoolean("formulas_succeeded"),
                Sql.instant(row, "since"));
    }
}
