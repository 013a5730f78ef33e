package be.huurwerk.arrears.debtsettlement;

import be.huurwerk.regulation.parameter.Parameters;
import be.huurwerk.servicekit.time.BusinessDate;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The claims that are to be entered in the federal register of collective debt settlements by hand, as a table, the most urgent first: those of
 * which nothing was filed there, and those that are another amount now than what was filed. A claim that is deemed to be renounced is none.
 */
@ApplicationScoped
class RegisterExport {

    private static final List<String> HEAD = List.of(
            "debtSettlementId",
            "court",
            "rollNumber",
            "admissibleOn",
            "fileUntil",
            "principal",
            "interest",
            "costs",
            "total",
            "preference",
            "pendingProcedures",
            "mediator",
            "filed");

    private final DebtSettlements settlements;
    private final Claims claims;
    private final Parameters parameters;
    private final BusinessDate businessDate;

    RegisterExport(DebtSettlements settlements, Claims claims, Parameters parameters, BusinessDate businessDate) {
        this.settlements = settlements;
        this.claims = claims;
        this.parameters = parameters;
        this.businessDate = businessDate;
    }

    String csv() {
        LocalDate today = businessDate.today();
        List<DebtSettlement> running = settlements.running();
        Map<UUID, Claim> claim = claims.of(running, today);
        return Stream.concat(
                        Stream.of(String.join(",", HEAD)),
                        running.stream()
                                .filter(one -> isToBeFiled(one, claim.get(one.debtSettlementId()), today))
                                .map(one -> line(one, claim.get(one.debtSettlementId()), today)))
                .map(line -> line + "\r\n")
                .collect(Collectors.joining());
    }

    private boolean isToBeFiled(DebtSettlement one, Claim claim, LocalDate today) {
        boolean differs = one.first(DebtSettlement.Kind.registerFiled).isEmpty()
                || one.unfiled(claim, today).filter(amount -> !amount.isZero()).isPresent();
        return differs && !Terms.isRenounced(one, parameters, today);
    }

    private String line(DebtSettlement one, Claim claim, LocalDate today) {
        List<Terms.Term> terms = Terms.of(one, parameters, today);
        return Stream.of(
                        one.debtSettlementId().toString(),
                        quoted(one.court()),
                        quoted(one.rollNumber()),
                        one.admissibleOn().toString(),
                        terms.stream()
                                .filter(term -> term.what() != Terms.What.plan)
                                .reduce((first, last) -> last)
                                .map(term -> term.until().toString())
                                .orElseThrow(),
                        plain(Claim.sum(claim.principal()).amount()),
                        plain(Claim.sum(claim.interest()).amount()),
                        plain(Claim.sum(claim.costs()).amount()),
                        plain(claim.total().amount()),
                        quoted(one.preference()),
                        quoted(one.pendingProcedures()),
                        quoted(one.mediator()),
                        one.filed(today)
                                .flatMap(DebtSettlement.Act::claimed)
                                .map(filed -> plain(filed.amount()))
                                .orElse(""))
                .collect(Collectors.joining(","));
    }

    private static String plain(BigDecimal amount) {
        return amount.toPlainString();
    }

    private static String quoted(Optional<String> text) {
        return text.map(RegisterExport::quoted).orElse("");
    }

    /** Always in quotes, without line breaks; what a spreadsheet would take for a formula begins with an apostrophe. */
    static String quoted(String text) {
        String line = text.lines().map(String::strip).collect(Collectors.joining(", "));
        String safe = line.matches("(?s)[=+\\-@\\t].*") ? "'" + line : line;
        return "\"" + safe.replace("\"", "\"\"") + "\"";
    }
}
