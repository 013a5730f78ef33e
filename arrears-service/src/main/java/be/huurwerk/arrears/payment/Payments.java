package be.huurwerk.arrears.payment;

import be.huurwerk.regulation.money.Euro;
import be.huurwerk.servicekit.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Optional;
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
                "insert into payment (payment_id, rent_account_id, received_on, amount, communication, reference)"
                        + " values (?, ?, ?, ?, ?, ?)",
                payment.paymentId(),
                payment.rentAccountId(),
                payment.receivedOn(),
                payment.amount().amount(),
                payment.communication().orElse(null),
                payment.reference());
    }

    Optional<Payment> find(UUID paymentId) {
        return sql.first(
                "select rent_account_id, received_on, amount, communication, reference from payment where payment_id = ?",
                row -> new Payment(
                        paymentId,
                        row.getObject(1, UUID.class),
                        row.getObject(2, LocalDate.class),
                        Euro.of(row.getBigDecimal(3)),
                        Optional.ofNullable(row.getString(4)),
                        row.getString(5)),
                paymentId);
    }
}
