package be.huurwerk.system.restore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import be.huurwerk.localstack.Suite;
import be.huurwerk.localstack.suite.Keeping;
import be.huurwerk.system.SuiteExtension;
import be.huurwerk.system.fault.Agreement;
import be.huurwerk.system.fault.Caller;
import be.huurwerk.system.fault.Deeds;
import be.huurwerk.system.fault.Home;
import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The database of the deposits is put back to a moment, beside three services that know what came after it. */
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
