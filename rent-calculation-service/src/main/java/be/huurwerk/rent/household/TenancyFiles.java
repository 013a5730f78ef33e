package be.huurwerk.rent.household;

import be.huurwerk.regulation.parameter.Parameters;
import be.huurwerk.rent.household.SignedTenancy.Figures;
import be.huurwerk.rent.household.TenancyFile.Course;
import be.huurwerk.rent.income.Incomes;
import be.huurwerk.servicekit.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/** Loads the files of tenancies: a handful of statements, however many they are. */
@ApplicationScoped
public class TenancyFiles {

    private final Sql sql;
    private final Incomes incomes;
    private final DecidedRents decisions;
    private final Parameters parameters;

    TenancyFiles(DataSource dataSource, Incomes incomes, DecidedRents decisions, Parameters parameters) {
        this.sql = new Sql(dataSource);
        this.incomes = incomes;
        this.decisions = decisions;
        this.parameters = parameters;
    }

    private record Row(SignedTenancy signed, Course course, List<Figures> figures) {}

    private record Change(UUID tenancyId, HouseholdHistory.Told told) {}

    /** Those of them that are signed. */
    public Map<UUID, TenancyFile> load(Collection<UUID> tenancyIds) {
        UUID[] ids = tenancyIds.toArray(UUID[]::new);
        Map<UUID, Row> rows = rows(ids);
        Map<UUID, List<HouseholdHistory.Told>> changes = changes(ids);
        Map<UUID, HouseholdHistory> histories = rows.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        entry -> new HouseholdHistory(
                                entry.getValue().signed().household(),
                                changes.getOrDefault(entry.getKey(), List.of()))));
        Map<UUID, PersonIncomes> declared = incomes(
                histories.values().stream().flatMap(HouseholdHistory::persons).collect(Collectors.toSet()));
        Map<UUID, List<DecidedRent>> decided = decisions.of(ids);
        return rows.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, entry -> {
            Row row = entry.getValue();
            HouseholdHistory history = histories.get(entry.getKey());
            return new TenancyFile(
                    parameters,
                    row.signed(),
                    row.course(),
                    history,
                    row.figures(),
                    history.persons()
                            .filter(declared::containsKey)
                            .collect(Collectors.toMap(Function.identity(), declared::get)),
                    new Schedule(decided.getOrDefault(entry.getKey(), List.of())));
        }));
    }

    /** Empty for a tenancy that is not signed. */
    public Optional<TenancyFile> load(UUID tenancyId) {
        return Optional.ofNullable(load(List.of(tenancyId)).get(tenancyId));
    }

    /**
     * Holds the tenancies until the transaction ends, in the order of their ids: who decides about a tenancy does so alone. Who holds dwellings
     * or buildings with them does so by {@link be.huurwerk.rent.hold.HeldHouseholds}.
     */
    public void lockAll(Collection<UUID> tenancyIds) {
        sql.list(
                "select 1 from tenancy where tenancy_id = any(?) order by tenancy_id for no key update",
                row -> true,
                (Object) tenancyIds.toArray(UUID[]::new));
    }

    /** The signed tenancies of which any of these persons is, or was, a member; in the order of their ids. */
    public List<UUID> ofPersons(Collection<UUID> personIds) {
        return sql.list(
                "select distinct tenancy_id from household_member join tenancy using (tenancy_id)"
                        + " where person_id = any(?) order by tenancy_id",
                row -> row.getObject(1, UUID.class),
                (Object) personIds.toArray(UUID[]::new));
    }

    /** The signed tenancies of the dwelling, in the order of their ids. */
    public List<UUID> ofDwelling(UUID dwellingId) {
        return sql.list(
                "select tenancy_id from tenancy where dwelling_id = ? order by tenancy_id",
                row -> row.getObject(1, UUID.class),
                dwellingId);
    }

    /** The signed tenancies of these dwellings, in the order of their ids. */
    public List<UUID> ofDwellings(Collection<UUID> dwellingIds) {
        return sql.list(
                "select tenancy_id from tenancy where dwelling_id = any(?) order by tenancy_id",
                row -> row.getObject(1, UUID.class),
                (Object) dwellingIds.toArray(UUID[]::new));
    }

    /** Those of these dwellings whose lease has this day or a later one, as far as is known; in the order of their ids. */
    public List<UUID> ofDwellings(Collection<UUID> dwellingIds, LocalDate from) {
        return sql.list(
                "select tenancy_id from tenancy left join tenancy_course using (tenancy_id) where dwelling_id = any(?)"
                        + " and coalesce(end_date, 'infinity') >= ? and not coalesce(annulled, false) order by tenancy_id",
                row -> row.getObject(1, UUID.class),
                dwellingIds.toArray(UUID[]::new),
                from);
    }

    public boolean knows(UUID tenancyId) {
        return sql.first("select 1 from tenancy where tenancy_id = ?", row -> true, tenancyId)
                .isPresent();
    }

    /** Whether the tenancy was a mistake, so that no rent of it holds. */
    public boolean annulled(UUID tenancyId) {
        return sql.first("select 1 from tenancy_course where tenancy_id = ? and annulled", row -> true, tenancyId)
                .isPresent();
    }

    private Map<UUID, Row> rows(UUID[] ids) {
        return sql
                .list(
                        "select facts, end_date, coalesce(annulled, false), figures from tenancy"
                                + " left join tenancy_course using (tenancy_id)"
                                + " left join dwelling_figures using (dwelling_id) where tenancy_id = any(?)",
                        row -> {
                            SignedTenancy signed = HouseholdJson.tenancy(row.getString(1));
                            Optional<LocalDate> end = Optional.ofNullable(row.getObject(2, LocalDate.class));
                            List<Figures> figures = Optional.ofNullable(row.getString(4))
                                    .map(HouseholdJson::figures)
                                    .orElse(signed.dwelling().figures());
                            return new Row(signed, new Course(end, row.getBoolean(3)), figures);
                        },
                        (Object) ids)
                .stream()
                .collect(Collectors.toMap(row -> row.signed().tenancyId(), Function.identity()));
    }

    Map<UUID, List<HouseholdHistory.Told>> changes(UUID[] ids) {
        return sql
                .list(
                        "select tenancy_id, told, facts from household_change where tenancy_id = any(?) and not"
                                + " annulled",
                        row -> new Change(
                                row.getObject(1, UUID.class),
                                new HouseholdHistory.Told(row.getLong(2), HouseholdJson.change(row.getString(3)))),
                        (Object) ids)
                .stream()
                .collect(Collectors.groupingBy(
                        Change::tenancyId, Collectors.mapping(Change::told, Collectors.toList())));
    }

    private Map<UUID, PersonIncomes> incomes(Set<UUID> persons) {
        return incomes.ofPersons(persons).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, person -> PersonIncomes.of(person.getValue())));
    }
}
