package be.huurwerk.arrears;

import be.huurwerk.bankformats.coda.CodaWriter;
import be.huurwerk.servicekit.Ids;
import be.huurwerk.testsupport.OpenApiGates;
import be.huurwerk.testsupport.Papers;
import be.huurwerk.testsupport.ServiceTestResource;
import be.huurwerk.testsupport.Tokens;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(ServiceTestResource.class)
class OpenApiGatesTest {

    /** The ids that the examples name. */
    private static final String TENANCY = "01890a5d-ac96-774b-bcce-b302099a8059";

    private static final String ACCOUNT = "01890a5d-ac96-774b-bcce-b302099a8063";
    private static final String COMMUNICATION = "+++010/0000/00182+++";
    private static final String RUN = "01890a5d-ac96-774b-bcce-b302099a8067";
    private static final String PAYMENT = "01890a5d-ac96-774b-bcce-b302099a8069";
    private static final String STATEMENT = "01890a5d-ac96-774b-bcce-b302099a806b";

    private static final String MOVEMENT = "01890a5d-ac96-774b-bcce-b302099a806f";

    private static final String PAYMENT_LINE = "01890a5d-ac96-774b-bcce-b302099a8111";

    private static final String OTHER_ACCOUNT = "01890a5d-ac96-774b-bcce-b302099a8073";
    private static final String TRANSFER = "01890a5d-ac96-774b-bcce-b302099a8075";
    private static final String REFUND = "01890a5d-ac96-774b-bcce-b302099a8077";
    private static final String REFUND_FILE = "01890a5d-ac96-774b-bcce-b302099a8079";

    private static final String DOCUMENT = "01890a5d-ac96-774b-bcce-b302099a80dc";

    private static final String DEAD_LETTER = "019a0000-0000-7000-8000-00000000dead";

    /** Texts that tell nothing of a person. */
    private static final Map<String, String> SHOWN_TO_ALL = Map.ofEntries(
            Map.entry("AnnouncedMovement.account", "the landlord's own"),
            Map.entry("AnnouncedMovement.structuredCommunication", "a number of ours"),
            Map.entry("ArrearsSending.reference", "a number of the post"),
            Map.entry("BankStatement.account", "the landlord's own"),
            Map.entry("BankStatementGap.account", "the landlord's own"),
            Map.entry("Collection.cancelReason", "about a file of many, not about a person"),
            Map.entry("CollectionItem.reason", "a code"),
            Map.entry("CollectionRefusal.reason", "a code"),
            Map.entry("ImportedBankStatement.account", "the landlord's own"),
            Map.entry("LedgerEntry.ground", "a code"),
            Map.entry("Mandate.reference", "a number of ours"),
            Map.entry("Movement.structuredCommunication", "a number of ours"),
            Map.entry("Reconciliation.account", "the landlord's own"),
            Map.entry("PaymentPlanDeposit.structuredCommunication", "a number of ours"),
            Map.entry("RentAccount.structuredCommunication", "a number of ours"),
            Map.entry("StatementMovement.structuredCommunication", "a number of ours"),
            Map.entry("UnmatchedMovement.structuredCommunication", "a number of ours"));

    /** Whose role is that of the step in the ladder of the case, so that the case must be there. */
    private static final Set<String> ROLE_OF_THE_STEP = Set.of(
            "takeArrearsStep",
            "authoriseArrearsStep",
            "annulArrearsStep",
            "recordArrearsSending",
            "recordMailingSendings");

    @TestHTTPResource("/")
    URI base;

    private final Map<String, String> real = new HashMap<>();

    @Test
    void checksItsCallers() {
        OpenApiGates.of("arrears", base).assertCallersAreChecked();
    }

    @Test
    void followsTheKeysOfTheIssuer() {
        OpenApiGates.of("arrears", base).assertKeysMayChange();
    }

    @Test
    void asksForARoleWhereverSomethingChanges() {
        OpenApiGates.of("arrears", base).assertRolesAreAsked(ROLE_OF_THE_STEP);
    }

    @Test
    void describesItsOperations() {
        OpenApiGates.of("arrears", base).assertOperationsAreDescribed();
    }

    @Test
    void allowsTheMethodsThatAreDescribed() {
        OpenApiGates.of("arrears", base).assertMethodsAreTold();
    }

    @Test
    void answersItsExamples() {
        OpenApiGates.of("arrears", base).assertExamplesRun(this::prepare);
    }

    @Test
    void takesNothingButWhatItsRequestsSay() {
        OpenApiGates.of("arrears", base).assertRequestsAreStrict();
    }

    @Test
    void shieldsPersonsFromWhoMayNotReadOfThem() {
        OpenApiGates.of("arrears", base).assertPersonsAreShielded(SHOWN_TO_ALL);
    }

    @Test
    void isTheDocumentThatOthersRelyOn() {
        OpenApiGates.of("arrears", base).assertSnapshot();
    }

    private Map<String, String> prepare(String operationId) {
        if (real.isEmpty()) {
            JsonPath account = anAccount();
            real.put(TENANCY, account.getString("items[0].tenancyId"));
            real.put(ACCOUNT, account.getString("items[0].rentAccountId"));
            real.put(COMMUNICATION, account.getString("items[0].structuredCommunication"));
            real.put(
                    RUN,
                    Api.post("/monthlyPostings", Map.of("month", "2019-03"))
                            .jsonPath()
                            .getString("runId"));
            real.put(PAYMENT, payment(real.get(ACCOUNT)));
            real.put(STATEMENT, statement());
        }
        if (operationId.equals("bookPayment")) {
            Api.businessDate("2019-04-08");
        }
        if (operationId.equals("importBankStatements")) {
            Api.businessDate("2019-07-20");
        }
        prepareMoney(operationId);
        real.putAll(DirectDebitExamples.real(operationId));
        if (operationId.endsWith("Document")) {
            real.put(DOCUMENT, document(real.get(ACCOUNT), operationId));
        }
        Map<String, String> ofArrears = ArrearsExamples.of(operationId, ACCOUNT);
        if (!ofArrears.isEmpty()) {
            Map<String, String> all = new HashMap<>(real);
            all.putAll(ofArrears);
            return all;
        }
        if (operationId.endsWith("DeadLetter")) {
            real.put(DEAD_LETTER, deadLetter());
        }
        return real;
    }

