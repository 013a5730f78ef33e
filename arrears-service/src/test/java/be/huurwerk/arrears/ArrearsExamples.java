package be.huurwerk.arrears;

import be.huurwerk.servicekit.Ids;
import be.huurwerk.servicekit.sql.Sql;
import be.huurwerk.testsupport.TenancyStandIn;
import io.quarkus.arc.Arc;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;

/** What the examples of arrears, mailings and payment plans name, made for real. */
final class ArrearsExamples {

    private static final String EVALUATION = "01890a5d-ac96-774b-bcce-b302099a80f0";
    private static final String CASE = "01890a5d-ac96-774b-bcce-b302099a80f1";
    private static final String PAUSE = "01890a5d-ac96-774b-bcce-b302099a80f2";
    private static final String DEBT = "01890a5d-ac96-774b-bcce-b302099a80f3";
    private static final String PLAN = "01890a5d-ac96-774b-bcce-b302099a80f4";
    private static final String MAILING = "01890a5d-ac96-774b-bcce-b302099a80f5";

    private static final String STEP = "01890a5d-ac96-774b-bcce-b302099a80f6";

    private static final String SENDING = "01890a5d-ac96-774b-bcce-b302099a80f9";

    private static final String COURT_CASE = "01890a5d-ac96-774b-bcce-b302099a810b";

    private static final String COURT_STEP = "01890a5d-ac96-774b-bcce-b302099a810d";

    private static final String DEBT_SETTLEMENT = "01890a5d-ac96-774b-bcce-b302099a8105";

    private static final String DIVIDEND = "01890a5d-ac96-774b-bcce-b302099a8109";
    private static final String ACT = "01890a5d-ac96-774b-bcce-b302099a8107";

    private static final String WRITE_OFF = "01890a5d-ac96-774b-bcce-b302099a8101";

    private ArrearsExamples() {}

    /** By the ids that the examples name; none for an operation that is about something else. */
    static Map<String, String> of(String operationId, String accountOfExamples) {
        if (operationId.contains("MonthlyBill")) {
            return BillExamples.of(operationId, accountOfExamples, owing());
        }
        if (operationId.equals("stopEvaluation") || operationId.equals("resumeEvaluation")) {
            return Map.of(EVALUATION, stoppedEvaluation());
        }
        if (operationId.contains("ArrearsObjection")) {
            return Map.of(accountOfExamples, owing());
        }
        if (operationId.contains("Arrears") || operationId.contains("Evaluation")) {
            return arrearsCase(operationId);
        }
        if (operationId.endsWith("WriteOff")) {
            return writeOff(operationId, accountOfExamples);
        }
        if (operationId.contains("Court")) {
            return courtCase(operationId, accountOfExamples);
        }
        if (operationId.contains("DebtSettlement") && !operationId.endsWith("Export")) {
            return debtSettlement(operationId, accountOfExamples);
        }
        if (operationId.contains("MailingLetter") || operationId.contains("MailingSending")) {
            return Map.of(MAILING, mailingWithLetters(operationId));
        }
        if (operationId.contains("Mailing")) {
            return mailing();
        }
        return operationId.contains("PaymentPlan") ? plan(operationId, accountOfExamples) : Map.of();
    }

    /** A debt, and the proposal to give it up; approved where that is taken back. */
    private static Map<String, String> writeOff(String operationId, String accountOfExamples) {
        String account = owing();
        String debt =
                Api.get("/rentAccounts/" + account + "/entries").jsonPath().getString("items[0].entryId");
        Map<String, String> real = new HashMap<>(Map.of(accountOfExamples, account, DEBT, debt));
        if (!operationId.equals("proposeWriteOff")) {
            Map<String, Object> asked =
                    Map.of("ground", "insolvent", "reason", "R", "debts", List.of(Map.of("entryId", debt)));
            String id = Api.post("finance-office", "/rentAccounts/" + account + "/writeOffs", asked)
                    .path("writeOffId");
            real.put(WRITE_OFF, id);
            if (operationId.equals("reverseWriteOff")) {
                Api.post("approver", "/writeOffs/" + id + "/decision", Map.of("decision", "approved"))
                        .then()
                        .statusCode(200);
            }
        }
        return real;
    }

