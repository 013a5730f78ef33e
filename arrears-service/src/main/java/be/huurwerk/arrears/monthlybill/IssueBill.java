package be.huurwerk.arrears.monthlybill;

import be.huurwerk.arrears.account.Accounts;
import be.huurwerk.letterkit.LetterLanguage;
import be.huurwerk.servicekit.time.BusinessDate;
import be.huurwerk.webkit.problem.ProblemException;
import be.huurwerk.webkit.problem.Text;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Gives the bill of a month: the one that was printed, else it is printed and kept. The explanation tells what the official bill tells, which
 * is printed first. No transaction stands open while it waits for the addressee.
 */
@ApplicationScoped
class IssueBill {

    private final Accounts accounts;
    private final BillRows rows;
    private final Bills bills;
    private final ReadBills read;
    private final PrintBills print;
    private final KeepBill keep;
    private final BusinessDate businessDate;

    IssueBill(
            Accounts accounts,
            BillRows rows,
            Bills bills,
            ReadBills read,
            PrintBills print,
            KeepBill keep,
            BusinessDate businessDate) {
        this.accounts = accounts;
        this.rows = rows;
        this.bills = bills;
        this.read = read;
        this.print = print;
        this.keep = keep;
        this.businessDate = businessDate;
    }

    /**
     * @throws ProblemException 404 without such an account, or once the bill was erased; 409 until the month is posted, or when nobody is known
     *     to write to; 503 while the addressee can't be had
     */
    public StoredBill issue(UUID rentAccountId, YearMonth month, LetterLanguage language) {
        if (accounts.find(rentAccountId).isEmpty()) {
            throw ProblemException.notFound(
                    new Text("There is no such rent account.", "Deze huurrekening bestaat niet."));
        }
        if (!rows.isPosted(rentAccountId, month)) {
            throw MonthNotPosted.of(month);
        }
        StoredBill official = bills.find(rentAccountId, month, LetterLanguage.nl)
                .orElseGet(() -> {
                    print.print(
                            read.read(List.of(rentAccountId), month, businessDate.today(), Map.of()),
                            LetterLanguage.nl,
                            keep::keep);
                    return bills.find(rentAccountId, month, LetterLanguage.nl).orElseThrow();
                });
        StoredBill bill = language.isOfficial() ? official : explained(official, language);
        if (bill.pdf().isEmpty()) {
            throw ProblemException.notFound(new Text(
                    "The bill was erased with the persons it names.",
                    "De maandafrekening is gewist, met de personen die erin staan."));
        }
        return bill;
    }

    private StoredBill explained(StoredBill official, LetterLanguage language) {
        return bills.find(official.rentAccountId(), official.month(), language).orElseGet(() -> {
            print.print(
                    read.read(
                            List.of(official.rentAccountId()),
                            official.month(),
                            official.dated(),
                            Map.of(official.rentAccountId(), official.untilOrdinal())),
                    language,
                    keep::keep);
            return bills.find(official.rentAccountId(), official.month(), language)
                    .orElseThrow();
        });
    }
}
