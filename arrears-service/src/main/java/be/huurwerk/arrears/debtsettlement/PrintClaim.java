package be.huurwerk.arrears.debtsettlement;

import be.huurwerk.arrears.account.Accounts;
import be.huurwerk.arrears.account.Ledger;
import be.huurwerk.arrears.account.OpenItem;
import be.huurwerk.arrears.account.RentAccount;
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
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** Prints the claim of a debt settlement, anew each time. No transaction stands open while it waits for the names. */
@ApplicationScoped
class PrintClaim {

    private final DebtSettlements settlements;
    private final Accounts accounts;
    private final Claims claims;
    private final Ledger ledger;
    private final Addressees addressees;
    private final BusinessDate businessDate;
    private final ClaimSheet sheet;
    private final Press press = new Press();

    PrintClaim(
            DebtSettlements settlements,
            Accounts accounts,
            Claims claims,
            Ledger ledger,
            Addressees addressees,
            BusinessDate businessDate,
            Parameters parameters) {
        this.settlements = settlements;
        this.accounts = accounts;
        this.claims = claims;
        this.ledger = ledger;
        this.addressees = addressees;
        this.businessDate = businessDate;
        this.sheet = new ClaimSheet(parameters);
    }

    /** @throws ProblemException 404; 409 of one that was annulled, or when the debtor, or everybody of the tenancy where nobody said whose it is, has no name any more; 503 while the names can't be had */
    Printed print(UUID debtSettlementId, LetterLanguage language) {
        DebtSettlement one = settlements.find(debtSettlementId);
        if (one.annulment().isPresent()) {
            throw SettlementProblems.annulled(one);
        }
        RentAccount account = accounts.find(one.rentAccountId()).orElseThrow();
        LocalDate today = businessDate.today();
        Addressee household = Optional.ofNullable(
                        addressees.of(List.of(one.tenancyId()), today).get(one.tenancyId()))
                .filter(known -> !known.names().isEmpty())
                .orElseThrow(PrintClaim::nobody);
        Addressee debtor = one.personId()
                .map(person -> household.alone(person, true).orElseThrow(PrintClaim::nobody))
                .orElse(household);
        List<String> coDebtors = household.names().stream()
                .filter(name -> !debtor.names().contains(name))
                .toList();
        Claim claim = claims.of(one, today);
        List<UUID> lines = Stream.of(claim.principal(), claim.interest(), claim.costs())
                .flatMap(List::stream)
                .map(OpenItem::entryId)
                .toList();
        return press.print(sheet.of(one, claim, account, ledger.find(lines), debtor, coDebtors, today, language));
    }

    private static ProblemException nobody() {
        return ProblemException.conflict(
                "noAddressee",
                new Text(
                        "Nobody is known whom this account binds.",
                        "Er is niemand bekend die door deze rekening gebonden is."));
    }
}