    private static Map<String, String> courtCase(String operationId, String accountOfExamples) {
        String account = owing();
        if (operationId.equals("openCourtCase")) {
            return Map.of(accountOfExamples, account);
        }
        String tenancyId = Api.get("/rentAccounts/" + account).jsonPath().getString("tenancyId");
        TenancyStandIn.addressee(UUID.fromString(tenancyId), List.of("Proefella Van Testegem"), Map.of());
        Map<String, String> asked = Map.of("rentAccountId", account, "route", "courtDissolution", "on", "2019-06-03");
        String id =
                Api.post("/courtCases", asked).then().statusCode(201).extract().path("courtCaseId");
        Map<String, String> real = new HashMap<>(Map.of(COURT_CASE, id));
        if (operationId.equals("annulCourtStep")) {
            Map<String, String> step = Map.of("kind", "formalNotice", "on", "2019-06-03");
            real.put(COURT_STEP, Api.post("/courtCases/" + id + "/steps", step).path("steps[0].courtStepId"));
        }
        return real;
    }

    private static Map<String, String> debtSettlement(String operationId, String accountOfExamples) {
        String account = owing();
        if (operationId.equals("openDebtSettlement")) {
            return Map.of(accountOfExamples, account);
        }
        String tenancyId = Api.get("/rentAccounts/" + account).jsonPath().getString("tenancyId");
        TenancyStandIn.addressee(UUID.fromString(tenancyId), List.of("Proefella Van Testegem"), Map.of());
        Map<String, String> asked = Map.of(
                "rentAccountId",
                account,
                "admissibleOn",
                "2019-05-20",
                "decisionSentOn",
                "2019-05-24",
                "court",
                "C",
                "mediator",
                "M");
        String id = Api.post("/debtSettlements", asked)
                .then()
                .statusCode(201)
                .extract()
                .path("debtSettlementId");
        if (operationId.equals("annulDebtSettlementAct")) {
            Map<String, String> filed = Map.of("kind", "claimFiled", "on", "2019-06-12", "channel", "registeredLetter");
            return Map.of(
                    DEBT_SETTLEMENT,
                    id,
                    ACT,
                    Api.post("/debtSettlements/" + id + "/acts", filed).path("acts[0].actId"));
        }
        if (!operationId.equals("reverseDebtSettlementDividend")) {
            return Map.of(DEBT_SETTLEMENT, id);
        }
        Map<String, Object> paid = Map.of("receivedOn", "2019-07-18", "amount", new BigDecimal("16.10"));
        return Map.of(
                DEBT_SETTLEMENT,
                id,
                DIVIDEND,
                Api.post("/debtSettlements/" + id + "/dividends", paid).path("dividends[0].dividendId"));
    }

    private static String stoppedEvaluation() {
        UUID runId = Ids.next();
        new Sql(Arc.container().instance(DataSource.class).get())
                .update(
                        "insert into run (run_id, kind, key, status, requested_at) values (?, 'arrearsEvaluation', ?, 'stopped', now())",
                        runId,
                        runId.toString());
        return runId.toString();
    }

    /** A mailing that is over and took no step; with the run of its letters where the operation asks for that. */
    private static String mailingWithLetters(String operationId) {
        UUID mailing = Ids.next();
        Sql sql = new Sql(Arc.container().instance(DataSource.class).get());
        String insert = "insert into run (run_id, kind, key, status, requested_at) values (?, ?, ?, ?, now())";
        sql.update(insert, mailing, "arrearsMailing", mailing.toString(), "completed");
        if (!operationId.equals("printMailingLetters")) {
            String status = operationId.equals("stopMailingLetters") ? "stopped" : "completed";
            sql.update(insert, Ids.next(), "mailingLetters", mailing.toString(), status);
        }
        return mailing.toString();
    }

