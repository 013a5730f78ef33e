package be.huurwerk.rent.income;

import be.huurwerk.regulation.money.Euro;
import be.huurwerk.rent.calculation.IncomeKind;
import be.huurwerk.rent.calculation.MonthlyAmount;
import be.huurwerk.servicekit.sql.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** A row of the table of incomes. */
final class IncomeRow {

    private IncomeRow() {}

    static IncomeHistory history(ResultSet row) throws SQLException {
        return new IncomeHistory(income(row), Optional.ofNullable(row.getObject("superseded_by", UUID.class)));
    }

    static DeclaredIncome income(ResultSet row) throws SQLException {
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
                Optional.ofNullable(row.getObject("supersedes", UUID.class)));
    }

    /** As {@code 2019-01=1500.00 2019-02=1500.00}; null for none. */
    static String months(List<MonthlyAmount> months) {
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
