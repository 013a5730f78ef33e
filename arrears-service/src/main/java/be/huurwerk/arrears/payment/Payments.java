package be.huurwerk.arrears.payment;

import be.huurwerk.arrears.allocation.Choice;
import be.huurwerk.regulation.money.Euro;
import be.huurwerk.servicekit.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;

@ApplicationScoped
class Payments {

    private final Sql sql;

    Payments(DataSource dataSource) {
        this.sql = new Sql(dataSource);
    }

    void insert(Payment payment) {
        sql.update(
                "insert into payment (payment_id, rent_account_id, received_on, amount, communication, reference, pays,"
                        + " pays_period) values (?, ?, ?, ?, ?, ?, ?, ?)",
                payment.paymentId(),
                payment.rentAccountId(),
                payment.receivedOn(),
                payment.amount().amount(),
                payment.communication().orElse(null),
                payment.reference(),
                payment.choice().itemIds().toArray(UUID[]::new),
                payment.choice().period().map(month -> month.atDay(1)).orElse(null));
    }

    Optional<Payment> find(UUID paymentId) {
        return sql.first(
                "select rent_account_id, received_on, amount, communication, reference, pays, pays_period from payment"
                        + " where payment_id = ?",
                row -> new Payment(
                        paymentId,
                        row.getObject(1, UUID.class),
                        row.getObject(2, LocalDate.class),
                        Euro.of(row.getBigDecimal(3)),
                        Optional.ofNullable(row.getString(4)),
                        row.getString(5),
                        choice(row)),
                paymentId);
    }

    private static Choice choice(ResultSet row) throws SQLException {
        UUID[] pays = (UUID[]) row.getArray("pays").getArray();
        return new Choice(
                Set.of(pays),
                Optional.ofNullable(row.getObject("pays_period", LocalDate.class))
                        .map(YearMonth::from));
    }
}
