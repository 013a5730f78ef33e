package be.huurwerk.arrears.bankstatement;

import be.huurwerk.arrears.account.Batches;
import be.huurwerk.bankformats.StructuredCommunication;
import be.huurwerk.regulation.money.Euro;
import be.huurwerk.servicekit.Ids;
import be.huurwerk.servicekit.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/** Movements that the bank announced (camt.054), and the booked ones that each turned out to be. */
@ApplicationScoped
class Announcements {

    private static final String SAME = "account, bank_reference, amount, booked_on";
    private static final String LINK = "with awaited as (select announced_movement_id, " + SAME
            + ", row_number() over (partition by " + SAME + " order by announced_movement_id) as nth"
            + " from announced_movement where movement_id is null and bank_reference is not null and account = any(?)),"
            + " booked as (select movement_id, " + SAME + ", row_number() over (partition by " + SAME
            + " order by movement_id) as nth from bank_movement join bank_statement using (bank_statement_id)"
            + " where account = any(?) and bank_reference in (select bank_reference from awaited)"
            + " and matched_to is distinct from 'knownAlready'"
            + " and not exists (select from announced_movement known where known.movement_id = bank_movement.movement_id))"
            + " update announced_movement set movement_id = booked.movement_id from awaited join booked using (" + SAME
            + ", nth) where announced_movement.announced_movement_id = awaited.announced_movement_id";
    private static final String SELECT = "select m.*, a.rent_account_id from announced_movement m"
            + " left join rent_account a on a.structured_communication = m.structured_communication";

    private final Batches batches;
    private final Sql sql;

    Announcements(DataSource dataSource, Batches batches) {
        this.batches = batches;
        this.sql = new Sql(dataSource);
    }

    /** Those that are known, from the same notification in another file, stay as they are. */
    void addAll(UUID importId, ReadNotification notification, int first, List<ReadMovement> movements) {
        int[] ordinal = {first};
        batches.insert(
                "insert into announced_movement (announced_movement_id, import_id, account, notification, ordinal, amount,"
                        + " booked_on, value_date, bank_reference, end_to_end_id, structured_communication, communication,"
                        + " counterparty_name, counterparty_account) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
                        + " on conflict (account, notification, ordinal, booked_on, amount) do nothing",
                movements.stream()
                        .map(movement -> row(importId, notification, ordinal[0]++, movement))
                        .toList());
    }

    private static Object[] row(UUID importId, ReadNotification notification, int ordinal, ReadMovement movement) {
        return new Object[] {
            Ids.next(),
            importId,
            notification.account(),
            notification.name(),
            ordinal,
            movement.amount().amount(),
            movement.bookedOn(),
            movement.valueDate(),
            Movements.filled(movement.identifiers().bank()),
            Movements.filled(movement.identifiers().endToEnd()),
            movement.structuredCommunication()
                    .map(StructuredCommunication::digits)
                    .orElse(null),
            movement.communication().orElse(null),
            movement.counterpartyName(),
            movement.counterpartyAccount()
        };
    }

    /** Finds the booked movements of these accounts that were announced: by the bank's reference, amount and day, one for one. */
    void link(Collection<String> accounts) {
        String[] these = accounts.toArray(String[]::new);
        sql.update(LINK, these, these);
    }

    /** @param booked whether to list those that are on a statement by now, or those that are not; null for all */
    List<Announcement> page(Boolean booked, UUID after, int limit) {
        return sql.list(
                SELECT + " where announced_movement_id > ?" + filter(booked)
                        + " order by announced_movement_id limit ?",
                Announcements::announcement,
                after,
                limit);
    }

    long count(Boolean booked) {
        return sql.first("select count(*) from announced_movement m where true" + filter(booked), row -> row.getLong(1))
                .orElseThrow();
    }

    private static String filter(Boolean booked) {
        return booked == null ? "" : " and m.movement_id is " + (booked ? "not null" : "null");
    }

    private static Announcement announcement(ResultSet row) throws SQLException {
        return new Announcement(
                row.getObject("announced_movement_id", UUID.class),
                row.getString("account"),
                Euro.of(row.getBigDecimal("amount")),
                row.getObject("booked_on", LocalDate.class),
                row.getObject("value_date", LocalDate.class),
                Optional.ofNullable(row.getString("structured_communication")),
                Optional.ofNullable(row.getString("communication")),
                row.getString("counterparty_name"),
                row.getString("counterparty_account"),
                Optional.ofNullable(row.getObject("rent_account_id", UUID.class)),
                Optional.ofNullable(row.getObject("movement_id", UUID.class)));
    }
}
