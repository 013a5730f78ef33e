package be.huurwerk.arrears.refund;

import be.huurwerk.arrears.account.Accounts;
import be.huurwerk.arrears.account.Ledger;
import be.huurwerk.arrears.account.RentAccount;
import be.huurwerk.arrears.assignment.Who;
import be.huurwerk.arrears.landlord.OwnAccounts;
import be.huurwerk.arrears.refund.AvailableCredit.Whose;
import be.huurwerk.bankformats.Iban;
import be.huurwerk.regulation.money.Euro;
import be.huurwerk.servicekit.Ids;
import be.huurwerk.servicekit.erasure.ErasedSubjects;
import be.huurwerk.servicekit.time.WallClock;
import be.huurwerk.webkit.etag.ETags;
import be.huurwerk.webkit.problem.In;
import be.huurwerk.webkit.problem.Issue;
import be.huurwerk.webkit.problem.IssueType;
import be.huurwerk.webkit.problem.ProblemException;
import be.huurwerk.webkit.problem.Text;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;

/** Asks that credit of a rent account is paid back. It leaves the account once the bank is asked to pay it. */
@ApplicationScoped
class RequestRefund {

    private final Accounts accounts;
    private final Ledger ledger;
    private final AvailableCredit credit;
    private final Refunds refunds;
    private final AccountHolders accountHolders;
    private final WallClock clock;
    private final ErasedSubjects erased;
    private final OwnAccounts ownAccounts;

    RequestRefund(
            Accounts accounts,
            Ledger ledger,
            AvailableCredit credit,
            Refunds refunds,
            AccountHolders accountHolders,
            WallClock clock,
            ErasedSubjects erased,
            OwnAccounts ownAccounts) {
        this.accounts = accounts;
        this.ledger = ledger;
        this.credit = credit;
        this.refunds = refunds;
        this.accountHolders = accountHolders;
        this.clock = clock;
        this.erased = erased;
        this.ownAccounts = ownAccounts;
    }

    /**
     * What is asked.
     *
     * @param toMediator whether what dividends of a debt settlement were too much goes back; else the tenant's own credit
     * @param debtSettlementId of what goes back: of which settlement alone; else of any of the account
     * @param accountHolder of the IBAN; without it the one whom the bank named with a payment from there
     */
    record Asked(
            UUID rentAccountId,
            Euro amount,
            Iban iban,
            Optional<String> accountHolder,
            String reason,
            boolean toMediator,
            Optional<UUID> debtSettlementId) {}

    /**
     * @param ifMatch the version of the account that the caller saw; null for any
     * @throws ProblemException 400 for an account of the landlord's own, or a settlement that isn't of the account or where nothing goes to a mediator; 404; 409 for more than the credit, or of an erased file; 412
     */
    @Transactional
    public Refund request(Asked asked, Who who, String ifMatch) {
        erased.refuse(asked.rentAccountId());
        RentAccount account = accounts.lockById(asked.rentAccountId())
                .orElseThrow(() -> ProblemException.notFound(
                        new Text("There is no such rent account.", "Deze huurrekening bestaat niet.")));
        ETags.check(ifMatch, ledger.version(account.rentAccountId()));
        if (ownAccounts.hold(asked.iban())) {
            throw ProblemException.badRequest(new Issue(
                    IssueType.REJECTED_INPUT,
                    In.BODY,
                    "iban",
                    null,
                    new Text(
                            "This is an account of the landlord itself.",
                            "Dit is een rekening van de verhuurder zelf.")));
        }
        asked.debtSettlementId().ifPresent(id -> requireSettlement(asked, id));
        credit.require(account.rentAccountId(), asked.amount(), Whose.of(asked.toMediator()), asked.debtSettlementId());
        Refund refund = new Refund(
                Ids.next(),
                Optional.of(account.rentAccountId()),
                Optional.empty(),
                asked.amount(),
                Optional.of(asked.iban().value()),
                asked.accountHolder().or(() -> accountHolders.of(account, asked.iban())),
                asked.reason(),
                Refund.Status.requested,
                who,
                clock.now(),
                asked.toMediator(),
                asked.debtSettlementId(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                0);
        refunds.insert(refund);
        return refund;
    }

    private void requireSettlement(Asked asked, UUID debtSettlementId) {
        if (!asked.toMediator()) {
            throw refused(
                    debtSettlementId,
                    IssueType.REJECTED_INPUT,
                    new Text(
                            "Only what goes to a mediator (toMediator) is of a debt settlement.",
                            "Enkel wat naar een schuldbemiddelaar gaat (toMediator), hoort bij een schuldenregeling."));
        }
        if (!refunds.isSettlementOf(asked.rentAccountId(), debtSettlementId)) {
            throw refused(
                    debtSettlementId,
                    IssueType.REFERENCED_RESOURCE_NOT_FOUND,
                    new Text(
                            "This is no debt settlement of this account.",
                            "Dit is geen schuldenregeling van deze rekening."));
        }
    }

    private static ProblemException refused(UUID debtSettlementId, IssueType type, Text detail) {
        return ProblemException.badRequest(new Issue(type, In.BODY, "debtSettlementId", debtSettlementId, detail));
    }
}
