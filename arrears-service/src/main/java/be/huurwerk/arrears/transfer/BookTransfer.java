package be.huurwerk.arrears.transfer;

import be.huurwerk.arrears.account.Accounts;
import be.huurwerk.arrears.account.EntryKind;
import be.huurwerk.arrears.account.Ledger;
import be.huurwerk.arrears.account.NewEntry;
import be.huurwerk.arrears.account.RentAccount;
import be.huurwerk.arrears.assignment.Who;
import be.huurwerk.arrears.liability.SharedTenants;
import be.huurwerk.arrears.refund.AvailableCredit;
import be.huurwerk.arrears.transfer.Transfer.Ground;
import be.huurwerk.regulation.money.Euro;
import be.huurwerk.servicekit.Ids;
import be.huurwerk.servicekit.erasure.ErasedSubjects;
import be.huurwerk.servicekit.time.BusinessDate;
import be.huurwerk.servicekit.time.WallClock;
import be.huurwerk.webkit.etag.ETags;
import be.huurwerk.webkit.problem.In;
import be.huurwerk.webkit.problem.Issue;
import be.huurwerk.webkit.problem.IssueType;
import be.huurwerk.webkit.problem.ProblemException;
import be.huurwerk.webkit.problem.Text;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Moves credit from one rent account to another: two lines, or none. */
@ApplicationScoped
class BookTransfer {

    private final Accounts accounts;
    private final Ledger ledger;
    private final AvailableCredit credit;
    private final SharedTenants sharedTenants;
    private final Transfers transfers;
    private final BusinessDate businessDate;
    private final WallClock clock;
    private final ErasedSubjects erased;

    BookTransfer(
            Accounts accounts,
            Ledger ledger,
            AvailableCredit credit,
            SharedTenants sharedTenants,
            Transfers transfers,
            BusinessDate businessDate,
            WallClock clock,
            ErasedSubjects erased) {
        this.accounts = accounts;
        this.ledger = ledger;
        this.credit = credit;
        this.sharedTenants = sharedTenants;
        this.transfers = transfers;
        this.businessDate = businessDate;
        this.clock = clock;
        this.erased = erased;
    }

    /** What is asked. */
    record Asked(UUID from, UUID to, Euro amount, Optional<String> reason) {}

    /** @param ifMatch the version of the account that credit leaves, as the caller saw it; null for any */
    @Transactional
    public Transfer book(Asked asked, Who who, String ifMatch) {
        List.of(asked.from(), asked.to()).forEach(erased::refuse);
        Map<UUID, RentAccount> locked = accounts.lockByIds(List.of(asked.from(), asked.to())).stream()
                .collect(Collectors.toMap(RentAccount::rentAccountId, Function.identity()));
        RentAccount from = Optional.ofNullable(locked.get(asked.from()))
                .orElseThrow(() -> ProblemException.notFound(
                        new Text("There is no such rent account.", "Deze huurrekening bestaat niet.")));
        ETags.check(ifMatch, ledger.version(asked.from()));
        RentAccount to = Optional.ofNullable(locked.get(asked.to())).orElseThrow(() -> unknown(asked));
        LocalDate today = businessDate.today();
        Transfer transfer = new Transfer(
                Ids.next(),
                asked.from(),
                asked.to(),
                asked.amount(),
                ground(from, to, asked),
                asked.reason(),
                today,
                who,
                clock.now());
        credit.require(asked.from(), asked.amount());
        transfers.insert(transfer);
        String ground = transfer.ground().name();
        ledger.appendAll(List.of(
                credit.outgoing(EntryKind.transfer, asked.from(), asked.amount(), transfer.transferId(), ground),
                new Ledger.Posting(
                        asked.to(),
                        NewEntry.credit(
                                        EntryKind.transfer,
                                        today,
                                        asked.amount(),
                                        transfer.transferId().toString())
                                .because(ground))));
        return transfer;
    }

    private Ground ground(RentAccount from, RentAccount to, Asked asked) {
        if (from.equals(to)) {
            throw fault(
                    IssueType.REJECTED_INPUT,
                    "to",
                    asked.to(),
                    new Text("It is the same rent account.", "Het is dezelfde huurrekening."));
        }
        if (sharedTenants.share(from.tenancyId(), to.tenancyId())) {
            return Ground.householdTransfer;
        }
        if (asked.reason().isEmpty()) {
            throw fault(
                    IssueType.REQUIRED_INPUT,
                    "reason",
                    null,
                    new Text(
                            "The accounts are of two households: say why.",
                            "De rekeningen zijn van twee gezinnen: zeg waarom."));
        }
        return Ground.otherTransfer;
    }

    private static ProblemException unknown(Asked asked) {
        return fault(
                IssueType.REFERENCED_RESOURCE_NOT_FOUND,
                "to",
                asked.to(),
                new Text("There is no such rent account.", "Deze huurrekening bestaat niet."));
    }

    private static ProblemException fault(IssueType type, String name, UUID value, Text detail) {
        return ProblemException.badRequest(new Issue(type, In.BODY, name, value, detail));
    }
}
