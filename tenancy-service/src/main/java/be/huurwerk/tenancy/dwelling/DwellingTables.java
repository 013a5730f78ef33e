package be.huurwerk.tenancy.dwelling;

import be.huurwerk.servicekit.Ids;
import be.huurwerk.servicekit.sql.Sql;
import be.huurwerk.servicekit.time.WallClock;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;

/** The rows of many dwellings, a statement each time. */
@ApplicationScoped
public class DwellingTables {

    private static final String ADD_FIGURES =
            "insert into dwelling_figure (dwelling_id, valid_from, base_rent, minimum_rent, patrimony_reduction,"
                    + " energy_correction) select id, valid_from::date, base::numeric, minimum::numeric,"
                    + " patrimony::numeric, energy::numeric from unnest(?, ?, ?, ?, ?, ?)"
                    + " as figure(id, valid_from, base, minimum, patrimony, energy)";

    private record Figure(UUID dwellingId, RentFigures figures) {}

    private final Sql sql;
    private final WallClock clock;

    DwellingTables(DataSource dataSource, WallClock clock) {
        this.sql = new Sql(dataSource);
        this.clock = clock;
    }

    /** The dwellings of these references; a reference that is not known is left out. */
    public Map<String, UUID> byReference(Collection<String> references) {
        Map<String, UUID> known = new HashMap<>();
        sql.list(
                "select reference, dwelling_id from dwelling where reference = any(?)",
                row -> known.put(row.getString(1), row.getObject(2, UUID.class)),
                (Object) references.toArray(String[]::new));
        return known;
    }

    /** Those of these ids that are dwellings. */
    public Set<UUID> known(Collection<UUID> ids) {
        return new HashSet<>(sql.list(
                "select dwelling_id from dwelling where dwelling_id = any(?)",
                row -> row.getObject(1, UUID.class),
                (Object) ids.toArray(UUID[]::new)));
    }

    /** Adds dwellings without their figures; those whose reference is taken are not added. */
    Set<UUID> add(List<NewDwelling> dwellings) {
        return new HashSet<>(sql.list(
                "insert into dwelling (dwelling_id, reference, kind, bedrooms, street, house_number, box_number,"
                        + " postal_code, municipality, adapted, communal_heating, maximum_occupants, ownership, version)"
                        + " select id, reference, kind, bedrooms, street, house_number, box_number, postal_code,"
                        + " municipality, adapted::boolean, heating::boolean, occupants, ownership, 0 from unnest(?, ?, ?,"
                        + " ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) as dwelling(id, reference, kind, bedrooms, street, house_number,"
                        + " box_number, postal_code, municipality, adapted, heating, occupants, ownership) order by"
                        + " reference on conflict (reference) do nothing returning dwelling_id",
                row -> row.getObject(1, UUID.class),
                dwellings.stream().map(NewDwelling::dwellingId).toArray(UUID[]::new),
                texts(dwellings, DwellingRequest::reference),
                texts(dwellings, dwelling -> dwelling.kind().name()),
                numbers(dwellings, DwellingRequest::bedrooms),
                texts(dwellings, dwelling -> dwelling.address().street()),
                texts(dwellings, dwelling -> dwelling.address().houseNumber()),
                texts(dwellings, dwelling -> dwelling.address().boxNumber().orElse(null)),
                texts(dwellings, dwelling -> dwelling.address().postalCode()),
                texts(dwellings, dwelling -> dwelling.address().municipality()),
                texts(dwellings, dwelling -> word(dwelling.adapted())),
                texts(dwellings, dwelling -> word(dwelling.communalHeating())),
                numbers(dwellings, dwelling -> dwelling.maximumOccupants().orElse(null)),
                texts(dwellings, dwelling -> word(dwelling.ownership()))));
    }

    Map<UUID, Integer> bedrooms(Collection<UUID> ids) {
        Map<UUID, Integer> bedrooms = new HashMap<>();
        sql.list(
                "select dwelling_id, bedrooms from dwelling where dwelling_id = any(?)",
                row -> bedrooms.put(row.getObject(1, UUID.class), row.getInt(2)),
                (Object) ids.toArray(UUID[]::new));
        return bedrooms;
    }

    /** Locks dwellings until the end of the transaction, in the order of their ids. */
    void lock(Collection<UUID> ids) {
        sql.list(
                "select 1 from dwelling where dwelling_id = any(?) order by dwelling_id for update",
                row -> true,
                (Object) ids.toArray(UUID[]::new));
    }

