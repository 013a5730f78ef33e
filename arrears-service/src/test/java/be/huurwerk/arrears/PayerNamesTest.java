package be.huurwerk.arrears;

import static org.assertj.core.api.Assertions.assertThat;

import be.huurwerk.servicekit.Ids;
import be.huurwerk.testsupport.ServiceTestResource;
import be.huurwerk.testsupport.TenancyStandIn;
import be.huurwerk.testsupport.Tokens;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a payment may be for by the name of its payer, which is compared where names live and kept nowhere else. */
@QuarkusTest
@WithTestResource(ServiceTestResource.class)
@WithTestResource(value = TenancyStandIn.class, scope = TestResourceScope.GLOBAL)
class PayerNamesTest {

    private final Bank bank = new Bank();
    private final UUID tenancyId = Ids.next();
    private final String payer = Bank.iban(8_000_000 + Math.abs(tenancyId.hashCode() % 900_000));
    private final String familyName = letters(tenancyId);
    private String account;

    /** A name that no other test has. */
    private static String letters(UUID id) {
        StringBuilder name = new StringBuilder("Test");
        id.toString()
                .substring(24)
                .chars()
                .filter(Character::isLetterOrDigit)
                .forEach(one -> name.append((char) (Character.isDigit(one) ? one - '0' + 'k' : one)));
        return name.toString();
    }

    @BeforeEach
    void anAccountIsOpen() {
        Api.businessDate("2019-07-20");
        new Others(tenancyId).tenancyTells("tenancies.notify.signed", Others.signed(tenancyId, "2019-03-01"));
        account = Api.account(tenancyId).getString("items[0].rentAccountId");
    }

    @AfterEach
    void comeBack() {
        TenancyStandIn.away(false);
    }

    private String paidBy(String name) {
        Api.importCoda(bank.statement()
                        .free(new BigDecimal("61.07"), Bank.DAY, "huur", payer, name, "E2E")
                        .bytes())
                .then()
                .statusCode(201);
        return bank.queue().jsonPath().getString("items[0].movementId");
    }

    private static JsonPath opened(String movementId) {
        return Api.json(Api.get("/unmatchedMovements/" + movementId));
    }

    @Test
    void leadsToTheHouseholdOfWhoBearsIt() {
        // Given
        TenancyStandIn.person(tenancyId, "Proefella", "Van " + familyName);

        // When
        String movementId = paidBy("MEVR VAN " + familyName.toUpperCase() + " PROEFELLA");
        JsonPath movement = opened(movementId);

        // Then
        assertThat(movement.getBoolean("namesCompared")).isTrue();
        assertThat(movement.getList("suggestions.rentAccountId")).containsExactly(account);
        assertThat(movement.getList("suggestions[0].reasons")).containsExactly("nameOfHousehold");
        assertThat(movement.getString("suggestions[0].confidence")).isEqualTo("low");
        Map<String, Object> listed = bank.queue().jsonPath().getMap("items[0]");
        assertThat(listed).doesNotContainKey("namesCompared").containsEntry("suggestions", List.of());
    }

    @Test
    void makesAnotherReasonWeightier() {
        // Given a household whose letters bear the name, and a communication of which a digit is wrong
        TenancyStandIn.addressee(tenancyId, List.of("Proefella Van " + familyName), Map.of());
        String communication = Api.account(tenancyId).getString("items[0].structuredCommunication");
        String digits = communication.replaceAll("[^0-9]", "");
        String wrong = digits.substring(0, 11) + (digits.charAt(11) == '9' ? '0' : (char) (digits.charAt(11) + 1));

        // When
        Api.importCoda(bank.statement()
                .free(
                        new BigDecimal("61.07"),
                        Bank.DAY,
                        "+++" + wrong.substring(0, 3) + "/" + wrong.substring(3, 7) + "/" + wrong.substring(7) + "+++",
                        payer,
                        "VAN " + familyName.toUpperCase() + " P.",
                        "E2E")
                .bytes());
        JsonPath movement = opened(bank.queue().jsonPath().getString("items[0].movementId"));

        // Then
        assertThat(movement.getList("suggestions[0].reasons"))
                .containsExactly("communicationMistyped", "nameOfHousehold");
        assertThat(movement.getString("suggestions[0].confidence")).isEqualTo("medium");
    }

    @Test
    void isNotComparedForWhoMayNotSeeNames() {
        // Given
        TenancyStandIn.person(tenancyId, "Proefella", familyName);
        String movementId = paidBy("PROEFELLA " + familyName);

        // When
        JsonPath movement = RestAssured.given()
                .auth()
                .oauth2(Tokens.client("integrator"))
                .get("/arrears/v1/unmatchedMovements/" + movementId)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();

        // Then
        assertThat(movement.getBoolean("namesCompared")).isFalse();
        assertThat(movement.getList("suggestions")).isEmpty();
    }

    @Test
    void saysSoWhereNamesCannotBeHad() {
        // Given
        TenancyStandIn.person(tenancyId, "Proefella", familyName);
        String movementId = paidBy("PROEFELLA " + familyName);

        // When
        TenancyStandIn.away(true);

        // Then
        assertThat(opened(movementId).getBoolean("namesCompared")).isFalse();
        assertThat(opened(movementId).getList("suggestions")).isEmpty();
    }
}
