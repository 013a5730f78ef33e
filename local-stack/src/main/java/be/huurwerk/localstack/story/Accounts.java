package be.huurwerk.localstack.story;

import be.huurwerk.localstack.process.Waiting;
import be.huurwerk.localstack.story.StoryStep.AccountOpened;
import be.huurwerk.localstack.story.StoryStep.DepositAsked;
import be.huurwerk.localstack.story.StoryStep.LedgerLine;
import be.huurwerk.localstack.story.StoryStep.MonthPosted;
import be.huurwerk.localstack.story.StoryStep.RentDecided;
import be.huurwerk.localstack.story.StoryStep.RentPaid;
import be.huurwerk.localstack.story.StoryStep.Settled;
import be.huurwerk.localstack.story.StoryStep.StatementImported;
import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/** The part of the story that is about money: rent, deposit, rent account. Each effect of an event is waited for. */
final class Accounts {
    private final Gateway gateway;

    Accounts(Gateway gateway) {
        this.gateway = gateway;
    }

    DepositAsked depositOf(String tenancyId) {
        return gateway.await(
                "deposit",
                deposits(tenancyId),
                answer -> first(answer)
                        .map(deposit -> new DepositAsked(
                                deposit.path("depositId").asText(),
                                money(deposit, "deposit"),
                                money(deposit, "costs"),
                                money(deposit, "due"),
                                deposit.path("structuredCommunication").asText())));
    }

    RentDecided firstRent(String tenantId, String tenancyId) {
        declareIncome(tenantId);
        return gateway.await(
                "rent decision",
                "/rentCalculation/v1/rentDecisions?tenancyId=" + tenancyId,
                answer -> first(answer).map(Accounts::decided));
    }

    /** The person is known to the rent calculation a moment after the register knows it. */
    private void declareIncome(String tenantId) {
        Map<String, Object> income = Map.of(
                "personId",
                tenantId,
                "year",
                Script.INCOME_YEAR,
                "amount",
                Script.INCOME,
                "kind",
                "taxable",
                "proof",
                "taxAssessmentNotice");
        AtomicReference<Answer> answer = new AtomicReference<>();
        Waiting.until(Gateway.PATIENCE, () -> {
            answer.set(gateway.post("/rentCalculation/v1/incomes", income));
            return !answer.get().missesReference();
        });
        answer.get().expect(201);
    }

    private static RentDecided decided(JsonNode decision) {
        return new RentDecided(
                decision.path("rentDecisionId").asText(),
                LocalDate.parse(decision.path("effectiveFrom").asText()),
                decision.path("reason").asText(),
                money(decision, "rent"),
                decision);
    }

    AccountOpened rentAccountOf(String tenancyId) {
        return gateway.await(
                "rent account",
                rentAccounts(tenancyId),
                answer -> first(answer)
                        .map(account -> new AccountOpened(
                                account.path("rentAccountId").asText(),
                                account.path("structuredCommunication").asText())));
    }

    /** Asks for the posting of a month until the month is on the account: asked again, it books what is missing only. */
    MonthPosted post(AccountOpened account, String tenancyId, YearMonth month) {
        AtomicReference<BigDecimal> posted = new AtomicReference<>();
        boolean came = Waiting.until(Gateway.PATIENCE, () -> {
            run("/arrears/v1/monthlyPostings", Map.of("month", month.toString()));
            posted.set(ofMonth(ledger(account), month));
            return posted.get() != null;
        });
        if (!came) {
            throw new GatewayException("The posting of " + month + " does not reach the rent account "
                    + account.rentAccountId() + ", which holds " + ledger(account));
        }
        return new MonthPosted(month, posted.get(), balance(tenancyId));
    }

    private static BigDecimal ofMonth(List<LedgerLine> ledger, YearMonth month) {
        return ledger.stream()
                .filter(line -> line.period().equals(month.toString()))
                .map(LedgerLine::amount)
                .reduce(BigDecimal::add)
                .orElse(null);
    }

    private void run(String path, Object body) {
        Answer accepted = gateway.post(path, body).expect(202);
        String location = accepted.location()
                .orElseThrow(() -> new GatewayException(accepted.call() + " has no Location in its answer"));
        String status = gateway.await(
                "end of the run",
                location.replaceFirst("^https?://[^/]+", ""),
                run -> Optional.of(run.path("status").asText())
                        .filter(word -> !word.equals("queued") && !word.equals("running")));
        if (!status.equals("completed")) {
            throw new GatewayException("The run " + location + " ended as " + status);
        }
    }

