package be.huurwerk.deposit;

import static be.huurwerk.deposit.Story.caller;

import be.huurwerk.testsupport.OpenApiGates;
import be.huurwerk.testsupport.Papers;
import be.huurwerk.testsupport.ServiceTestResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(ServiceTestResource.class)
class OpenApiGatesTest {
    private static final String EXAMPLE_DEPOSIT = "01890a5d-ac96-774b-bcce-b302099a8061";
    private static final String EXAMPLE_PAYMENT = "01890a5d-ac96-774b-bcce-b302099a8062";
    private static final String EXAMPLE_DEAD_LETTER = "019a0000-0000-7000-8000-00000000dead";
    private static final String EXAMPLE_DOCUMENT = "01890a5d-ac96-774b-bcce-b302099a80dc";
    private static final Set<String> OF_A_DEAD_LETTER = Set.of("replayDeadLetter", "discardDeadLetter");
    private static final Set<String> OF_A_DEPOSIT = Set.of(
            "getDeposit",
            "getDepositStatement",
            "bookDepositPayment",
            "getDepositPayment",
            "reverseDepositPayment",
            "uploadDocument",
            "listDocuments",
            "getDocument",
            "downloadDocument",
            "annulDocument");

    /** Texts that tell nothing of a person. */
    private static final Map<String, String> SHOWN_TO_ALL = Map.ofEntries(
            Map.entry("DepositItem.structuredCommunication", "a number of ours"),
            Map.entry("DepositView.structuredCommunication", "a number of ours"),
            Map.entry("DepositWarning.text", "a sentence of ours"),
            Map.entry("MisdirectedRefund.text", "a sentence of ours"),
            Map.entry("LineView1.ground", "a code"));

    @Inject
    DataSource dataSource;

    @TestHTTPResource("/")
    URI base;

    private static final Set<String> BY_SCOPE_ALONE = Set.of(
            "chooseDepositForm",
            "bookDepositPayment",
            "reverseDepositPayment",
            "requestRefund",
            "askRelease",
            "receiveRelease",
            "reverseReleaseReceipt",
            "callSecurity",
            "reverseSecurityCall",
            "releaseSecurity",
            "uploadDocument",
            "annulDocument",
            "startInstalmentRun",
            "stopInstalmentRun",
            "startInterestRun",
            "stopInterestRun",
            "closeMisdirectedRefund",
            "placeDeposits",
            "reversePlacement",
            "closeRefundDiscrepancy",
            "startSettlementRun",
            "stopSettlementRun",
            "startYearStatementRun",
            "stopYearStatementRun");

    private OpenApiGates gates;

    @BeforeEach
    void readTheDocument() {
        Story.today(LocalDate.of(2019, 10, 1));
        gates = OpenApiGates.of("deposit", base);
    }

    @Test
    void everyOperationChecksItsCaller() {
        gates.assertCallersAreChecked();
    }

    @Test
    void everyOperationFollowsTheKeysOfTheIssuer() {
        gates.assertKeysMayChange();
    }

    @Test
    void ordersAtTheBankAreForRolesAndAllElseGoesByScope() {
        gates.assertRolesAreAsked(BY_SCOPE_ALONE);
    }

    @Test
    void everyOperationIsDescribed() {
        gates.assertOperationsAreDescribed();
    }

    @Test
    void allowsTheMethodsThatAreDescribed() {
        gates.assertMethodsAreTold();
    }

    @Test
    void everyExampleRuns() {
        MoneyExamples money = new MoneyExamples(dataSource);
        gates.assertExamplesRun(operationId -> {
            Map<String, String> ofMoney = money.prepare(operationId);
            return ofMoney.isEmpty() ? prepare(operationId) : ofMoney;
        });
    }

    @Test
    void takesNothingButWhatItsRequestsSay() {
        gates.assertRequestsAreStrict();
    }

    @Test
    void shieldsPersonsFromWhoMayNotReadOfThem() {
        gates.assertPersonsAreShielded(SHOWN_TO_ALL);
    }

    @Test
    void theSnapshotIsCurrent() {
        gates.assertSnapshot();
    }

    private static Map<String, String> prepare(String operationId) {
        Story.today(LocalDate.of(2019, 10, 1));
        if (OF_A_DEAD_LETTER.contains(operationId)) {
            return Map.of(EXAMPLE_DEAD_LETTER, Story.poison());
        }
        if (!OF_A_DEPOSIT.contains(operationId)) {
            return Map.of();
        }
        UUID depositId = new Story().signed(LocalDate.of(2019, 2, 15)).depositId();
        String paymentId = caller().contentType(ContentType.JSON)
                .body("{\"receivedOn\": \"2019-02-20\", \"amount\": 10.00, \"reference\": \"counter 12\"}")
                .post("/deposit/v1/deposits/" + depositId + "/payments")
                .then()
                .statusCode(201)
                .extract()
                .path("paymentId");
        String documentId = caller().contentType("application/pdf")
                .body(Papers.pdf("a request"))
                .post("/deposit/v1/documents?kind=refundRequest&depositId=" + depositId)
                .then()
                .statusCode(201)
                .extract()
                .path("documentId");
        return Map.of(EXAMPLE_DEPOSIT, depositId.toString(), EXAMPLE_PAYMENT, paymentId, EXAMPLE_DOCUMENT, documentId);
    }
}
