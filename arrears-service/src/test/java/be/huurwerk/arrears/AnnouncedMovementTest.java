package be.huurwerk.arrears;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import be.huurwerk.servicekit.Ids;
import be.huurwerk.testsupport.ServiceTestResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the bank announces (camt.054) is told, and booked by the statement (camt.053) alone. */
@QuarkusTest
@WithTestResource(ServiceTestResource.class)
class AnnouncedMovementTest {

    private static final String DAY = "2019-04-08";

    private final UUID tenancyId = Ids.next();
    private final String account = Ibans.next();
    private String rentAccountId;
    private String communication;

    @BeforeEach
    void anAccountIsOpen() {
        Api.businessDate("2019-07-20");
        new Others(tenancyId).tenancyTells("tenancies.notify.signed", Others.signed(tenancyId, "2019-03-01"));
        JsonPath open = Api.account(tenancyId);
        rentAccountId = open.getString("items[0].rentAccountId");
        communication = open.getString("items[0].structuredCommunication");
    }

    private BigDecimal balance() {
        return Api.account(tenancyId).getObject("items[0].balance", BigDecimal.class);
    }

    private List<Map<String, Object>> announced(boolean booked) {
        List<Map<String, Object>> all = new java.util.ArrayList<>();
        String next = "/arrears/v1/announcedMovements?pageSize=200&booked=" + booked;
        while (next != null) {
            JsonPath page = Api.call().get(next).jsonPath();
            all.addAll(page.getList("items"));
            next = page.getString("next");
        }
        return all.stream().filter(one -> account.equals(one.get("account"))).toList();
    }

    @Test
    void tellsWhatIsComingAndBooksNothing() {
        // Given
        String file = Camt.notification(account, "N1", Camt.transfer("316.10", DAY, "REF1", "E2E", communication));

        // When
        Response answer = Camt.post(file);

        // Then
        answer.then()
                .statusCode(201)
                .header("Location", org.hamcrest.Matchers.endsWith("/arrears/v1/announcedMovements"))
                .body("statements", empty())
                .body("movements", equalTo(0))
                .body("announced", equalTo(1));
        assertThat(balance()).isEqualByComparingTo("0.00");
        assertThat(announced(false)).singleElement().satisfies(one -> {
            assertThat(one).containsEntry("rentAccountId", rentAccountId);
            assertThat(one).doesNotContainKey("movementId");
        });
        Camt.post(file).then().statusCode(200).body("alreadyImported", equalTo(true));
    }

    @Test
    void theStatementBooksItOnceAndTheAnnouncementSaysWhere() {
        // Given
        String entry = Camt.transfer("316.10", DAY, "REF2", "E2E", communication);
        Camt.post(Camt.notification(account, "N2", entry)).then().statusCode(201);

        // When
        Camt.post(Camt.statement(account, 1, DAY, "316.10", entry))
                .then()
                .statusCode(201)
                .body("matched", equalTo(1));

        // Then
        assertThat(balance()).isEqualByComparingTo("-316.10");
        assertThat(announced(false)).isEmpty();
        assertThat(announced(true))
                .singleElement()
                .satisfies(one -> assertThat(one).containsKey("movementId"));
    }

    @Test
    void anAnnouncementThatComesAfterItsStatementIsNotAwaited() {
        // Given
        String entry = Camt.transfer("316.10", DAY, "REF3", "E2E", communication);
        Camt.post(Camt.statement(account, 1, DAY, "316.10", entry)).then().statusCode(201);

        // When
        Camt.post(Camt.notification(account, "N3", entry)).then().statusCode(201);

        // Then
        assertThat(balance()).isEqualByComparingTo("-316.10");
        assertThat(announced(false)).isEmpty();
    }

    @Test
    void twoEqualAnnouncementsTakeTwoMovements() {
        // Given
        String entry = Camt.transfer("10.00", DAY, "REF4", "E2E", communication);
        Camt.post(Camt.notification(account, "N4", entry, entry)).then().body("announced", equalTo(2));

        // When
        Camt.post(Camt.statement(account, 1, DAY, "10.00", entry)).then().statusCode(201);

        // Then
        assertThat(announced(true)).hasSize(1);
        assertThat(announced(false)).hasSize(1);
    }

    @Test
    void anotherAmountOrDayIsAnotherMovement() {
        // Given
        Camt.post(Camt.notification(account, "N5", Camt.transfer("10.00", DAY, "REF5", "E2E", communication)));

        // When
        Camt.post(Camt.statement(
                        account,
                        1,
                        DAY,
                        "30.00",
                        Camt.transfer("20.00", DAY, "REF5", "E2E", communication),
                        Camt.transfer("10.00", "2019-04-09", "REF5", "E2E", communication)))
                .then()
                .statusCode(201);

        // Then
        assertThat(announced(false)).hasSize(1);
    }
}
