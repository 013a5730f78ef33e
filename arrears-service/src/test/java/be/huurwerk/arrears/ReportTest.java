package be.huurwerk.arrears;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import be.huurwerk.arrears.account.EntryKind;
import be.huurwerk.arrears.account.Ledger;
import be.huurwerk.arrears.account.LedgerEntry;
import be.huurwerk.arrears.account.NewEntry;
import be.huurwerk.arrears.allocation.Choice;
import be.huurwerk.regulation.money.Euro;
import be.huurwerk.servicekit.Ids;
import be.huurwerk.testsupport.ServiceTestResource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The report on arrears, and that each of its figures opens to its cases, on whatever day. */
@QuarkusTest
@WithTestResource(ServiceTestResource.class)
class ReportTest {

    private static final Pattern FIGURE =
            Pattern.compile("\"(?:count|accounts)\":(\\d+)(?:,\"(?:amount|percent)\":[0-9.]+)?,\"href\":\"([^\"]+)\"");

    @Inject
    Ledger ledger;

    private final UUID tenancyId = Ids.next();
    private final Others others = new Others(tenancyId);
    private String account;

    @BeforeEach
    void owesSinceThe10thOfApril() {
        Api.businessDate("2019-07-20");
        others.tenancyTells("tenancies.notify.signed", Others.owing(tenancyId, "2019-04-10", "316.10"));
        account = Api.account(tenancyId).getString("items[0].rentAccountId");
    }

    private void pay(String receivedOn, String amount) {
        Api.paid(account, receivedOn, amount, "R");
    }

    /** This account in the list behind a figure, which may have many pages. */
    private JsonPath listed(String list) {
        String next = "/arrears/v1" + list + (list.contains("?") ? "&" : "?") + "pageSize=200";
        while (next != null) {
            JsonPath page = Api.json(Api.call().urlEncodingEnabled(false).get(next));
            if (page.getList("items.rentAccountId").contains(account)) {
                Map<String, Object> mine = page.get("items.find { it.rentAccountId == '" + account + "' }");
                return new JsonPath(new com.fasterxml.jackson.databind.ObjectMapper()
                        .valueToTree(mine)
                        .toString());
            }
            next = page.getString("next");
        }
        return null;
    }

    @Test
    void agesAnAccountAsOfAnyDay() {
        // Given 50.00 that was paid on 1 July
        pay("2019-07-01", "50.00");

        // Then 10 April is 16 days before 26 April, 51 before 31 May, 81 before 30 June, 101 before 20 July
        JsonPath april = listed("/reports/arrears/accounts?on=2019-04-26&former=false");
        assertThat(april.getString("age")).isEqualTo("days0to30");
        assertThat(april.getString("ageBefore")).isEqualTo("none");
        assertThat(april.getDouble("amount")).isEqualTo(316.10);
        assertThat(listed("/reports/arrears/accounts?on=2019-05-31").getString("age"))
                .isEqualTo("days31to60");
        assertThat(listed("/reports/arrears/accounts?on=2019-06-30&age=days61to90&ageBefore=days31to60"))
                .isNotNull();
        JsonPath july = listed("/reports/arrears/accounts?on=2019-07-20&age=over90");
        assertThat(july.getDouble("amount")).isEqualTo(266.10);
        assertThat(july.getString("oldestDue")).isEqualTo("2019-04-10");
        // due on the day itself, it is not overdue
        assertThat(listed("/reports/arrears/accounts?on=2019-04-10")).isNull();
        assertThat(listed("/reports/arrears/accounts?on=2019-07-20&former=true"))
                .isNull();
    }

    @Test
    void tellsWhatWasPaidWithinTheMonth() {
        // Given all is paid on 1 July
        pay("2019-07-01", "316.10");

        // Then
        assertThat(listed("/reports/arrears/accounts?on=2019-07-20&age=none&ageBefore=days61to90"))
                .isNotNull();
        assertThat(listed("/reports/arrears/accounts?on=2019-07-20")).isNull();
        assertThat(listed("/reports/arrears/accounts?on=2019-06-30")).isNotNull();
    }

    @Test
    void countsWhatWasPaidBackOfMoneyThatCameBack() {
        // Given 100.00 too much, which were paid back, and then all that the tenant had paid comes back
        pay("2019-05-01", "416.10");
        QuarkusTransaction.requiringNew().run(() -> {
            UUID id = UUID.fromString(account);
            LedgerEntry payment = ledger.entries(id).stream()
                    .filter(line -> line.kind() == EntryKind.payment)
                    .findFirst()
                    .orElseThrow();
            ledger.append(
                    id,
                    NewEntry.outgoing(EntryKind.refund, LocalDate.of(2019, 5, 6), Euro.of("100.00"), id + "/refund")
                            .paying(new Choice(Set.of(payment.entryId()), Optional.empty())));
            ledger.append(id, NewEntry.reversal(payment, LocalDate.of(2019, 5, 20), "returned"));
        });

        // Then
        assertThat(listed("/reports/arrears/accounts?on=2019-05-31").getDouble("amount"))
                .isEqualTo(416.10);
    }