    private static String owing() {
        Api.businessDate("2019-07-20");
        UUID tenancyId = Ids.next();
        new Others(tenancyId).tenancyTells("tenancies.notify.signed", Others.owing(tenancyId, "2019-04-10", "316.10"));
        return Api.account(tenancyId).getString("items[0].rentAccountId");
    }

    /** A case of April 2019, paused or disputed where the operation ends that. */
    private static Map<String, String> arrearsCase(String operationId) {
        String account = owing();
        Api.bankToldUntil("2019-04-10", "2019-07-20");
        Map<String, String> real = new HashMap<>();
        real.put(EVALUATION, Api.evaluate("2019-04-16").getString("runId"));
        String tenancyId = Api.get("/rentAccounts/" + account).jsonPath().getString("tenancyId");
        String caseId = Api.get("/arrearsCases?on=2019-04-16&tenancyId=" + tenancyId)
                .jsonPath()
                .getString("items[0].arrearsCaseId");
        real.put(CASE, caseId);
        real.put(
                DEBT,
                Api.get("/rentAccounts/" + account + "/entries").jsonPath().getString("items[0].entryId"));
        if (operationId.equals("endArrearsPause")) {
            Map<String, String> pause = Map.of(
                    "reason", "other", "from", "2019-04-16", "until", "2019-04-20", "comment", "waits for an answer");
            Api.post("/arrearsCases/" + caseId + "/pauses", pause).then().statusCode(201);
            real.put(
                    PAUSE,
                    Api.get("/arrearsCases/" + caseId + "/pauses").jsonPath().getString("items[0].pauseId"));
        }
        if (operationId.equals("getArrearsLetter")) {
            TenancyStandIn.addressee(UUID.fromString(tenancyId), List.of("Proefella Van Testegem"), Map.of());
        }
        if (operationId.equals("annulArrearsStep")
                || operationId.equals("getArrearsLetter")
                || operationId.contains("Sending")) {
            Api.post(
                            "/arrearsCases/" + caseId + "/steps",
                            Map.of("code", "reminder1", "on", "2019-04-16", "channel", "letter"))
                    .then()
                    .statusCode(201);
            real.put(
                    STEP,
                    Api.get("/arrearsCases/" + caseId + "/steps").jsonPath().getString("items[0].stepId"));
        }
        if (operationId.equals("failArrearsSending")) {
            String sendings = "/arrearsCases/" + caseId + "/steps/" + real.get(STEP) + "/sendings";
            real.put(
                    SENDING,
                    Api.post(sendings, Map.of("handedOverOn", "2019-04-17"))
                            .jsonPath()
                            .getString("items[0].sendingId"));
        }
        if (operationId.equals("settleArrearsDispute")) {
            Map<String, String> dispute = Map.of("entryId", real.get(DEBT), "on", "2019-04-16", "comment", "too much");
            Api.post("/arrearsCases/" + caseId + "/disputes", dispute).then().statusCode(201);
        }
        return real;
    }

    private static Map<String, String> mailing() {
        Api.businessDate("2019-07-20");
        Map<String, String> mailing = Map.of("step", "reminder2", "channel", "letter", "on", "2019-04-01");
        return Map.of(MAILING, Api.post("/mailings", mailing).jsonPath().getString("runId"));
    }

    private static Map<String, String> plan(String operationId, String accountOfExamples) {
        String account = owing();
        if (operationId.equals("agreePaymentPlan") || operationId.equals("quotePaymentPlan")) {
            return Map.of(accountOfExamples, account);
        }
        Map<String, Object> agreed = Map.of(
                "rentAccountId",
                account,
                "amount",
                new BigDecimal("316.10"),
                "instalments",
                3,
                "firstDueOn",
                "2019-08-10");
        String planId = Api.post("/paymentPlans", agreed)
                .then()
                .statusCode(201)
                .extract()
                .path("paymentPlanId");
        return Map.of(accountOfExamples, account, PLAN, planId);
    }
}
