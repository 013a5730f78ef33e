package be.huurwerk.arrears;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import be.huurwerk.servicekit.Ids;
import be.huurwerk.testsupport.ServiceTestResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(ServiceTestResource.class)
class CallsTest {

    private static String account() {
        UUID tenancyId = Ids.next();
        new Others(tenancyId).tenancyTells("tenancies.notify.signed", Others.signed(tenancyId, "2019-03-01"));
        return Api.account(tenancyId).getString("items[0].rentAccountId");
    }

    private static Map<String, Object> payment(Object rentAccountId, Object amount) {
        return Map.of(
                "rentAccountId",
                rentAccountId,
                "receivedOn",
                "2019-04-08",
                "amount",
                amount,
                "reference",
                "counter 17");
    }

    @Test
    void checksAStructuredCommunication() {
        Api.post("/structuredCommunications/validate", Map.of("communication", "+++010/8068/17183+++"))
                .then()
                .statusCode(200)
                .body("valid", equalTo(true))
                .body("digits", equalTo("010806817183"));
        Api.post("/structuredCommunications/validate", Map.of("communication", "+++010/8068/17184+++"))
                .then()
                .statusCode(200)
                .body("valid", equalTo(false))
                .body("digits", nullValue());
    }

    @Test
    void takesNoPaymentOfADayStillToCome() {
        // Given
        Api.businessDate("2019-04-07");
        String account = account();

        // When
        Response answer = Api.post("/payments", payment(account, 50.00));

        // Then
        answer.then()
                .statusCode(400)
                .body("issues.name", contains("receivedOn"))
                .body("issues[0].detail", equalTo("This day is still to come: it is 2019-04-07."));
        assertThat(Api.get("/rentAccounts/" + account + "/entries").jsonPath().getList("items"))
                .isEmpty();
        Api.businessDate("2019-04-08");
        Api.post("/payments", payment(account, 50.00)).then().statusCode(201);
    }

    @Test
    void takesNoPaymentOfADayBeforeTheLeaseWasSigned() {
        // Given a lease that was signed on 15 February 2019
        Api.businessDate("2019-04-08");
        String account = account();
        Map<String, Object> payment = new HashMap<>(payment(account, 50.00));

        // When
        payment.put("receivedOn", "1999-04-08");
        Response answer = Api.post("/payments", payment);

        // Then
        answer.then()
                .statusCode(400)
                .body("issues.name", contains("receivedOn"))
                .body("issues[0].detail", equalTo("This is 2019-02-15 at the earliest."));
        payment.put("receivedOn", "2019-02-15");
        Api.post("/payments", payment).then().statusCode(201);
    }

    @Test
    void postsNoMonthFurtherAheadThanThePolicyAllows() {
        // Given
        Api.businessDate("2019-07-20");

        // When
        Response answer = Api.post("/monthlyPostings", Map.of("month", "2019-09"));

        // Then
        answer.then()
                .statusCode(400)
                .body("issues[0].name", equalTo("month"))
                .body("issues[0].detail", equalTo("On 2019-07-20 months are posted up to 2019-08."));
    }

    @Test
    void quotesLateCosts() {
        Response quote =
                Api.post("/lateCostQuotes", Map.of("outstanding", new BigDecimal("450.00"), "on", "2024-06-01"));
        assertThat(quote.asString())
                .isEqualTo("{\"applies\":true,\"maximumCompensation\":60.00,\"maximumInterestRate\":12.5}");
        Response before =
                Api.post("/lateCostQuotes", Map.of("outstanding", new BigDecimal("450.00"), "on", "2023-08-31"));
        assertThat(before.asString()).isEqualTo("{\"applies\":false}");
        Api.post("/lateCostQuotes", Map.of("outstanding", new BigDecimal("450.00"), "on", "2023-10-01"))
                .then()
                .statusCode(200)
                .body("maximumCompensation", equalTo(60.0f))
                .body("maximumInterestRate", nullValue())
                .body("unknown[0].name", equalTo("arrears/late-interest-cap"))
                .body("unknown[0].on", equalTo("2023-10-01"));
    }

    @Test
    void quotesTheInterestOfTheDaysSinceTheTermOfAReminder() {
        // 450 x 12.5 x 29 / 36500 = 4.4692
        Map<String, Object> asked =
                Map.of("outstanding", new BigDecimal("450.00"), "on", "2024-06-01", "interestFrom", "2024-05-03");
        Api.post("/lateCostQuotes", asked)
                .then()
                .statusCode(200)
                .body("interest.amount", equalTo(4.47f))
                .body("interest.parts[0].days", equalTo(29))
                .body("interest.parts[0].until", equalTo("2024-05-31"))
                .body("unknown", nullValue());

        // a half-year of which no rate is known leaves the interest out, and says so
        Api.post(
                        "/lateCostQuotes",
                        Map.of(
                                "outstanding",
                                new BigDecimal("450.00"),
                                "on",
                                "2026-07-02",
                                "interestFrom",
                                "2026-06-01"))
                .then()
                .statusCode(200)
                .body("interest", nullValue())
                .body("unknown.on", equalTo(List.of("2026-07-02", "2026-07-01")));
        Api.post(
                        "/lateCostQuotes",
                        Map.of(
                                "outstanding",
                                new BigDecimal("450.00"),
                                "on",
                                "2024-06-01",
                                "interestFrom",
                                "2024-06-02"))
                .then()
                .statusCode(400)
                .body("issues[0].name", equalTo("interestFrom"));
        Api.post(
                        "/lateCostQuotes",
                        Map.of("outstanding", new BigDecimal("450.00"), "on", "2024-06-01", "contractRate", 8))
                .then()
                .statusCode(400)
                .body("issues[0].name", equalTo("interestFrom"));
    }

