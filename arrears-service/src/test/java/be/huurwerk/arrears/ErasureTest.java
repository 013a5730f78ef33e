package be.huurwerk.arrears;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import be.huurwerk.arrears.retention.EraseTenancy;
import be.huurwerk.bankformats.coda.CodaWriter;
import be.huurwerk.servicekit.Ids;
import be.huurwerk.testsupport.EventSchemas;
import be.huurwerk.testsupport.Papers;
import be.huurwerk.testsupport.ServiceTestResource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** A file that was kept long enough: who paid is gone, what was paid is not. */
@QuarkusTest
@WithTestResource(ServiceTestResource.class)
class ErasureTest {

    private static final String LANDLORD = "BE68539007547034";
    private static final String PAYER = "BE71096123456769";
    private static final LocalDate DAY = LocalDate.of(2019, 4, 8);

    @Inject
    DataSource dataSource;

    @Inject
    EraseTenancy eraseTenancy;

    @Test
    void forgetsWhoPaidAndKeepsTheLedger() throws SQLException {
        // Given
        Api.businessDate("2019-07-20");
        UUID tenancyId = Ids.next();
        String name = "Uitgewist" + Math.abs(tenancyId.getLeastSignificantBits() % 100_000);
        Others others = new Others(tenancyId);
        others.tenancyTells("tenancies.notify.signed", Others.signed(tenancyId, "2019-03-01"));
        String communication = Api.account(tenancyId).getString("items[0].structuredCommunication");
        CodaWriter statement = CodaWriter.statement(977, LANDLORD, DAY, new BigDecimal("1000.00"))
                .structured(new BigDecimal("316.10"), DAY, communication, PAYER, name, "E2E");
        Api.importCoda(statement.bytes()).then().statusCode(201);
        String account = Api.account(tenancyId).getString("items[0].rentAccountId");
        Map<String, Object> cash = Map.of(
                "rentAccountId",
                account,
                "receivedOn",
                "2019-04-09",
                "amount",
                new BigDecimal("10.00"),
                "reference",
                "cash of " + name);
        Api.post("/payments", cash).then().statusCode(201);
        String before = Api.account(tenancyId).getString("items[0].balance");
        assertThat(holding(name)).containsExactlyInAnyOrder("bank_movement", "payment");
        // When
        others.tenancyTells(
                "tenancies.notify.erased",
                EventSchemas.example("tenancies.notify.erased").put("tenancyId", tenancyId.toString()));
        // Then
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> holding(name).isEmpty());
        assertThat(Api.account(tenancyId).getString("items[0].balance")).isEqualTo(before);
        for (Response refused : List.of(Api.post("/payments", cash), paperOf(account))) {
            refused.then().statusCode(409).body("type", equalTo("urn:problem-type:huurwerk:arrears:tenancyErased"));
        }
        QuarkusTransaction.requiringNew().run(() -> eraseTenancy.erase(tenancyId));
        assertThat(Api.account(tenancyId).getString("items[0].balance")).isEqualTo(before);
    }

    private static Response paperOf(String account) {
        return Api.call()
                .queryParam("rentAccountId", account)
                .queryParam("kind", "paymentPlan")
                .contentType("application/pdf")
                .body(Papers.pdf("a paper"))
                .post("/arrears/v1/documents");
    }

    /** The tables in which a text stands, in whatever column. */
    private List<String> holding(String text) throws SQLException {
        List<String> found = new ArrayList<>();
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            for (String table : tables(statement)) {
                try (ResultSet row = statement.executeQuery(
                        "select 1 from \"" + table + "\" t where t::text ilike '%" + text + "%' limit 1")) {
                    if (row.next()) {
                        found.add(table);
                    }
                }
            }
        }
        return found;
    }

    private static List<String> tables(Statement statement) throws SQLException {
        List<String> tables = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery("select table_name from information_schema.tables where"
                + " table_schema = current_schema() and table_type = 'BASE TABLE'")) {
            while (rows.next()) {
                tables.add(rows.getString(1));
            }
        }
        return tables;
    }
}
