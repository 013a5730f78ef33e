package be.huurwerk.arrears;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasItem;

import be.huurwerk.arrears.account.EntryKind;
import be.huurwerk.arrears.account.Ledger;
import be.huurwerk.arrears.account.MonthlyCharges;
import be.huurwerk.arrears.account.NewEntry;
import be.huurwerk.arrears.posting.RentDecision;
import be.huurwerk.arrears.posting.RentDecisions;
import be.huurwerk.arrears.posting.RentPeriod;
import be.huurwerk.arrears.posting.TenancyFacts;
import be.huurwerk.regulation.money.Euro;
import be.huurwerk.servicekit.Ids;
import be.huurwerk.testsupport.ServiceTestResource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The arrears in months are what is owed divided by what a whole month costs, however little the last month was. */
@QuarkusTest
@WithTestResource(ServiceTestResource.class)
class MonthsInArrearsTest {

    @Inject
    Ledger ledger;

    @Inject
    TenancyFacts tenancies;

    @Inject
    RentDecisions decisions;

    @Inject
    MonthlyCharges charges;

    private final UUID tenancyId = Ids.next();
    private UUID account;

    @BeforeEach
    void itIsJuly2019() {
        Api.businessDate("2019-07-20");
        Api.bankToldUntil("2019-04-08", "2019-07-20");
    }

    private void leaseFrom(String start) {
        new Others(tenancyId).tenancyTells("tenancies.notify.signed", Others.signed(tenancyId, start));
        account = UUID.fromString(Api.account(tenancyId).getString("items[0].rentAccountId"));
    }

    private void charged(EntryKind kind, String month, String amount) {
        YearMonth period = YearMonth.parse(month);
        QuarkusTransaction.requiringNew()
                .run(() -> ledger.append(
                        account,
                        NewEntry.monthly(kind, period, period.atDay(10), period.atDay(1), Euro.of(amount), "rent")));
    }

    private void departed(String end, String keys) {
        QuarkusTransaction.requiringNew()
                .run(() -> tenancies.departed(tenancyId, LocalDate.parse(end), LocalDate.parse(keys)));
    }

    private String months(String day) {
        Api.evaluate(day);
        return Api.get("/arrearsCases?tenancyId=" + tenancyId + "&on=" + day)
                .jsonPath()
                .getString("items[0].monthsInArrears");
    }

    private Euro charge(String day) {
        return charges.on(List.of(account), LocalDate.parse(day)).get(account);
    }

    @Test
    void anIndemnityForSomeDaysIsNoMonthlyCharge() {
        // Given a lease that ended on 10 June, and keys that came back on the 20th
        leaseFrom("2019-03-01");
        List.of("2019-03", "2019-04", "2019-05").forEach(month -> charged(EntryKind.rent, month, "316.10"));
        charged(EntryKind.rent, "2019-06", "105.37");
        charged(EntryKind.indemnity, "2019-06", "105.37");
        departed("2019-06-10", "2019-06-20");

        // Then 1159.04 by 316.10
        assertThat(charge("2019-07-16")).isEqualTo(Euro.of("316.10"));
        assertThat(months("2019-07-16")).isEqualTo("3.6");
    }

    @Test
    void halfAFirstMonthIsHalfAMonth() {
        // Given a lease from 16 April of which the rent was decided
        leaseFrom("2019-04-16");
        QuarkusTransaction.requiringNew()
                .run(() -> decisions.add(
                        tenancyId,
                        new RentDecision(
                                Ids.next(),
                                Instant.parse("2019-04-01T09:00:00Z"),
                                List.of(new RentPeriod(
                                        LocalDate.parse("2019-04-16"), Optional.empty(), Euro.of("316.10"))))));
        charged(EntryKind.rent, "2019-04", "158.05");

        // Then
        assertThat(charge("2019-04-30")).isEqualTo(Euro.of("316.10"));
        assertThat(months("2019-04-30")).isEqualTo("0.5");
    }

    @Test
    void theLastWholeMonthCountsHoweverLongAgoItWas() {
        // Given a lease of which nothing was posted since March
        leaseFrom("2019-03-01");
        charged(EntryKind.rent, "2019-03", "316.10");

        // Then
        assertThat(charge("2019-05-31")).isEqualTo(Euro.of("316.10"));
        assertThat(charge("2020-07-16")).isEqualTo(Euro.of("316.10"));
        assertThat(charge("2019-02-28")).isNull();
    }

    @Test
    void aMonthAfterTheKeysCameBackIsPaidByNobody() {
        // Given
        leaseFrom("2019-03-01");
        departed("2019-06-10", "2019-06-20");

        // When
        Map<String, Object> payment = Map.of(
                "rentAccountId",
                account,
                "receivedOn",
                "2019-07-01",
                "amount",
                BigDecimal.TEN,
                "reference",
                "R",
                "period",
                "2019-08");

        // Then
        Api.post("/payments", payment).then().statusCode(400).body("issues.name", hasItem("period"));
    }
}
