package be.huurwerk.rent.building;

import be.huurwerk.rent.Issues;
import be.huurwerk.rent.building.Building.DwellingDays;
import be.huurwerk.rent.building.Building.Group;
import be.huurwerk.servicekit.sql.Sql;
import be.huurwerk.webkit.problem.In;
import be.huurwerk.webkit.problem.Issue;
import be.huurwerk.webkit.problem.ProblemException;
import be.huurwerk.webkit.problem.Text;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/** The buildings, their dwellings and groups. */
@ApplicationScoped
public class Buildings {

    private static final UUID LAST = UUID.fromString("ffffffff-ffff-ffff-ffff-ffffffffffff");
    private static final String FILTER = "reference = coalesce(?::text, reference) and (?::uuid is null"
            + " or building_id in (select building_id from building_dwelling where dwelling_id = ?::uuid))";

    private final Sql sql;

    Buildings(DataSource dataSource) {
        this.sql = new Sql(dataSource);
    }

    private record Of<T>(UUID buildingId, T value) {}

    /** Those of these dwellings that tenancy-service told of; each is held until the transaction ends. */
    public Set<UUID> hold(Collection<UUID> dwellingIds) {
        return new HashSet<>(sql.list(
                "select dwelling_id from dwelling_figures where dwelling_id = any(?) order by dwelling_id for update",
                row -> row.getObject(1, UUID.class),
                (Object) dwellingIds.toArray(UUID[]::new)));
    }

    /** Those of these dwellings that tenancy-service told of. */
    Set<UUID> known(Collection<UUID> dwellingIds) {
        return new HashSet<>(sql.list(
                "select dwelling_id from dwelling_figures where dwelling_id = any(?)",
                row -> row.getObject(1, UUID.class),
                (Object) dwellingIds.toArray(UUID[]::new)));
    }

    boolean knowsAll(Collection<UUID> dwellingIds) {
        return sql.first(
                        "select count(*) from dwelling_figures where dwelling_id = any(?)",
                        row -> row.getInt(1) == Set.copyOf(dwellingIds).size(),
                        (Object) dwellingIds.toArray(UUID[]::new))
                .orElseThrow();
    }

    /** The days of these dwellings in buildings other than this one. */
    public List<DwellingDays> elsewhere(UUID buildingId, Collection<UUID> dwellingIds) {
        return sql.list(
                "select * from building_dwelling where dwelling_id = any(?) and building_id <> ?",
                Buildings::days,
                dwellingIds.toArray(UUID[]::new),
                buildingId);
    }

    /** False when another building has the reference. */
    boolean add(Building building) {
        int added = sql.update(
                "insert into building (building_id, reference) values (?, ?) on conflict do nothing",
                building.buildingId(),
                building.reference());
        if (added == 1) {
            parts(building);
        }
        return added == 1;
    }

    boolean isTaken(String reference, UUID otherThan) {
        return sql.first(
                        "select 1 from building where reference = ? and building_id <> ?",
                        row -> true,
                        reference,
                        otherThan)
                .isPresent();
    }

    void replace(Building building) {
        sql.update(
                "update building set reference = ?, version = version + 1 where building_id = ?",
                building.reference(),
                building.buildingId());
        sql.update("delete from building_dwelling where building_id = ?", building.buildingId());
        sql.update("delete from building_group_change where building_id = ?", building.buildingId());
        parts(building);
    }

    private void parts(Building building) {
        building.dwellings()
                .forEach(days -> sql.update(
                        "insert into building_dwelling (dwelling_id, from_date, until_date, surface, building_id)"
                                + " values (?, ?, ?, ?, ?)",
                        days.dwellingId(),
                        days.from(),
                        days.until().orElse(null),
                        days.surface(),
                        building.buildingId()));
        groups(building);
    }

    /** A code has one row, with the dwellings of before the first change of the group: none of one that was made later. */
    private void groups(Building building) {
        building.groups().stream()
                .map(Group::code)
                .distinct()
                .forEach(code -> sql.update(
                        "insert into building_group (building_id, code, dwelling_ids) values (?, ?, ?)"
                                + " on conflict (building_id, code) do update set dwelling_ids = excluded.dwelling_ids",
                        building.buildingId(),
                        code,
                        building.groups().stream()
                                .filter(group -> group.code().equals(code)
                                        && group.from().isEmpty())
                                .flatMap(group -> group.dwellingIds().stream())
                                .sorted()
                                .toArray(UUID[]::new)));
        building.groups()
                .forEach(group -> group.from()
                        .ifPresent(from -> sql.update(
                                "insert into building_group_change (building_id, code, from_date, dwelling_ids)"
                                        + " values (?, ?, ?, ?)",
                                building.buildingId(),
                                group.code(),
                                from,
                                group.dwellingIds().stream().sorted().toArray(UUID[]::new))));
    }

    /** The periods that are settled finally. */
    public List<SettledDays> settledDays(UUID buildingId) {
        return sql.list(
                "select distinct from_date, until_date from charge_settlement where building_id = ? and status ="
                        + " 'finalised' order by from_date",
                row -> new SettledDays(row.getObject(1, LocalDate.class), row.getObject(2, LocalDate.class)),
                buildingId);
    }

