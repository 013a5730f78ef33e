package be.huurwerk.arrears.allocation;

import be.huurwerk.regulation.money.Euro;
import be.huurwerk.servicekit.sql.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Debts and credits in rows of the database. */
final class ItemRows implements Sql.Row<Item> {

    /** The facts of an item, by the line that began it. */
    static final String COLUMNS =
            " i.item_id, i.kind, i.period, i.due_on, i.owed_on, i.booked_on as item_booked_on, i.source, i.accessory_to,"
                    + " i.pays, i.pays_period";

    private static final ItemRows ROWS = new ItemRows();

    private ItemRows() {}

    static Item item(ResultSet row) throws SQLException {
        return ROWS.map(row);
    }

    @Override
    public Item map(ResultSet row) throws SQLException {
        return new Item(
                row.getObject("item_id", UUID.class),
                row.getString("kind"),
                month(row, "period"),
                Optional.ofNullable(row.getObject("due_on", LocalDate.class)),
                Optional.ofNullable(row.getObject("owed_on", LocalDate.class)),
                row.getObject("item_booked_on", LocalDate.class),
                Optional.ofNullable(row.getString("source")),
                Optional.ofNullable(row.getObject("accessory_to", UUID.class)),
                choice(row));
    }

    private static Choice choice(ResultSet row) throws SQLException {
        UUID[] pays = (UUID[]) row.getArray("pays").getArray();
        Optional<YearMonth> period = month(row, "pays_period");
        return pays.length == 0 && period.isEmpty() ? Choice.NONE : new Choice(Set.copyOf(Arrays.asList(pays)), period);
    }

    static Euro amount(ResultSet row) throws SQLException {
        return Euro.of(row.getBigDecimal("amount"));
    }

    private static Optional<YearMonth> month(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, LocalDate.class)).map(YearMonth::from);
    }
}