    /** The figures of each dwelling that has some, oldest first. */
    Map<UUID, List<RentFigures>> figures(Collection<UUID> ids) {
        return sql
                .list(
                        "select * from dwelling_figure where dwelling_id = any(?) order by dwelling_id, valid_from",
                        DwellingTables::figure,
                        (Object) ids.toArray(UUID[]::new))
                .stream()
                .collect(Collectors.groupingBy(
                        Figure::dwellingId, Collectors.mapping(Figure::figures, Collectors.toList())));
    }

    void addFigures(List<NewFigures> figures) {
        sql.update(ADD_FIGURES, columns(figures));
    }

    /** The figures of a dwelling as they are kept now, oldest first. */
    List<RentFigures> addFigures(UUID dwellingId, List<RentFigures> figures) {
        return sql
                .list(
                        ADD_FIGURES
                                + " returning dwelling_id, valid_from, base_rent, minimum_rent, patrimony_reduction, energy_correction",
                        DwellingTables::figure,
                        columns(figures.stream()
                                .map(one -> new NewFigures(dwellingId, one))
                                .toList()))
                .stream()
                .map(Figure::figures)
                .sorted(Comparator.comparing(RentFigures::validFrom))
                .toList();
    }

    private static Object[] columns(List<NewFigures> figures) {
        return new Object[] {
            ids(figures),
            days(figures),
            sums(figures, stated -> Optional.of(stated.baseRent())),
            sums(figures, RentFigures::minimumRent),
            sums(figures, RentFigures::patrimonyReduction),
            sums(figures, RentFigures::energyCorrection)
        };
    }

    /** Moves the figures that began on the same days to the history. */
    void supersede(List<NewFigures> figures) {
        sql.update(
                "with given as (select * from unnest(?, ?, ?) as given(id, valid_from, superseded_id)), superseded as"
                        + " (delete from dwelling_figure f using given where f.dwelling_id = given.id and f.valid_from ="
                        + " given.valid_from::date returning f.*, given.superseded_id) insert into superseded_figure"
                        + " (superseded_figure_id, dwelling_id, valid_from, base_rent, minimum_rent, patrimony_reduction,"
                        + " energy_correction, superseded_at) select superseded_id, dwelling_id, valid_from, base_rent,"
                        + " minimum_rent, patrimony_reduction, energy_correction, ? from superseded",
                ids(figures),
                days(figures),
                Stream.generate(Ids::next).limit(figures.size()).toArray(UUID[]::new),
                clock.now());
    }

    void changed(Collection<UUID> ids) {
        sql.update("update dwelling set version = version + 1 where dwelling_id = any(?)", (Object)
                ids.toArray(UUID[]::new));
    }

    private static Figure figure(ResultSet row) throws SQLException {
        return new Figure(
                row.getObject("dwelling_id", UUID.class),
                new RentFigures(
                        row.getObject("valid_from", LocalDate.class),
                        row.getBigDecimal("base_rent"),
                        Optional.ofNullable(row.getBigDecimal("minimum_rent")),
                        Optional.ofNullable(row.getBigDecimal("patrimony_reduction")),
                        Optional.ofNullable(row.getBigDecimal("energy_correction"))));
    }

    private static UUID[] ids(List<NewFigures> figures) {
        return figures.stream().map(NewFigures::dwellingId).toArray(UUID[]::new);
    }

    private static String[] days(List<NewFigures> figures) {
        return figures.stream()
                .map(given -> given.figures().validFrom().toString())
                .toArray(String[]::new);
    }

    private static String[] sums(List<NewFigures> figures, Function<RentFigures, Optional<BigDecimal>> sum) {
        return figures.stream()
                .map(given -> sum.apply(given.figures())
                        .map(BigDecimal::toPlainString)
                        .orElse(null))
                .toArray(String[]::new);
    }

    private static String[] texts(List<NewDwelling> dwellings, Function<DwellingRequest, String> text) {
        return dwellings.stream().map(given -> text.apply(given.dwelling())).toArray(String[]::new);
    }

    private static Integer[] numbers(List<NewDwelling> dwellings, Function<DwellingRequest, Integer> number) {
        return dwellings.stream().map(given -> number.apply(given.dwelling())).toArray(Integer[]::new);
    }

    private static String word(Optional<?> value) {
        return value.map(Object::toString).orElse(null);
    }
}
