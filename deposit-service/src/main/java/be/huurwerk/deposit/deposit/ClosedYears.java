package be.huurwerk.deposit.deposit;

import be.huurwerk.deposit.ledger.Entry;
import be.huurwerk.servicekit.time.BusinessDate;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Keeps the books of years that were told: what belongs to one of them and comes later is booked on the day on which it comes. */
@ApplicationScoped
public class ClosedYears {
    private final ToldYears toldYears;
    private final BusinessDate businessDate;

    ClosedYears(ToldYears toldYears, BusinessDate businessDate) {
        this.toldYears = toldYears;
        this.businessDate = businessDate;
    }

    /** The entry, booked on a day of a year that is open; for the interest it counts from the same day as before. */
    public Entry after(UUID depositId, Entry entry) {
        int told = toldYears.last(List.of(depositId)).getOrDefault(depositId, Integer.MIN_VALUE);
        return entry.bookedOn().getYear() > told || businessDate.today().isBefore(entry.bookedOn())
                ? entry
                : entry.bookedOn(businessDate.today());
    }
}
