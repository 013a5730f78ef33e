package be.huurwerk.arrears.debtsettlement;

import be.huurwerk.arrears.account.EntryKind;
import be.huurwerk.arrears.account.OpenItem;
import be.huurwerk.arrears.frozendebt.FrozenDebts.Frozen;
import be.huurwerk.regulation.money.Euro;
import java.util.List;
import java.util.function.Predicate;

/**
 * What the landlord claims in a debt settlement (aangifte van schuldvordering, art. 1675/9): what was owed of the frozen debts on the evening of
 * the decision, as it is known now. A payment that came back never paid, and what a correction says was never owed is not claimed; what is paid
 * since the decision, or given up, changes nothing. Interest runs no further, and none is claimed but what was booked.
 */
record Claim(List<OpenItem> principal, List<OpenItem> interest, List<OpenItem> costs) {

    Claim {
        principal = List.copyOf(principal);
        interest = List.copyOf(interest);
        costs = List.copyOf(costs);
    }

    /** @param owed what was open on the evening of the decision, as it is known */
    static Claim of(DebtSettlement settlement, List<OpenItem> owed) {
        Frozen frozen = new Frozen(settlement.debtSettlementId(), settlement.admissibleOn());
        List<OpenItem> items = owed.stream().filter(frozen::holds).toList();
        return new Claim(
                only(items, kind -> kind != EntryKind.interest && kind != EntryKind.cost),
                only(items, kind -> kind == EntryKind.interest),
                only(items, kind -> kind == EntryKind.cost));
    }

    private static List<OpenItem> only(List<OpenItem> items, Predicate<EntryKind> kinds) {
        return items.stream().filter(item -> kinds.test(item.kind())).toList();
    }

    static Euro sum(List<OpenItem> items) {
        return OpenItem.sum(items.stream());
    }

    Euro total() {
        return sum(principal).plus(sum(interest)).plus(sum(costs));
    }
}
