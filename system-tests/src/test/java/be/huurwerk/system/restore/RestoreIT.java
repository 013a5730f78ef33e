package be.huurwerk.system.restore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import be.huurwerk.localstack.Suite;
import be.huurwerk.localstack.suite.Keeping;
import be.huurwerk.system.SuiteExtension;
import be.huurwerk.system.fault.Agreement;
import be.huurwerk.system.fault.Caller;
import be.huurwerk.system.fault.Caller.Outcome;
import be.huurwerk.system.fault.Deeds;
import be.huurwerk.system.fault.Home;
import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A database is put back to a moment, beside three services that know what came after it. */
@Order(6)
@ExtendWith(SuiteExtension.class)
class RestoreIT {

    @Test
    void allServicesAgreeAgainAfterOneWasPutBack(Suite suite) {
        // Given
        Caller caller = new Caller(suite);
        caller.put("/operations/v1/businessDate", "{\"businessDate\": \"2019-04-15\"}");
        Deeds deeds = new Deeds(caller);
        Home before = deeds.sign(new Random());
        awaitDeposit(deeds, before);
        suite.backup("deposit");
        deeds.payDeposit(before, new BigDecimal("100.00"));
        new Agreement(suite).assertHolds();
        Instant moment = Instant.now();
        deeds.payDeposit(before, new BigDecimal("23.45"));
        Home after = deeds.sign(new Random());
        String forgotten = awaitDeposit(deeds, after);
        String communication =
                deposit(caller, forgotten).path("structuredCommunication").asText();
        new Agreement(suite).assertHolds();

        // When
        suite.restore("deposit", Optional.of(moment));

        // Then: what was heard since is heard again, what was told since is listed
        String again = awaitDeposit(deeds, after);
        new Agreement(suite).assertHolds();
        assertThat(deposit(caller, again).path("structuredCommunication").asText())
                .as("a number that stands on a letter is given to nobody else")
                .isNotEqualTo(communication);
        assertThat(paid(caller, deeds.deposit(before).orElseThrow())).isEqualByComparingTo("100.00");
        assertThat(suite.forgotten("deposit"))
                .as("what people have to do again")
                .filteredOn(event -> event.subject().toString().equals(before.tenancyId()))
                .extracting(Keeping.Forgotten::type)
                .containsExactly("deposits.notify.paymentBooked");

        // And done again, it is heard by all
        deeds.payDeposit(before, new BigDecimal("23.45"));
        new Agreement(suite).assertHolds();
        assertThat(paid(caller, deeds.deposit(before).orElseThrow())).isEqualByComparingTo("123.45");
    }

    @Test
    void aLeaseThatWasForgottenAndIsSignedAnewIsChargedOnce(Suite suite) {
        // Given
        Caller caller = new Caller(suite);
        caller.put("/operations/v1/businessDate", "{\"businessDate\": \"2019-04-15\"}");
        Deeds deeds = new Deeds(caller);
        String dwelling = deeds.dwelling();
        String tenant = deeds.tenant(new Random());
        suite.backup("tenancy");
        new Agreement(suite).assertHolds();
        Instant moment = Instant.now();
        Home forgotten = deeds.sign(dwelling, tenant);
        deeds.declareIncome(tenant);
        String withdrawn = awaitDeposit(deeds, forgotten);
        deeds.post("2019-03");
        new Agreement(suite).assertHolds();
        BigDecimal charged = balance(caller, forgotten);
        assertThat(charged).as("rent of March").isPositive();

        // When it is forgotten, annulled as the guide says, and signed anew
        suite.restore("tenancy", Optional.of(moment));
        await().atMost(Duration.ofSeconds(60))
                .until(() -> forgottenTypes(suite, forgotten).contains("tenancies.notify.signed"));
        Outcome annulled = caller.post(
                "/tenancy/v1/tenancies/" + forgotten.tenancyId() + "/annulment",
                "{\"reason\": \"Forgotten by a restore.\"}");
        assertThat(annulled.status()).as(annulled.toString()).isEqualTo(201);
        Home anew = deeds.sign(dwelling, tenant);
        String deposit = awaitDeposit(deeds, anew);
        deeds.post("2019-03");
        new Agreement(suite).assertHolds();

        // Then
        assertThat(balance(caller, forgotten)).isEqualByComparingTo("0.00");
        assertThat(balance(caller, anew)).isEqualByComparingTo(charged);
        assertThat(deposit(caller, withdrawn).path("status").asText()).isEqualTo("withdrawn");
        assertThat(deposit(caller, deposit).path("status").asText()).isNotEqualTo("withdrawn");
        assertThat(forgottenTypes(suite, forgotten)).as("settled with it").isEmpty();
    }

    private static List<String> forgottenTypes(Suite suite, Home home) {
        return suite.forgotten("tenancy").stream()
                .filter(event -> event.subject().toString().equals(home.tenancyId()))
                .map(Keeping.Forgotten::type)
                .toList();
    }

    private static BigDecimal balance(Caller caller, Home home) {
        return caller.get("/arrears/v1/rentAccounts?tenancyId=" + home.tenancyId())
                .body()
                .path("items")
                .path(0)
                .path("balance")
                .decimalValue();
    }

    private static String awaitDeposit(Deeds deeds, Home home) {
        await().atMost(Duration.ofSeconds(60)).until(() -> deeds.deposit(home).isPresent());
        return deeds.deposit(home).orElseThrow();
    }

    private static JsonNode deposit(Caller caller, String depositId) {
        return caller.get("/deposit/v1/deposits/" + depositId).body();
    }

    private static BigDecimal paid(Caller caller, String depositId) {
        return deposit(caller, depositId).path("paid").decimalValue();
    }
}