    /** @param until the last day */
    public record SettledDays(LocalDate from, LocalDate until) {}

    public Optional<Building> find(UUID buildingId) {
        return read("building_id = ?", buildingId).stream().findFirst();
    }

    /** Those of these references that there are, by reference. */
    public Map<String, Building> byReference(Collection<String> references, boolean hold) {
        Object some = references.toArray(String[]::new);
        if (hold) {
            sql.list(
                    "select 1 from building where reference = any(?) order by building_id for no key update",
                    row -> true,
                    some);
        }
        return read("reference = any(?)", some).stream()
                .collect(Collectors.toMap(Building::reference, building -> building));
    }

    /** For a line of a file that names a building that there is none of. */
    public static Issue unknownReference(String column) {
        return Issues.rejected(
                column, null, "There is no building with this reference.", "Er is geen gebouw met deze referentie.");
    }

    /** Holds the building until the transaction ends; what refers to it, as the estimate of a household that leaves, doesn't wait for that. */
    public Optional<Building> lock(UUID buildingId) {
        sql.first("select 1 from building where building_id = ? for no key update", row -> true, buildingId);
        return find(buildingId);
    }

    /** Holds the buildings that have, or had, one of the dwellings, until the transaction ends. */
    public void holdOf(Collection<UUID> dwellingIds) {
        sql.list(
                "select 1 from building where building_id in (select building_id from building_dwelling"
                        + " where dwelling_id = any(?)) order by building_id for no key update",
                row -> true,
                (Object) dwellingIds.toArray(UUID[]::new));
    }

    /**
     * Holds the building that a body names by {@code buildingId} until the transaction ends.
     *
     * @throws ProblemException 400 when there is none
     */
    public Building lockNamed(UUID buildingId) {
        return lock(buildingId)
                .orElseThrow(() -> ProblemException.referencedResourceNotFound(
                        In.BODY,
                        "buildingId",
                        buildingId,
                        new Text("There is no building " + buildingId + ".", "Er is geen gebouw " + buildingId + ".")));
    }

    /** The building that has the dwelling on the day. */
    public Optional<Building> ofDwelling(UUID dwellingId, LocalDate on) {
        return read(
                        "building_id in (select building_id from building_dwelling where dwelling_id = ?"
                                + " and from_date <= ? and coalesce(until_date, 'infinity') >= ?)",
                        dwellingId,
                        on,
                        on)
                .stream()
                .findFirst();
    }

    /** Newest first, after the given one. */
    List<Building> list(String reference, UUID dwellingId, Optional<UUID> after, int limit) {
        return read(
                FILTER + " and building_id < ? order by building_id desc limit ?",
                reference,
                dwellingId,
                dwellingId,
                after.orElse(LAST),
                limit);
    }

    long count(String reference, UUID dwellingId) {
        return sql.first(
                        "select count(*) from building where " + FILTER,
                        row -> row.getLong(1),
                        reference,
                        dwellingId,
                        dwellingId)
                .orElseThrow();
    }

    private List<Building> read(String which, Object... arguments) {
        List<Building> bare = sql.list(
                "select building_id, reference, version from building where " + which,
                row -> new Building(
                        row.getObject("building_id", UUID.class),
                        row.getString("reference"),
                        List.of(),
                        List.of(),
                        row.getInt("version")),
                arguments);
        if (bare.isEmpty()) {
            return bare;
        }
        Object ids = bare.stream().map(Building::buildingId).toArray(UUID[]::new);
        Map<UUID, List<DwellingDays>> dwellings = by(sql.list(
                "select building_id, dwelling_id, from_date, until_date, surface from building_dwelling"
                        + " where building_id = any(?) order by dwelling_id, from_date",
                row -> new Of<>(row.getObject("building_id", UUID.class), days(row)),
                ids));
        Map<UUID, List<Group>> groups = by(sql.list(
                "select building_id, code, null::date as from_date, dwelling_ids from building_group where building_id ="
                        + " any(?) and cardinality(dwelling_ids) > 0 union all select building_id, code,"
                        + " from_date, dwelling_ids from building_group_change where"
                        + " building_id = any(?) order by code, from_date nulls first",
                row -> new Of<>(
                        row.getObject("building_id", UUID.class),
                        new Group(
                                row.getString("code"),
                                Optional.ofNullable(row.getObject("from_date", LocalDate.class)),
                                Set.of((UUID[]) row.getArray("dwelling_ids").getArray()))),
                ids,
                ids));
        return bare.stream()
                .map(one -> new Building(
                        one.buildingId(),
                        one.reference(),
                        dwellings.getOrDefault(one.buildingId(), List.of()),
                        groups.getOrDefault(one.buildingId(), List.of()),
                        one.version()))
                .toList();
    }

    private static <T> Map<UUID, List<T>> by(List<Of<T>> rows) {
        return rows.stream()
                .collect(Collectors.groupingBy(Of::buildingId, Collectors.mapping(Of::value, Collectors.toList())));
    }

    private static DwellingDays days(ResultSet row) throws SQLException {
        return new DwellingDays(
                row.getObject("dwelling_id", UUID.class),
                row.getObject("from_date", LocalDate.class),
                Optional.ofNullable(row.getObject("until_date", LocalDate.class)),
                row.getBigDecimal("surface"));
    }
}
