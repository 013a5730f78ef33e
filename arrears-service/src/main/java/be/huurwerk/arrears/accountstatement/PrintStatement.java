package be.huurwerk.arrears.accountstatement;

import be.huurwerk.arrears.account.Accounts;
import be.huurwerk.arrears.account.Ledger;
import be.huurwerk.arrears.account.LedgerEntry;
import be.huurwerk.arrears.account.RentAccount;
import be.huurwerk.arrears.account.Standings;
import be.huurwerk.arrears.allocation.AllocationRows;
import be.huurwerk.letterkit.Addressee;
import be.huurwerk.letterkit.Addressees;
import be.huurwerk.letterkit.LetterLanguage;
import be.huurwerk.letterkit.Press;
import be.huurwerk.letterkit.Printed;
import be.huurwerk.regulation.parameter.Parameters;
import be.huurwerk.servicekit.time.BusinessDate;
import be.huurwerk.webkit.problem.ProblemException;
import be.huurwerk.webkit.problem.Text;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Prints a statement of account, anew each time: nothing of it is kept. No transaction stands open while it waits for the addressee. */
@ApplicationScoped
public class PrintStatement {

    private final Accounts accounts;
    private final Ledger ledger;
    private final Standings standings;
    private final AllocationRows allocations;
    private final Addressees addressees;
    private final BusinessDate businessDate;
    private final StatementSheet sheet;
    private final Press press = new Press();

    PrintStatement(
            Accounts accounts,
            Ledger ledger,
            Standings standings,
            AllocationRows allocations,
            Addressees addressees,
            BusinessDate businessDate,
            Parameters parameters) {
        this.accounts = accounts;
        this.ledger = ledger;
        this.standings = standings;
        this.allocations = allocations;
        this.addressees = addressees;
        this.businessDate = businessDate;
        this.sheet = new StatementSheet(parameters);
    }

    /** The day of the first line of an account; the business date while it has none. */
    public LocalDate firstDay(UUID rentAccountId) {
        return ledger.entries(rentAccountId).stream()
                .map(LedgerEntry::bookedOn)
                .min(Comparator.naturalOrder())
                .orElseGet(businessDate::today);
    }

    /** As {@link #print(UUID, LocalDate, LocalDate, LocalDate, LetterLanguage)}, dated on the business date. */
    public Printed print(UUID rentAccountId, LocalDate from, LocalDate until, LetterLanguage language) {
        return print(rentAccountId, from, until, businessDate.today(), language);
    }

    /**
     * @param dated the day on which it is dated, and to which its words about the account's landlord hold
     * @throws ProblemException 404 without such an account; 409 when nobody is known to write to; 503 while the addressee can't be had
     */
    public Printed print(
            UUID rentAccountId, LocalDate from, LocalDate until, LocalDate dated, LetterLanguage language) {
        RentAccount account = accounts.find(rentAccountId)
                .orElseThrow(() -> ProblemException.notFound(
                        new Text("There is no such rent account.", "Deze huurrekening bestaat niet.")));
        LocalDate today = businessDate.today();
        Addressee addressee = Optional.ofNullable(
                        addressees.of(List.of(account.tenancyId()), today).get(account.tenancyId()))
                .filter(known -> !known.names().isEmpty())
                .orElseThrow(() -> ProblemException.conflict(
                        "noAddressee",
                        new Text(
                                "Nobody is known to whom a letter about this account can go.",
                                "Er is niemand bekend aan wie een brief over deze rekening kan gaan.")));
        AccountStatement statement = AccountStatement.of(
                account,
                from,
                until,
                ledger.entries(rentAccountId),
                standings.on(rentAccountId, until),
                allocations.until(rentAccountId, until));
        return press.print(sheet.of(statement, addressee, dated, language));
    }
}
