package be.huurwerk.deposit.deposit;

import be.huurwerk.deposit.ledger.Entry;
import be.huurwerk.servicekit.time.BusinessDate;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

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

    /** What is booked of a day on many deposits, by the day on which it stands in the books: today for those that were told of that year. */
    public Map<LocalDate, List<BulkBooking.Amount>> after(LocalDate on, List<BulkBooking.Amount> amounts) {
        Map<UUID, Integer> told = toldYears.last(
                amounts.stream().map(BulkBooking.Amount::depositId).toList());
        LocalDate today = businessDate.today();
        return amounts.stream()
                .collect(Collectors.groupingBy(
                        one -> on.getYear() > told.getOrDefault(one.depositId(), Integer.MIN_VALUE) ? on : today,
                        TreeMap::new,
                        Collectors.toList()));
    }
}
