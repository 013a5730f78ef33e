package be.huurwerk.servicekit.time;

import be.huurwerk.servicekit.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.time.LocalDate;
import java.util.Optional;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The date that work is done for, the default of every {@code ?on=}. It is the one an operator fixed, else the installation's
 * {@code HUURWERK_BUSINESS_DATE}, else today in Flanders. It is read from the database, so that all replicas agree, once a transaction: what
 * happens in one happens on one day.
 */
@ApplicationScoped
public class BusinessDate {
    private final Sql sql;
    private final WallClock clock;
    private final TransactionSynchronizationRegistry transaction;
    private final Optional<LocalDate> initial;

    BusinessDate(
            DataSource dataSource,
            WallClock clock,
            TransactionSynchronizationRegistry transaction,
            @ConfigProperty(name = "huurwerk.business-date") Optional<LocalDate> initial) {
        this.sql = new Sql(dataSource);
        this.clock = clock;
        this.transaction = transaction;
        this.initial = initial;
    }

    /** The business date now, the same throughout a transaction. */
    public LocalDate today() {
        if (transaction.getTransactionStatus() != Status.STATUS_ACTIVE) {
            return read();
        }
        if (transaction.getResource(this) instanceof LocalDate known) {
            return known;
        }
        LocalDate today = read();
        transaction.putResource(this, today);
        return today;
    }

    private LocalDate read() {
        return sql.first("select business_date from business_date", row -> row.getObject(1, LocalDate.class))
                .or(() -> initial)
                .orElseGet(clock::calendarDay);
    }

    /** The day itself, or the business date where it is still to come: what is booked is booked by now. */
    public LocalDate notAfterToday(LocalDate day) {
        LocalDate today = today();
        return day.isAfter(today) ? today : day;
    }

    /** Fixes it, from now on and for all replicas. */
    void fix(LocalDate date) {
        sql.update(
                "insert into business_date (business_date, fixed_at) values (?, ?)"
                        + " on conflict (only_one) do update"
                        + " set business_date = excluded.business_date, fixed_at = excluded.fixed_at",
                date,
                clock.now());
        if (transaction.getTransactionStatus() == Status.STATUS_ACTIVE) {
            transaction.putResource(this, date);
        }
    }
}