    @Test
    void tellsOfADayBeforeATenancyWasAnnulledWhatItToldThen() {
        // Given
        JsonPath listed = listed("/reports/arrears/accounts?on=2019-06-30&former=false");

        // When
        others.tenancyTells("tenancies.notify.annulled", Others.annulled(tenancyId));
        await().atMost(Duration.ofSeconds(20)).until(() -> listed("/reports/arrears/accounts?on=2019-07-20") == null);

        // Then it was a running one on the evenings before
        assertThat(listed("/reports/arrears/accounts?on=2019-06-30&former=false")
                        .getString("amount"))
                .isEqualTo(listed.getString("amount"));
        assertThat(listed("/reports/arrears/accounts?on=2019-07-19&former=true"))
                .isNull();
        // and since then it is none, with nothing overdue
        assertThat(listed("/reports/arrears/accounts?on=2019-07-20&age=none&former=true"))
                .isNotNull();
    }

    @Test
    void opensEveryNumberToItsCases() {
        // Given a plan, and a write-off that was booked
        Map<String, Object> plan = Map.of(
                "rentAccountId",
                account,
                "amount",
                new BigDecimal("300.00"),
                "instalments",
                3,
                "firstDueOn",
                "2019-08-10");
        Api.post("/paymentPlans", plan).then().statusCode(201);
        String debt =
                Api.get("/rentAccounts/" + account + "/entries").jsonPath().getString("items[0].entryId");
        String writeOff = Api.proposeWriteOff(
                        "finance-office",
                        account,
                        "insolvent",
                        List.of(Map.of("entryId", debt, "amount", new BigDecimal("10.00"))))
                .path("writeOffId");
        Api.post("approver", "/writeOffs/" + writeOff + "/decision", Map.of("decision", "approved"))
                .then()
                .statusCode(200);

        // When
        Response report = Api.get("/reports/arrears?on=2019-07-20");

        // Then each list has as many cases as the report says
        report.then().statusCode(200).body("plans.state", org.hamcrest.Matchers.hasItem("live"));
        Matcher figures = FIGURE.matcher(report.asString());
        int many = 0;
        while (figures.find()) {
            many++;
            Api.call()
                    .urlEncodingEnabled(false)
                    .get(figures.group(2).replace("\\u0026", "&"))
                    .then()
                    .statusCode(200)
                    .body("total", equalTo(Integer.parseInt(figures.group(1))));
        }
        assertThat(many).isGreaterThan(13);
        JsonPath figure = Api.json(report);
        assertThat(figure.getObject("current.amount", BigDecimal.class)
                        .add(figure.getObject("former.amount", BigDecimal.class)))
                .isEqualByComparingTo(figure.getObject("overdue.amount", BigDecimal.class));
        assertThat(listed("/reports/arrears/paymentPlans?on=2019-07-20&state=live"))
                .isNotNull();
        assertThat(listed("/reports/arrears/paymentPlans?on=2019-07-19")).isNull();
    }

    @Test
    void saysTheSameAsATableAndInPrint() throws IOException {
        JsonPath report = Api.json(Api.get("/reports/arrears?on=2019-06-30"));
        long accounts = report.getLong("overdue.count");
        String amount = report.getObject("overdue.amount", BigDecimal.class).toPlainString();

        Response csv = Api.get("/reports/arrears/csv?on=2019-06-30");
        csv.then()
                .statusCode(200)
                .contentType("text/csv")
                .body(containsString("section,group,detail,count,amount,percent,href\r\n"))
                .body(containsString("overdue,,," + accounts + "," + amount + ","))
                .body(containsString(
                        "/arrears/v1/reports/arrears/accounts?on=2019-06-30&age=days61to90&former=false\r\n"));
        String dutch = text(Api.get("/reports/arrears/pdf?on=2019-06-30"));
        assertThat(dutch)
                .contains("Huurachterstal op 30 juni 2019", accounts + " huurrekeningen staan achter")
                .contains("61 tot 90 dagen", "Verloop sinds 31 mei 2019");
        assertThat(text(Api.call()
                        .header("Accept-Language", "en")
                        .get("/arrears/v1/reports/arrears/pdf?on=2019-06-30")))
                .contains("Rent arrears on 30 June 2019", "61 to 90 days");
        assertThat(Api.get("/reports/arrears/pdf?on=2019-06-30").header("ETag"))
                .isEqualTo(Api.get("/reports/arrears/pdf?on=2019-06-30").header("ETag"));
    }

    @Test
    void tellsNothingOfADayThatIsStillToCome() {
        for (String list : List.of("", "/csv", "/pdf", "/accounts", "/paymentPlans")) {
            Api.get("/reports/arrears" + list + "?on=2019-07-21")
                    .then()
                    .statusCode(400)
                    .body("issues[0].name", equalTo("on"));
        }
        Api.get("/reports/arrears?on=-999999999-01-01").then().statusCode(400);
        Api.get("/reports/arrears?on=1899-12-31").then().statusCode(400).body("issues[0].name", equalTo("on"));
        Api.get("/reports/arrears/accounts?age=old").then().statusCode(400).body("issues[0].name", equalTo("age"));
        Api.get("/reports/arrears/accounts?on=2019-07-20&age=none")
                .then()
                .statusCode(200)
                .body("items.find { it.age != 'none' }", nullValue());
    }

    private static String text(Response printed) throws IOException {
        printed.then().statusCode(200).contentType("application/pdf");
        try (PDDocument document = Loader.loadPDF(printed.asByteArray())) {
            return new PDFTextStripper()
                    .getText(document)
                    .replace('\u00a0', ' ')
                    .replaceAll("\\s+", " ");
        }
    }
}
