package be.huurwerk.arrears.reconciliation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * An account of the landlord over some days: what the bank says of it, and where that went. Amounts are in euro; money received is positive.
 *
 * @param alarms what does not add up, by statement
 */
record Reconciliation(
        String account,
        int statements,
        BigDecimal opening,
        BigDecimal closing,
        BigDecimal movements,
        BigDecimal rentAccounts,
        BigDecimal deposits,
        BigDecimal queued,
        BigDecimal repeated,
        BigDecimal otherwise,
        List<Alarm> alarms) {

    Reconciliation {
        alarms = List.copyOf(alarms);
    }

    /** @param statements in the order of their numbers */
    static List<Reconciliation> of(List<StatementFigures> statements) {
        Map<String, List<StatementFigures>> byAccount = new TreeMap<>();
        statements.forEach(statement -> byAccount
                .computeIfAbsent(statement.account(), account -> new ArrayList<>())
                .add(statement));
        return byAccount.values().stream().map(Reconciliation::ofAccount).toList();
    }

    private static Reconciliation ofAccount(List<StatementFigures> statements) {
        List<StatementFigures> chain = chain(statements);
        return new Reconciliation(
                statements.get(0).account(),
                statements.size(),
                chain.get(0).opening(),
                chain.get(chain.size() - 1).closing(),
                sum(statements, StatementFigures::movements),
                sum(statements, StatementFigures::rentAccounts),
                sum(statements, StatementFigures::deposits),
                sum(statements, StatementFigures::queued),
                sum(statements, StatementFigures::repeated),
                sum(statements, StatementFigures::otherwise),
                statements.stream().flatMap(one -> Alarm.of(one).stream()).toList());
    }

    /** Without those that others hold wholly: they lie within what the others tell. */
    private static List<StatementFigures> chain(List<StatementFigures> statements) {
        List<StatementFigures> telling =
                statements.stream().filter(one -> !one.nothingElse()).toList();
        return telling.isEmpty() ? statements : telling;
    }

    private static BigDecimal sum(List<StatementFigures> statements, Function<StatementFigures, BigDecimal> figure) {
        return statements.stream().map(figure).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
