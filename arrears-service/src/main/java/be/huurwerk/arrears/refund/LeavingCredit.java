package be.huurwerk.arrears.refund;

import be.huurwerk.arrears.account.Accounts;
import be.huurwerk.arrears.account.Ledger;
import be.huurwerk.arrears.refund.AvailableCredit.Credits;
import be.huurwerk.arrears.refund.AvailableCredit.Whose;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Takes approved refunds out of the credit of their accounts, the one after the other. */
@ApplicationScoped
class LeavingCredit {

    private static final String GROUND = "refund";

    private final Accounts accounts;
    private final AvailableCredit credit;

    LeavingCredit(Accounts accounts, AvailableCredit credit) {
        this.accounts = accounts;
        this.credit = credit;
    }

    /**
     * What leaves.
     *
     * @param notLeft those for which the account has not the credit any more, or whose IBAN was erased
     * @param postings the lines of what leaves
     */
    record Leaving(List<Refund> left, List<Refund> notLeft, List<Ledger.Posting> postings) {}

    /** The refunds are locked and the ledger is shared; their accounts are locked here. */
    Leaving of(List<Refund> approved) {
        List<UUID> ofAccounts = approved.stream()
                .flatMap(refund -> refund.rentAccountId().stream())
                .distinct()
                .toList();
        accounts.lockByIds(ofAccounts);
        Map<Whose, Map<UUID, Credits>> credits = new EnumMap<>(Whose.class);
        for (Whose whose : Whose.values()) {
            credits.put(whose, credit.credits(ofAccounts, whose));
        }
        Leaving leaving = new Leaving(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        for (Refund refund : approved) {
            Credits left = refund.rentAccountId()
                    .map(account -> credits.get(Whose.of(refund.toMediator())).getOrDefault(account, Credits.NONE))
                    .orElse(Credits.NONE);
            boolean gone = refund.rentAccountId().isPresent()
                    && refund.amount().compareTo(left.left(refund.debtSettlementId())) > 0;
            if (gone || refund.iban().isEmpty()) {
                leaving.notLeft().add(refund);
                continue;
            }
            leaving.left().add(refund);
            refund.rentAccountId()
                    .ifPresent(account -> leaving.postings()
                            .addAll(credit.outgoing(
                                    refund.entryKind(),
                                    account,
                                    left.take(refund.amount(), refund.debtSettlementId()),
                                    refund.refundId(),
                                    GROUND)));
        }
        return leaving;
    }
}
