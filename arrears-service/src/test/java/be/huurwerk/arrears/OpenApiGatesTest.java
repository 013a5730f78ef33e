package be.huurwerk.arrears;

import be.huurwerk.bankformats.coda.CodaWriter;
import be.huurwerk.servicekit.Ids;
import be.huurwerk.testsupport.OpenApiGates;
import be.huurwerk.testsupport.Papers;
import be.huurwerk.testsupport.ServiceTestResource;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(ServiceTestResource.class)
class OpenApiGatesTest {

    /** The ids that the examples name. */
    private static final String TENANCY = "01890a5d-ac96-774b-bcce-b302099a8059";

    private static final String ACCOUNT = "01890a5d-ac96-774b-bcce-b302099a8063";
    private static final String RUN = "01890a5d-ac96-774b-bcce-b302099a8067";
    private static final String PAYMENT = "01890a5d-ac96-774b-bcce-b302099a8069";
    private static final String STATEMENT = "01890a5d-ac96-774b-bcce-b302099a806b";

    private static final String DOCUMENT = "01890a5d-ac96-774b-bcce-b302099a80dc";

    private static final String DEAD_LETTER = "019a0000-0000-7000-8000-00000000dead";

    @TestHTTPResource("/")
    URI base;

    private final Map<String, String> real = new HashMap<>();

    @Test
    void checksItsCallers() {
        OpenApiGates.of("arrears", base).assertCallersAreChecked();
    }

    @Test
    void describesItsOperations() {
        OpenApiGates.of("arrears", base).assertOperationsAreDescribed();
    }

    @Test
    void answersItsExamples() {
        OpenApiGates.of("arrears", base).assertExamplesRun(this::prepare);
    }

    @Test
    void isTheDocumentThatOthersRelyOn() {
        OpenApiGates.of("arrears", base).assertSnapshot();
    }

    private Map<String, String> prepare(String operationId) {
        if (real.isEmpty()) {
            UUID tenancyId = Ids.next();
            new Others(tenancyId).tenancyTells("tenancies.notify.signed", Others.signed(tenancyId, "2019-03-01"));
            JsonPath account = Api.account(tenancyId);
            real.put(TENANCY, tenancyId.toString());
            real.put(ACCOUNT, account.getString("items[0].rentAccountId"));
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
        if (operationId.endsWith("Document")) {
            real.put(DOCUMENT, document(real.get(ACCOUNT), operationId));
        }
        if (operationId.endsWith("DeadLetter")) {
            real.put(DEAD_LETTER, deadLetter());
        }
        return real;
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
