package be.huurwerk.arrears.accountstatement;

import be.huurwerk.arrears.account.Accounts;
import be.huurwerk.arrears.account.Ledger;
import be.huurwerk.arrears.account.LedgerEntry;
import be.huurwerk.arrears.account.OpenItem;
import be.huurwerk.arrears.account.RentAccount;
import be.huurwerk.arrears.account.Standing;
import be.huurwerk.arrears.account.Standings;
import be.huurwerk.arrears.allocation.Allocation;
import be.huurwerk.arrears.allocation.AllocationRows;
import be.huurwerk.arrears.frozendebt.FrozenDebts;
import be.huurwerk.arrears.frozendebt.MoneyOfMediators;
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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Prints a statement of account, anew each time: nothing of it is kept. No transaction stands open while it waits for the addressee. */
@ApplicationScoped
public class PrintStatement {

    /** Lines, open debts and payments of a letter. A letter of four thousand was printed in a heap of 128 MB; a tenancy of ten years has some thousand. */
    static final int MOST = 3_000;

    private final Accounts accounts;
    private final Ledger ledger;
    private final Standings standings;
    private final AllocationRows allocations;
    private final FrozenDebts frozenDebts;
    private final MoneyOfMediators moneyOfMediators;
    private final Addressees addressees;
    private final BusinessDate businessDate;
    private final StatementSheet sheet;
    private final Press press = new Press();

    PrintStatement(
            Accounts accounts,
            Ledger ledger,
            Standings standings,
            AllocationRows allocations,
            FrozenDebts frozenDebts,
            MoneyOfMediators moneyOfMediators,
            Addressees addressees,
            BusinessDate businessDate,
            Parameters parameters) {
        this.accounts = accounts;
        this.ledger = ledger;
        this.standings = standings;
        this.allocations = allocations;
        this.frozenDebts = frozenDebts;
        this.moneyOfMediators = moneyOfMediators;
        this.addressees = addressees;
        this.businessDate = businessDate;
        this.sheet = new StatementSheet(parameters);
    }

    /** The days of an account from its first line on, so that what a letter of each holds is not too long; one of no line has the last day. */
    public List<Days> days(UUID rentAccountId, LocalDate until) {
        int room = Math.max(
                MOST / 10, MOST - standings.on(rentAccountId, until).open().size());
        List<Days> days = Days.of(allocations.withLinesByDay(rentAccountId, until), until, room);
        return days.isEmpty() ? List.of(new Days(until, until)) : days;
    }

    /** As {@link #print(UUID, LocalDate, LocalDate, LocalDate, LetterLanguage)}, dated on the business date. */
    public Printed print(UUID rentAccountId, LocalDate from, LocalDate until, LetterLanguage language) {
        return print(rentAccountId, from, until, businessDate.today(), language);
    }

    /**
     * @param dated the day on which it is dated, and to which its words about the account's landlord hold; what a debt settlement freezes on it is
     *     not asked
     * @throws ProblemException 404 without such an account; 409 when nobody is known to write to, or when it would hold more than {@value #MOST} lines; 503 while the addressee can't be had
     */
    public Printed print(
            UUID rentAccountId, LocalDate from, LocalDate until, LocalDate dated, LetterLanguage language) {
        RentAccount account = accounts.find(rentAccountId)
                .orElseThrow(() -> ProblemException.notFound(
                        new Text("There is no such rent account.", "Deze huurrekening bestaat niet.")));
        List<LedgerEntry> lines = ledger.between(rentAccountId, from, until, MOST + 1);
        List<Allocation> paid = allocations.between(rentAccountId, from, until, MOST + 1);
        Standing standing = moneyOfMediators
                .leftOut(Map.of(rentAccountId, standings.on(rentAccountId, until)), until)
                .get(rentAccountId);
        if (lines.size() + paid.size() + standing.open().size() > MOST) {
            throw tooLong();
        }
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
                ledger.balanceBefore(rentAccountId, from),
                lines,
                standing,
                frozenDebts.on(rentAccountId, dated),
                paid,
                known(lines, paid, standing));
        return press.print(sheet.of(statement, addressee, dated, language));
    }

    /** The lines of the letter, and those that they and what is open and paid name. */
    private Map<UUID, LedgerEntry> known(List<LedgerEntry> lines, List<Allocation> paid, Standing standing) {
        Map<UUID, LedgerEntry> known = new HashMap<>();
        lines.forEach(line -> known.put(line.entryId(), line));
        Set<UUID> named = Stream.of(
                        standing.open().stream().map(OpenItem::entryId),
                        paid.stream()
                                .flatMap(one -> Stream.of(
                                        one.pair().creditId(), one.pair().debtId())),
                        lines.stream().flatMap(line -> line.reverses().stream()))
                .flatMap(ids -> ids)
                .collect(Collectors.toSet());
        named.removeAll(known.keySet());
        while (!named.isEmpty()) {
            Map<UUID, LedgerEntry> found = ledger.find(named);
            known.putAll(found);
            named = found.values().stream()
                    .flatMap(line -> line.reverses().stream())
                    .collect(Collectors.toSet());
            named.removeAll(known.keySet());
        }
        return known;
    }

    private static ProblemException tooLong() {
        return ProblemException.conflict(
                "statementTooLong",
                new Text(
                        "A letter holds at most " + MOST + " lines, debts and payments: ask for fewer days.",
                        "Een brief bevat hoogstens " + MOST + " lijnen, schulden en betalingen: vraag minder dagen."));
    }
}