    @Test
    void quotesNoCapOfDaysBeforeTheLaw() {
        // Given a term that passed before book XIX was in force, and a cap that nobody established of its first months
        Map<String, Object> asked =
                Map.of("outstanding", new BigDecimal("450.00"), "on", "2024-03-01", "interestFrom", "2023-08-15");
        Api.post("/lateCostQuotes", asked)
                .then()
                .statusCode(200)
                .body("interest", nullValue())
                .body("unknown.on", equalTo(List.of("2023-09-01")));

        // Then the rate of the contract holds on the days before: 450 x 5 x 17 / 36500 = 1.048
        Map<String, Object> atRate = Map.of(
                "outstanding",
                new BigDecimal("450.00"),
                "on",
                "2023-09-01",
                "interestFrom",
                "2023-08-15",
                "contractRate",
                5);
        Api.post("/lateCostQuotes", atRate)
                .then()
                .statusCode(200)
                .body("interest.amount", equalTo(1.05f))
                .body("interest.parts[0].days", equalTo(17))
                .body("interest.parts[0].until", equalTo("2023-08-31"));
        // and at the cap none of them bears any
        Api.post(
                        "/lateCostQuotes",
                        Map.of(
                                "outstanding",
                                new BigDecimal("450.00"),
                                "on",
                                "2023-09-01",
                                "interestFrom",
                                "2023-08-15"))
                .then()
                .statusCode(200)
                .body("interest.amount", equalTo(0.0f))
                .body("interest.parts", hasSize(0));
    }

    @Test
    void refusesAQuoteWithAllItsFaults() {
        Api.post("/lateCostQuotes", Map.of("outstanding", new BigDecimal("450.001"), "on", "yesterday", "x", 1))
                .then()
                .statusCode(400)
                .body("issues", hasSize(3));
    }

    @Test
    void booksAPaymentOnItsAccount() {
        // Given
        String account = account();

        // When
        Response booked = Api.post("/payments", payment(account, new BigDecimal("100.00")));

        // Then
        booked.then().statusCode(201).body("rentAccountId", equalTo(account));
        Api.get("/payments/" + booked.jsonPath().getString("paymentId")).then().statusCode(200);
        assertThat(Api.json(Api.get("/rentAccounts/" + account)).getObject("balance", BigDecimal.class))
                .isEqualByComparingTo("-100.00");
    }

    @Test
    void theSameKeyBooksOnce() {
        // Given
        String account = account();
        String key = UUID.randomUUID().toString();

        // When
        for (int times = 0; times < 2; times++) {
            Api.call()
                    .contentType(ContentType.JSON)
                    .header("Idempotency-Key", key)
                    .body(payment(account, new BigDecimal("100.00")))
                    .post("/arrears/v1/payments")
                    .then()
                    .statusCode(201);
        }

        // Then
        assertThat(Api.json(Api.get("/rentAccounts/" + account)).getObject("balance", BigDecimal.class))
                .isEqualByComparingTo("-100.00");
    }

    @Test
    void refusesAPaymentOnAnUnknownAccount() {
        Api.post("/payments", payment(Ids.next(), new BigDecimal("100.00")))
                .then()
                .statusCode(400)
                .body("issues[0].name", equalTo("rentAccountId"))
                .body("issues[0].type", equalTo("urn:problem-type:belgif:input-validation:referencedResourceNotFound"));
    }

    @Test
    void refusesAPaymentThatSaysWhatCantBe() {
        // Given
        Api.businessDate("2019-07-20");
        String account = account();
        String own = Api.get("/rentAccounts/" + account).jsonPath().getString("structuredCommunication");
        Map<String, Object> payment = new HashMap<>(payment(account, new BigDecimal("100.00")));

        // When
        payment.put("communication", "+++010/8068/17184+++");
        payment.put("period", "2019-02");
        Response wrongDigits = Api.post("/payments", payment);
        payment.remove("period");
        payment.put("communication", "010806817183");
        Response ofAnother = Api.post("/payments", payment);
        payment.put("communication", "huur april");
        Response words = Api.post("/payments", payment);
        payment.put("communication", own);
        payment.put("period", "2019-09");
        Response ahead = Api.post("/payments", payment);

        // Then
        wrongDigits.then().statusCode(400).body("issues.name", contains("period", "communication"));
        ofAnother.then().statusCode(400).body("issues.name", contains("communication"));
        words.then().statusCode(201);
        ahead.then().statusCode(201);
        assertThat(Api.json(Api.get("/rentAccounts/" + account)).getObject("balance", BigDecimal.class))
                .isEqualByComparingTo("-200.00");
    }

    @Test
    void anUnknownTenancyHasNoAccount() {
        Api.get("/rentAccounts?tenancyId=" + Ids.next())
                .then()
                .statusCode(200)
                .body("items", hasSize(0))
                .body("total", equalTo(0));
        Api.get("/rentAccounts/" + Ids.next()).then().statusCode(404);
        Api.get("/monthlyPostings/" + Ids.next()).then().statusCode(404);
        Api.get("/bankStatements/" + Ids.next()).then().statusCode(404);
    }

    @Test
    void pagesALedger() {
        // Given
        String account = account();
        for (int amount = 1; amount <= 3; amount++) {
            Api.post("/payments", payment(account, new BigDecimal(amount)))
                    .then()
                    .statusCode(201);
        }

        // When
        Response first = Api.get("/rentAccounts/" + account + "/entries?pageSize=2");
        Response second =
                Api.call().urlEncodingEnabled(false).get(first.jsonPath().getString("next"));

        // Then
        first.then().body("items", hasSize(2)).body("total", equalTo(3));
        second.then().body("items", hasSize(1)).body("next", nullValue());
    }
}