    /** What the two payments of the statement came to. */
    StatementImported afterStatement(JsonNode answer, String tenancyId, BigDecimal rent) {
        JsonNode deposit = gateway.await(
                "paid deposit",
                deposits(tenancyId),
                found ->
                        first(found).filter(item -> item.path("status").asText().equals("paid")));
        return new StatementImported(
                answer.path("importId").asText(),
                answer.path("movements").asInt(),
                answer.path("matched").asInt(),
                answer.path("unmatched").asInt(),
                rent,
                balance(tenancyId),
                money(deposit, "paid"),
                money(deposit, "balance"),
                deposit.path("status").asText());
    }

    RentPaid pay(AccountOpened account, String tenancyId, LocalDate on, BigDecimal amount) {
        gateway.put("/operations/v1/businessDate", Map.of("businessDate", on.toString()));
        gateway.post(
                        "/arrears/v1/payments",
                        Map.of(
                                "rentAccountId", account.rentAccountId(),
                                "receivedOn", on.toString(),
                                "amount", amount,
                                "communication", account.structuredCommunication(),
                                "reference", "COUNTER-" + on + "-" + account.rentAccountId()))
                .expect(201);
        return new RentPaid(on, amount, balance(tenancyId));
    }

    Settled settlement(String tenancyId, String depositId, AccountOpened account) {
        JsonNode deposit = gateway.await(
                "settled deposit",
                "/deposit/v1/deposits/" + depositId,
                found -> Optional.of(found)
                        .filter(item -> item.path("status").asText().equals("settled")));
        JsonNode settlement = deposit.path("settlement");
        BigDecimal applied = money(settlement, "applied");
        List<LedgerLine> ledger = ledgerWith(applied, account);
        BigDecimal balance = balance(tenancyId);
        return new Settled(
                balance.add(applied),
                applied,
                money(settlement, "interest"),
                money(settlement, "refund"),
                deposit.path("status").asText(),
                balance,
                ledger);
    }

    /** The ledger once the deposit is credited on it; nothing applied, nothing to wait for. */
    private List<LedgerLine> ledgerWith(BigDecimal applied, AccountOpened account) {
        return gateway.await(
                "credit of the deposit",
                entries(account),
                found -> Optional.of(lines(found))
                        .filter(lines -> applied.signum() == 0
                                || lines.stream().anyMatch(line -> line.amount().compareTo(applied.negate()) == 0)));
    }

    private List<LedgerLine> ledger(AccountOpened account) {
        return lines(gateway.get(entries(account)));
    }

    private static List<LedgerLine> lines(JsonNode answer) {
        List<LedgerLine> lines = new ArrayList<>();
        for (JsonNode entry : answer.path("items")) {
            lines.add(new LedgerLine(
                    entry.path("bookedOn").asText(),
                    entry.path("kind").asText(),
                    entry.path("period").asText(),
                    money(entry, "amount"),
                    entry.path("ground").asText()));
        }
        return lines;
    }

    private BigDecimal balance(String tenancyId) {
        return first(gateway.get(rentAccounts(tenancyId)))
                .map(account -> money(account, "balance"))
                .orElseThrow(() -> new GatewayException("The rent account of " + tenancyId + " is gone"));
    }

    private static BigDecimal money(JsonNode node, String name) {
        if (!node.path(name).isNumber()) {
            throw new GatewayException("No amount " + name + " in " + node);
        }
        return node.path(name).decimalValue().setScale(2);
    }

    private static Optional<JsonNode> first(JsonNode answer) {
        return Optional.ofNullable(answer.path("items").get(0));
    }

    private static String deposits(String tenancyId) {
        return "/deposit/v1/deposits?tenancyId=" + tenancyId;
    }

    private static String rentAccounts(String tenancyId) {
        return "/arrears/v1/rentAccounts?tenancyId=" + tenancyId;
    }

    private static String entries(AccountOpened account) {
        return "/arrears/v1/rentAccounts/" + account.rentAccountId() + "/entries?pageSize=200";
    }
}