    /** What is done with movements of the bank and with credit. */
    private void prepareMoney(String operationId) {
        boolean leaves = operationId.equals("takeRefundsAsPaid");
        if (operationId.endsWith("Movement") || leaves) {
            real.put(MOVEMENT, movement(real.get(ACCOUNT), operationId));
        }
        if (operationId.equals("takeBackByMovement")) {
            payment(real.get(ACCOUNT));
            real.put(
                    PAYMENT_LINE,
                    Api.get("/rentAccounts/" + real.get(ACCOUNT) + "/entries?pageSize=200&on=2019-12-31")
                            .jsonPath()
                            .getString("items.findAll { it.kind == 'payment' && it.amount == -1 }[-1].entryId"));
        }
        if (operationId.contains("Transfer") || operationId.contains("Refund") || operationId.contains("BankAnswer")) {
            payment(real.get(ACCOUNT));
            real.put(OTHER_ACCOUNT, anAccount().getString("items[0].rentAccountId"));
        }
        if (operationId.equals("getTransfer")) {
            real.put(TRANSFER, transfer(real.get(ACCOUNT), real.get(OTHER_ACCOUNT)));
        }
        if (operationId.equals("decideRefund") || operationId.equals("getRefund")) {
            real.put(REFUND, refund(real.get(ACCOUNT)));
        }
        boolean comesBack = operationId.equals("takeRefundBackByMovement");
        if (operationId.endsWith("RefundFile") || operationId.equals("takeBankAnswer") || comesBack || leaves) {
            Api.businessDate("2019-07-20");
            String refundId = refund(real.get(ACCOUNT));
            real.put(REFUND, refundId);
            by("approver", "/refunds/" + refundId + "/decision", Map.of("decision", "approved"));
            if (!operationId.equals("createRefundFile") && !leaves) {
                String fileId = by("approver", "/refundFiles", Map.of("executionDate", "2019-07-24"))
                        .path("refundFileId");
                real.put(REFUND_FILE, fileId);
                real.put(REFUND_FILE.replace("-", ""), fileId.replace("-", ""));
            }
        }
    }

    private static JsonPath anAccount() {
        UUID tenancyId = Ids.next();
        new Others(tenancyId).tenancyTells("tenancies.notify.signed", Others.signed(tenancyId, "2019-03-01"));
        return Api.account(tenancyId);
    }

    private static Response by(String client, String path, Object body) {
        return RestAssured.given()
                .header("Authorization", "Bearer " + Tokens.client(client))
                .contentType(ContentType.JSON)
                .body(body)
                .post("/arrears/v1" + path);
    }

    private static String transfer(String from, String to) {
        return Api.post(
                        "/rentAccounts/" + from + "/transfers",
                        Map.of("to", to, "amount", new BigDecimal("0.01"), "reason", "R"))
                .path("transferId");
    }

    private static String refund(String account) {
        return Api.post(
                        "/rentAccounts/" + account + "/refunds",
                        Map.of("amount", new BigDecimal("0.01"), "iban", Bank.PAYER, "reason", "R"))
                .path("refundId");
    }

    /** A movement of the queue; one to put back is assigned first. */
    private static String movement(String account, String operationId) {
        Map<String, String> amounts =
                Map.of("takeBackByMovement", "-1.00", "takeRefundBackByMovement", "0.01", "takeRefundsAsPaid", "-0.01");
        String movementId = new Bank().queued(amounts.getOrDefault(operationId, "50.00"), "huur", Bank.PAYER);
        if (operationId.equals("suspendMovement")) {
            Api.post(
                            "/unmatchedMovements/" + movementId + "/assignment",
                            Map.of("parts", List.of(Map.of("rentAccountId", account, "amount", 50))))
                    .then()
                    .statusCode(201);
        }
        return movementId;
    }

    private static String document(String account, String words) {
        return Api.call()
                .contentType("application/pdf")
                .body(Papers.pdf(words))
                .post("/arrears/v1/documents?kind=paymentPlan&rentAccountId=" + account)
                .then()
                .statusCode(201)
                .extract()
                .path("documentId");
    }

    /** An event that cannot be applied, for what one may do with it. */
    private static String deadLetter() {
        UUID subject = Ids.next();
        new Others(subject).tenancyTells("tenancies.notify.signed", JsonNodeFactory.instance.objectNode());
        return Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(
                        () -> Api.get("/operations/deadLetters?pageSize=200")
                                .jsonPath()
                                .getString("items.find { it.subject == '" + subject + "' }?.deadLetterId"),
                        id -> id != null);
    }

    private static String payment(String account) {
        return Api.post(
                        "/payments",
                        Map.of(
                                "rentAccountId",
                                account,
                                "receivedOn",
                                "2019-04-08",
                                "amount",
                                new BigDecimal("1.00"),
                                "reference",
                                "R"))
                .jsonPath()
                .getString("paymentId");
    }

    private static String statement() {
        byte[] file = CodaWriter.statement(900, "BE68539007547034", LocalDate.of(2018, 4, 8), BigDecimal.ONE)
                .bytes();
        return Api.importCoda(file).jsonPath().getString("statements[0].bankStatementId");
    }
}
