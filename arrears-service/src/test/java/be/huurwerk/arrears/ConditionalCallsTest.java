package be.huurwerk.arrears;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

import be.huurwerk.servicekit.Ids;
import be.huurwerk.testsupport.ServiceTestResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(ServiceTestResource.class)
class ConditionalCallsTest {

    private String account;

    @BeforeEach
    void openAccount() {
        UUID tenancyId = Ids.next();
        new Others(tenancyId).tenancyTells("tenancies.notify.signed", Others.signed(tenancyId, "2019-03-01"));
        account = Api.account(tenancyId).getString("items[0].rentAccountId");
    }

    @Test
    void tellsWhetherAnAccountIsAsItWasSeen() {
        // Given
        String seen = seen();

        // When
        Response unchanged = Api.call().header("If-None-Match", seen).get("/arrears/v1/rentAccounts/" + account);
        pay(null).then().statusCode(201);
        Response changed = Api.call().header("If-None-Match", seen).get("/arrears/v1/rentAccounts/" + account);

        // Then
        unchanged.then().statusCode(304);
        changed.then().statusCode(200);
        assertThat(changed.header("ETag")).isNotEqualTo(seen);
    }

    @Test
    void booksAPaymentOnlyOnTheAccountThatWasSeen() {
        // Given
        String seen = seen();

        // When
        Response first = pay(seen);
        Response second = pay(seen);
        Response third = pay(seen());

        // Then
        first.then().statusCode(201);
        second.then().statusCode(412);
        third.then().statusCode(201);
        Api.get("/rentAccounts/" + account + "/entries").then().body("items", hasSize(2));
    }

    @Test
    void letsOneOfTwoThroughThatSawTheSame() {
        // Given
        String seen = seen();

        // When
        List<Integer> answers = IntStream.range(0, 4)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> pay(seen).statusCode()))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();

        // Then
        assertThat(answers).containsExactlyInAnyOrder(201, 412, 412, 412);
    }

    @Test
    void tagsAPayment() {
        String location = pay(null).header("Location");
        Api.call().get(location).then().statusCode(200).header("ETag", notNullValue());
    }

    private String seen() {
        return Api.get("/rentAccounts/" + account).header("ETag");
    }

    private Response pay(String ifMatch) {
        var call = Api.call().contentType(ContentType.JSON);
        Map<String, Object> payment = Map.of(
                "rentAccountId",
                account,
                "receivedOn",
                "2019-04-08",
                "amount",
                new BigDecimal("100.00"),
                "reference",
                "counter 17");
        return (ifMatch == null ? call : call.header("If-Match", ifMatch))
                .body(payment)
                .post("/arrears/v1/payments");
    }
}
