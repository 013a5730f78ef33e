package be.huurwerk.rent.income;

import be.huurwerk.regulation.money.Euro;
import be.huurwerk.rent.calculation.IncomeKind;
import be.huurwerk.rent.calculation.MonthlyAmount;
import be.huurwerk.servicekit.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;

/** The declared incomes. */
@ApplicationScoped
public class Incomes {

    private static final String HISTORY = "select income.*, later.income_id as superseded_by from income"
            + " left join income later on later.person_id = income.person_id and (later.supersedes = income.income_id"
            + " or income.income_id = any(later.also_supersedes)) where ";
    private static final String OF_PERSON = "income.person_id = ? and income.year = coalesce(?, income.year)";
    private static final UUID LAST = UUID.fromString("ffffffff-ffff-ffff-ffff-ffffffffffff");

    private final Sql sql;

    Incomes(DataSource dataSource) {
        this.sql = new Sql(dataSource);
    }

    /** What of these persons counts until something else is declared. */
    public StandingIncomes standing(Collection<UUID> personIds) {
        return new StandingIncomes(ofPersons(personIds).values().stream()
                .flatMap(all -> DeclaredIncome.notSuperseded(all).stream())
                .toList());
    }

    public void addAll(List<DeclaredIncome> incomes) {
        sql.update(
                "insert into income (income_id, person_id, year, kind, amount, months, proof, source,"
                        + " income_bulk_load_id, recorded_at, received_on, supersedes, also_supersedes)"
                        + " select id, person, year, kind, amount::numeric, months, proof, source, load, recorded::timestamptz,"
                        + " received::date, supersedes, also::uuid[] from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
                        + " as given(id, person, year, kind, amount, months, proof, source, load, recorded, received, supersedes,"
                        + " also)",
                array(incomes, DeclaredIncome::incomeId, UUID[]::new),
                array(incomes, DeclaredIncome::personId, UUID[]::new),
                array(incomes, DeclaredIncome::year, Integer[]::new),
                array(incomes, income -> income.kind().name(), String[]::new),
                array(incomes, income -> income.amount().map(Euro::toString).orElse(null), String[]::new),
                array(incomes, income -> months(income.months()), String[]::new),
                array(incomes, income -> income.proof().map(Proof::name).orElse(null), String[]::new),
                array(incomes, income -> income.source().map(IncomeSource::name).orElse(null), String[]::new),
                array(incomes, income -> income.incomeBulkLoadId().orElse(null), UUID[]::new),
                array(incomes, income -> income.recordedAt().toString(), String[]::new),
                array(
                        incomes,
                        income -> income.receivedOn().map(LocalDate::toString).orElse(null),
                        String[]::new),
                array(
                        incomes,
                        income -> income.supersedes().stream().findFirst().orElse(null),
                        UUID[]::new),
                array(incomes, Incomes::alsoSuperseded, String[]::new));
    }

    /** Whether there is such an income, superseded or not. */
    public boolean isDeclared(UUID incomeId) {
        return find(incomeId).isPresent();
    }

    Optional<IncomeHistory> find(UUID incomeId) {
        return sql.first(HISTORY + "income.income_id = ?", Incomes::history, incomeId);
    }

    /** Those of them that are there, in no order. */
    public List<DeclaredIncome> find(Collection<UUID> incomeIds) {
        return sql.list("select * from income where income_id = any(?)", Incomes::income, (Object)
                incomeIds.toArray(UUID[]::new));
    }

    /**
     * For each person with any: all that they declared, superseded or not, oldest declaration first. One statement, however many persons,
     * that finds them by the index whatever the database thinks of the table's size.
     */
    public Map<UUID, List<DeclaredIncome>> ofPersons(Collection<UUID> personIds) {
        return sql
                .list("select * from income where person_id = any(?) order by income_id", Incomes::income, (Object)
                        personIds.toArray(UUID[]::new))
                .stream()
                .collect(Collectors.groupingBy(DeclaredIncome::personId));
    }

    /**
     * All that a person declared, superseded ones too: newest first, after the given one; an id is the later the greater it is.
     *
     * @param year null for every year
     */
    List<IncomeHistory> history(UUID personId, Integer year, Optional<UUID> after, int limit) {
        return sql.list(
                HISTORY + OF_PERSON + " and income.income_id < ? order by income.income_id desc limit ?",
                Incomes::history,
                personId,
                year,
                after.orElse(LAST),
                limit);
    }

    long count(UUID personId, Integer year) {
        return sql.first("select count(*) from income where " + OF_PERSON, row -> row.getLong(1), personId, year)
                .orElseThrow();
    }

    private static <T> T[] array(
            List<DeclaredIncome> incomes, Function<DeclaredIncome, T> value, IntFunction<T[]> maker) {
        return incomes.stream().map(value).toArray(maker);
    }

    private static IncomeHistory history(ResultSet row) throws SQLException {
        return new IncomeHistory(income(row), Optional.ofNullable(row.getObject("superseded_by", UUID.class)));
    }

    private static DeclaredIncome income(ResultSet row) throws SQLException {
        return new DeclaredIncome(
                row.getObject("income_id", UUID.class),
                row.getObject("person_id", UUID.class),
                row.getInt("year"),
                IncomeKind.valueOf(row.getString("kind")),
                Optional.ofNullable(row.getBigDecimal("amount")).map(Euro::of),
                months(row.getString("months")),
                Optional.ofNullable(row.getString("proof")).map(Proof::valueOf),
                Optional.ofNullable(row.getString("source")).map(IncomeSource::valueOf),
                Optional.ofNullable(row.getObject("income_bulk_load_id", UUID.class)),
                Sql.instant(row, "recorded_at"),
                Optional.ofNullable(row.getObject("received_on", LocalDate.class)),
                supersedes(row));
    }

    private static List<UUID> supersedes(ResultSet row) throws SQLException {
        UUID first = row.getObject("supersedes", UUID.class);
        if (first == null) {
            return List.of();
        }
        java.sql.Array others = row.getArray("also_supersedes");
        return others == null
                ? List.of(first)
                : Stream.concat(Stream.of(first), Arrays.stream((UUID[]) others.getArray()))
                        .toList();
    }

    /** As PostgreSQL writes an array; null for none. */
    private static String alsoSuperseded(DeclaredIncome income) {
        return income.supersedes().size() < 2
                ? null
                : income.supersedes().stream().skip(1).map(UUID::toString).collect(Collectors.joining(",", "{", "}"));
    }

    /** As {@code 2019-01=1500.00 2019-02=1500.00}; null for none. */
    private static String months(List<MonthlyAmount> months) {
        return months.isEmpty()
                ? null
                : months.stream()
                        .map(month -> month.month() + "=" + month.amount())
                        .collect(Collectors.joining(" "));
    }

    private static List<MonthlyAmount> months(String months) {
        if (months == null) {
            return List.of();
        }
        return Arrays.stream(months.split(" "))
                .map(month -> month.split("="))
                .map(month -> new MonthlyAmount(YearMonth.parse(month[0]), Euro.of(month[1])))
                .toList();
    }
}
