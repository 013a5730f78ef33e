package be.huurwerk.localstack.story;

import be.huurwerk.bankformats.coda.CodaWriter;
import be.huurwerk.localstack.story.StoryStep.AccountOpened;
import be.huurwerk.localstack.story.StoryStep.Departed;
import be.huurwerk.localstack.story.StoryStep.DepositAsked;
import be.huurwerk.localstack.story.StoryStep.MonthPosted;
import be.huurwerk.localstack.story.StoryStep.NoticeGiven;
import be.huurwerk.localstack.story.StoryStep.Registered;
import be.huurwerk.localstack.story.StoryStep.RentDecided;
import be.huurwerk.localstack.story.StoryStep.RentPaid;
import be.huurwerk.localstack.story.StoryStep.Settled;
import be.huurwerk.localstack.story.StoryStep.Signed;
import be.huurwerk.localstack.story.StoryStep.StatementImported;
import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.net.URI;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;

/**
 * The first months of one tenancy, from the signature to the settlement of the deposit, played through the gateway. It
 * moves the business date along and can be played again on the same data: each time another dwelling, other persons
 * and another bank account.
 */
public final class Story {
    private final Gateway gateway;
    private final StoryListener listener;
    private final Random random = new Random();
    private final Register register;
    private final Accounts accounts;

    /**
     * @param gateway  the address of the gateway
     * @param token    gives a valid token of a client with every scope
     * @param listener hears of each step; a fault it throws ends the story
     */
    public Story(URI gateway, Supplier<String> token, StoryListener listener) {
        this.gateway = new Gateway(gateway, token);
        this.listener = listener;
        this.register = new Register(this.gateway, random);
        this.accounts = new Accounts(this.gateway);
    }

    /** Plays the story to its end. Throws {@link GatewayException} at the first answer that is not as promised. */
    public StoryResult play() {
        businessDate(Script.SIGNED_ON);
        Registered registered = done(register.dwellingAndPersons());
        Signed signed = done(register.sign(registered));
        DepositAsked deposit = done(accounts.depositOf(signed.tenancyId()));
        RentDecided rent = done(accounts.firstRent(registered.tenantId(), signed.tenancyId()));
        AccountOpened account = done(accounts.rentAccountOf(signed.tenancyId()));
        List<MonthPosted> postings = new ArrayList<>();
        List<RentPaid> payments = new ArrayList<>();

        postings.add(post(account, signed, Script.FIRST_POSTING_ON, Script.FIRST_MONTH));
        StatementImported statement = done(importStatement(signed, deposit, rent, account));
        postings.add(post(account, signed, Script.SECOND_MONTH.atDay(1), Script.SECOND_MONTH));
        NoticeGiven notice = done(giveNotice(registered, signed));
        for (YearMonth month : Script.LAST_MONTHS) {
            postings.add(post(account, signed, month.atDay(1), month));
            payments.add(done(accounts.pay(account, signed.tenancyId(), month.atDay(Script.PAYING_DAY), rent.rent())));
        }
        Departed departed = done(depart(signed));
        Settled settled = done(accounts.settlement(signed.tenancyId(), deposit.depositId(), account));
        return new StoryResult(
                registered, signed, deposit, rent, account, postings, statement, notice, payments, departed, settled);
    }

    private <T extends StoryStep> T done(T step) {
        listener.done(step);
        return step;
    }

    private void businessDate(LocalDate date) {
        gateway.put("/operations/v1/businessDate", Map.of("businessDate", date.toString()));
    }

    private MonthPosted post(AccountOpened account, Signed signed, LocalDate on, YearMonth month) {
        businessDate(on);
        return done(accounts.post(account, signed.tenancyId(), month));
    }

    private StatementImported importStatement(
            Signed signed, DepositAsked deposit, RentDecided rent, AccountOpened account) {
        businessDate(Script.STATEMENT_ON);
        String payer = TestNumbers.iban(random);
        byte[] coda = CodaWriter.statement(1, TestNumbers.iban(random), Script.STATEMENT_ON, BigDecimal.ZERO)
                .structured(
                        rent.rent(),
                        Script.STATEMENT_ON,
                        digits(account.structuredCommunication()),
                        payer,
                        "T. TESTHUURDER",
                        "HUUR MAART")
                .structured(
                        deposit.due(),
                        Script.STATEMENT_ON,
                        digits(deposit.structuredCommunication()),
                        payer,
                        "T. TESTHUURDER",
                        "WAARBORG")
                .bytes();
        JsonNode answer = gateway.postText("/arrears/v1/bankStatements", coda)
                .expect(201, 200)
                .body();
        return accounts.afterStatement(answer, signed.tenancyId(), rent.rent());
    }

    private NoticeGiven giveNotice(Registered registered, Signed signed) {
        businessDate(Script.NOTICE_ON);
        String tenancy = "/tenancy/v1/tenancies/" + signed.tenancyId();
        JsonNode notice = gateway.post(
                        tenancy + "/notices",
                        Map.of(
                                "receivedOn",
                                Script.NOTICE_ON.toString(),
                                "reason",
                                "ordinary",
                                "signatories",
                                List.of(registered.tenantId())))
                .expect(201)
                .body();
        return new NoticeGiven(
                notice.path("noticeId").asText(),
                notice.path("status").asText(),
                Script.NOTICE_ON,
                LocalDate.parse(notice.path("startsOn").asText()),
                LocalDate.parse(notice.path("endsOn").asText()),
                LocalDate.parse(gateway.get(tenancy).path("endDate").asText()));
    }

    private Departed depart(Signed signed) {
        businessDate(Script.KEYS_ON);
        gateway.post(
                        "/tenancy/v1/tenancies/" + signed.tenancyId() + "/departure",
                        Map.of(
                                "keysReturnedOn",
                                Script.KEYS_ON.toString(),
                                "damages",
                                List.of(Map.of("description", Script.DAMAGE, "amount", Script.DAMAGES))))
                .expect(201);
        return new Departed(Script.KEYS_ON, Script.DAMAGES);
    }

    private static String digits(String structuredCommunication) {
        return structuredCommunication.replaceAll("[^0-9]", "");
    }
}
