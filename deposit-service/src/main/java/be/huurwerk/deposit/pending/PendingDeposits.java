package be.huurwerk.deposit.pending;

import be.huurwerk.deposit.deposit.Awaited;
import be.huurwerk.deposit.deposit.TenancyFacts;
import be.huurwerk.deposit.deposit.TenancyStore;
import be.huurwerk.deposit.quote.QuoteDeposit;
import be.huurwerk.deposit.settlement.MissingForSettlement;
import be.huurwerk.webkit.page.Page;
import be.huurwerk.webkit.page.PageRequest;
import be.huurwerk.webkit.problem.UnknownParameter;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** What waits for a parameter, and for which. */
@ApplicationScoped
class PendingDeposits {
    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final TenancyStore tenancies;
    private final QuoteDeposit rule;
    private final MissingForSettlement missingForSettlement;

    PendingDeposits(TenancyStore tenancies, QuoteDeposit rule, MissingForSettlement missingForSettlement) {
        this.tenancies = tenancies;
        this.rule = rule;
        this.missingForSettlement = missingForSettlement;
    }

    Page<PendingItem> list(PageRequest page) {
        UUID after = page.position(BEFORE_ALL, parts -> UUID.fromString(parts.get(0)));
        List<PendingItem> rows =
                tenancies.awaiting(after, page.limit()).stream().map(this::item).toList();
        return page.page(
                rows,
                tenancies.countAwaiting(),
                item -> List.of(item.tenancyId().toString()));
    }

    private PendingItem item(TenancyStore.Awaiting awaiting) {
        TenancyFacts facts = awaiting.facts();
        List<UnknownParameter> unknown =
                awaiting.awaits() == Awaited.request ? facts.missing(rule) : missingForSettlement.of(facts.tenancyId());
        return new PendingItem(
                facts.tenancyId(),
                facts.signedOn().orElseThrow(),
                PendingItem.AWAITING_PARAMETER,
                awaiting.awaits(),
                unknown);
    }
}
