package be.huurwerk.arrears.bankstatement;

import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Puts statements in the order in which each opens with what the one before it closed with: a walk over the balances that goes along every
 * statement once. Where money is missing between two, what hangs together stays together.
 */
final class ChainOfBalances {

    private final Map<BigDecimal, Deque<Link>> from = new HashMap<>();
    private final Map<BigDecimal, Integer> surplus = new HashMap<>();

    private ChainOfBalances() {}

    /**
     * A statement between two balances, in euro, without what it shares with others at its begin and end.
     *
     * @param opens with what it adds
     * @param closes with what it adds
     */
    record Link(UUID bankStatementId, BigDecimal opens, BigDecimal closes) {

        Link {
            opens = opens.stripTrailingZeros();
            closes = closes.stripTrailingZeros();
        }
    }

    /**
     * @param links in the order in which they came, which counts where the balances leave it open
     * @param before what the statement before all of these closed with
     */
    static List<UUID> order(List<Link> links, Optional<BigDecimal> before) {
        ChainOfBalances chain = new ChainOfBalances();
        links.forEach(chain::add);
        List<UUID> order = new ArrayList<>();
        before.map(BigDecimal::stripTrailingZeros).ifPresent(balance -> chain.walk(balance, order));
        links.stream()
                .filter(link -> chain.surplus.get(link.opens()) > 0)
                .forEach(link -> chain.walk(link.opens(), order));
        links.forEach(link -> chain.walk(link.opens(), order));
        return order;
    }

    private void add(Link link) {
        from.computeIfAbsent(link.opens(), balance -> new ArrayDeque<>()).add(link);
        surplus.merge(link.opens(), 1, Integer::sum);
        surplus.merge(link.closes(), -1, Integer::sum);
    }

    /** Along all that can be reached and was not walked yet; a round trip is put in where it leaves. */
    private void walk(BigDecimal balance, List<UUID> order) {
        Deque<Link> path = new ArrayDeque<>();
        List<UUID> backwards = new ArrayList<>();
        BigDecimal at = balance;
        while (true) {
            Link next = from.getOrDefault(at, new ArrayDeque<>()).poll();
            if (next != null) {
                path.push(next);
                at = next.closes();
            } else if (path.isEmpty()) {
                break;
            } else {
                Link last = path.pop();
                backwards.add(last.bankStatementId());
                at = last.opens();
            }
        }
        Collections.reverse(backwards);
        order.addAll(backwards);
    }
}
