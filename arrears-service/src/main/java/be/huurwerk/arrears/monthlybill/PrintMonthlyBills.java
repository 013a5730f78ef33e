package be.huurwerk.arrears.monthlybill;

import be.huurwerk.letterkit.LetterLanguage;
import be.huurwerk.servicekit.run.BatchRunHandler;
import be.huurwerk.servicekit.run.Run;
import be.huurwerk.servicekit.time.BusinessDate;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Prints the official bills of a month; its run's key is the month, a subject an account. What is printed already stays, and an account with
 * nothing to tell gets none. While the addressees can't be had, the run waits.
 */
@ApplicationScoped
class PrintMonthlyBills implements BatchRunHandler {

    static final String KIND = "monthlyBills";

    /** One question for addressees takes four times as many; a slow machine prints as many before their transaction is over. */
    private static final int CHUNK = 50;

    private final Bills bills;
    private final ReadBills read;
    private final PrintBills print;
    private final KeepBill keep;
    private final BusinessDate businessDate;

    PrintMonthlyBills(Bills bills, ReadBills read, PrintBills print, KeepBill keep, BusinessDate businessDate) {
        this.bills = bills;
        this.read = read;
        this.print = print;
        this.keep = keep;
        this.businessDate = businessDate;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public int chunkSize() {
        return CHUNK;
    }

    @Override
    public void handleAll(Run run, List<UUID> rentAccountIds) {
        YearMonth month = YearMonth.parse(run.key());
        Set<UUID> printed = bills.printed(rentAccountIds, month);
        List<UUID> missing =
                rentAccountIds.stream().filter(id -> !printed.contains(id)).toList();
        List<Bill> toTell = read.read(missing, month, businessDate.today(), Map.of()).stream()
                .filter(bill -> !bill.isEmpty())
                .toList();
        List<StoredBill> made = new ArrayList<>();
        print.print(toTell, LetterLanguage.nl, made::add);
        made.forEach(keep::keep); // at the end, so that who asks for one of them meanwhile waits for no chunk
    }
}
