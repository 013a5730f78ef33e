package be.huurwerk.arrears.monthlybill;

import be.huurwerk.letterkit.LetterZip;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.OutputStream;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;

/**
 * The official bills of a month as one file, in the order of the accounts. They are read page by page as the file is written, so that neither
 * memory nor a transaction grows with it. A bill that was erased is left out.
 */
@ApplicationScoped
class BillArchive {

    private static final int PAGE = 50;

    private final Bills bills;

    BillArchive(Bills bills) {
        this.bills = bills;
    }

    void write(YearMonth month, OutputStream out) throws IOException {
        LetterZip zip = new LetterZip(out);
        UUID last = new UUID(0, 0);
        List<StoredBill> page;
        do {
            page = bills.after(month, last, PAGE);
            for (StoredBill bill : page) {
                if (bill.pdf().isPresent()) {
                    zip.add(bill.tenancyId(), bill.dated(), bill.pdf().get());
                }
            }
            last = page.isEmpty() ? last : page.get(page.size() - 1).rentAccountId();
        } while (page.size() == PAGE);
        zip.finish();
    }
}
