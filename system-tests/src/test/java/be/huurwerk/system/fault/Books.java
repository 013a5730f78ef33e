package be.huurwerk.system.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Whether what was acknowledged of a tenancy is there, once, and to the cent. */
public final class Books {
    /** That the office posts; the day of the business lies in the last one. */
    public static final List<String> MONTHS = List.of("2019-03", "2019-04");

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Caller caller;
    private final Deeds deeds;

    public Books(Caller caller, Deeds deeds) {
        this.caller = caller;
        this.deeds = deeds;
    }

    public void assertRight(Home home) {
        await().atMost(PATIENCE)
                .until(() -> deeds.rentAccount(home).isPresent()
                        && deeds.deposit(home).isPresent());
        assertTenancy(home);
        assertRentAccount(home);
        assertDeposit(home);
    }

    private void assertTenancy(Home home) {
        String tenancy = "/tenancy/v1/tenancies/" + home.tenancyId();
        assertThat(caller.get(tenancy).status()).as(tenancy).isEqualTo(200);
        assertIds(tenancy + "/householdChanges", "householdChangeId", home.changes());
        assertIds(tenancy + "/notices", "noticeId", home.notices());
    }

    private void assertIds(String path, String name, List<String> acknowledged) {
        if (!acknowledged.isEmpty()) {
            assertThat(caller.get(path + "?pageSize=200").body().findValuesAsText(name))
                    .as(path)
                    .containsAll(acknowledged);
        }
    }

    private void assertRentAccount(Home home) {
        String path = "/arrears/v1/rentAccounts/" + deeds.rentAccount(home).orElseThrow();
        List<BigDecimal> payments = new ArrayList<>();
        Map<String, BigDecimal> rents = new TreeMap<>();
        BigDecimal sum = BigDecimal.ZERO;
        for (JsonNode entry : entries(path)) {
            BigDecimal amount = entry.path("amount").decimalValue();
            sum = sum.add(amount);
            if (entry.path("kind").asText().equals("payment")) {
                payments.add(amount.negate());
            } else if (entry.path("kind").asText().equals("rent")) {
                rents.merge(entry.path("period").asText(), amount, BigDecimal::add);
            }
        }
        assertThat(payments)
                .as("payments of %s", path)
                .usingElementComparator(BigDecimal::compareTo)
                .containsExactlyInAnyOrderElementsOf(home.payments());
        MONTHS.forEach(month -> assertThat(rents.getOrDefault(month, BigDecimal.ZERO))
                .as("rent of %s on %s, once", month, path)
                .isEqualByComparingTo(rent(home, month)));
        assertThat(caller.get(path).body().path("balance").decimalValue())
                .as("balance of %s", path)
                .isEqualByComparingTo(sum);
    }

    private BigDecimal rent(Home home, String month) {
        return caller.get("/rentCalculation/v1/rentDecisions?tenancyId=" + home.tenancyId() + "&on=" + month + "-01")
                .body()
                .path("items")
                .path(0)
                .path("rent")
                .decimalValue();
    }

    private List<JsonNode> entries(String account) {
        List<JsonNode> all = new ArrayList<>();
        caller.get(account + "/entries?pageSize=200&on=2019-04-15")
                .body()
                .path("items")
                .forEach(all::add);
        assertThat(all).as("one page of entries").hasSizeLessThan(200);
        return all;
    }

    private void assertDeposit(Home home) {
        JsonNode deposit = caller.get(
                        "/deposit/v1/deposits/" + deeds.deposit(home).orElseThrow())
                .body();
        assertThat(deposit.path("paid").decimalValue())
                .as("paid for the deposit of %s", home.tenancyId())
                .isEqualByComparingTo(Home.sum(home.depositPayments()).subtract(Home.sum(home.reversed())));
    }
}
