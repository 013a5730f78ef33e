package be.huurwerk.arrears.writeoff;

import be.huurwerk.arrears.account.Accounts;
import be.huurwerk.arrears.account.Ledger;
import be.huurwerk.arrears.account.LedgerEntry;
import be.huurwerk.arrears.account.OpenItem;
import be.huurwerk.arrears.assignment.Who;
import be.huurwerk.arrears.writeoff.WriteOff.Act;
import be.huurwerk.arrears.writeoff.WriteOff.Ground;
import be.huurwerk.arrears.writeoff.WriteOff.Part;
import be.huurwerk.arrears.writeoff.WriteOff.Status;
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
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Proposes that debts of an account are given up; nothing is booked before somebody else approves it. */
@ApplicationScoped
class ProposeWriteOff {

    private final Accounts accounts;
    private final Ledger ledger;
    private final GivenUp givenUp;
    private final WriteOffs writeOffs;
    private final BusinessDate businessDate;
    private final WallClock clock;
    private final ErasedSubjects erased;

    ProposeWriteOff(
            Accounts accounts,
            Ledger ledger,
            GivenUp givenUp,
            WriteOffs writeOffs,
            BusinessDate businessDate,
            WallClock clock,
            ErasedSubjects erased) {
        this.accounts = accounts;
        this.ledger = ledger;
        this.givenUp = givenUp;
        this.writeOffs = writeOffs;
        this.businessDate = businessDate;
        this.clock = clock;
        this.erased = erased;
    }

    /** @param amount of the debt; all that is open of it when it is empty */
    record Debt(UUID entryId, Optional<Euro> amount) {}

    record Proposal(UUID rentAccountId, Ground ground, String reason, List<Debt> debts) {}

    /**
     * @param ifMatch the version of the account that the caller saw; null for any
     * @throws ProblemException 400 for a line that began no debt of the account, or that stands twice; 404; 409 as {@link GivenUp#require},
     *     or of an erased file; 412
     */
    @Transactional
    public WriteOff propose(Proposal proposal, Who who, String ifMatch) {
        UUID account = proposal.rentAccountId();
        erased.refuse(account);
        accounts.lockById(account)
                .orElseThrow(() -> ProblemException.notFound(
                        new Text("There is no such rent account.", "Deze huurrekening bestaat niet.")));
        ETags.check(ifMatch, ledger.version(account));
        Map<UUID, UUID> items = items(proposal);
        requireDebts(proposal, items);
        Map<UUID, OpenItem> open = givenUp.open(account);
        List<Part> parts = proposal.debts().stream()
                .map(debt -> part(items.get(debt.entryId()), debt, open))
                .toList();
        LocalDate today = businessDate.today();
        givenUp.require(account, proposal.ground(), parts, today);
        WriteOff writeOff = new WriteOff(
                Ids.next(),
                account,
                proposal.ground(),
                proposal.reason(),
                parts,
                Euro.ZERO,
                Status.proposed,
                new Act(who, today, clock.now(), Optional.empty()),
                Optional.empty(),
                Optional.empty(),
                0);
        writeOffs.insert(writeOff);
        return writeOff;
    }

    /** A debt that is paid is refused as one of which nothing is open. */
    private static Part part(UUID itemId, Debt debt, Map<UUID, OpenItem> open) {
        Euro left = Optional.ofNullable(open.get(itemId)).map(OpenItem::open).orElse(Euro.ofCents(1));
        return new Part(itemId, debt.amount().orElse(left));
    }

    private Map<UUID, UUID> items(Proposal proposal) {
        List<UUID> lines = proposal.debts().stream().map(Debt::entryId).toList();
        return ledger.find(proposal.rentAccountId(), lines).stream()
                .filter(entry -> entry.dueOn().isPresent() && entry.reverses().isEmpty())
                .collect(Collectors.toMap(LedgerEntry::entryId, LedgerEntry::itemId));
    }

    private static void requireDebts(Proposal proposal, Map<UUID, UUID> items) {
        List<Issue> faults = new ArrayList<>();
        Set<UUID> named = new HashSet<>();
        for (int at = 0; at < proposal.debts().size(); at++) {
            UUID entryId = proposal.debts().get(at).entryId();
            String name = "debts[" + at + "].entryId";
            if (!items.containsKey(entryId)) {
                faults.add(new Issue(
                        IssueType.REFERENCED_RESOURCE_NOT_FOUND,
                        In.BODY,
                        name,
                        entryId,
                        new Text("The rent account has no such debt.", "Deze schuld staat niet op de huurrekening.")));
            } else if (!named.add(items.get(entryId))) {
                faults.add(new Issue(
                        IssueType.REJECTED_INPUT,
                        In.BODY,
                        name,
                        entryId,
                        new Text("This debt stands there twice.", "Deze schuld staat er twee keer.")));
            }
        }
        if (!faults.isEmpty()) {
            throw ProblemException.badRequest(faults);
        }
    }
}
