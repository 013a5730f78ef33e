package be.huurwerk.arrears;

import static org.hamcrest.Matchers.equalTo;

import be.huurwerk.testsupport.ServiceTestResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Who pays rent and instalments by their due days keeps a plan, whatever else is owed and whatever is corrected. */
@QuarkusTest
@WithTestResource(ServiceTestResource.class)
class PlanKeptToTheDayTest extends PlannedInService {

    @Test
    void anInstalmentThatIsPaidADayEarlyIsForThePlan() {
        paid("2019-05-04", INSTALMENT);
        isKept("2019-05-11", 574.32f, 200.00f);
    }

    @Test
    void anInstalmentThatIsPaidSixDaysEarlyInTwoPartsIsForThePlan() {
        paid("2019-04-29", "100.00");
        paid("2019-05-03", "91.44");
        isKept("2019-05-11", 574.32f, 200.00f);
    }

    @Test
    void rentAndInstalmentArePaidBeforeAnyOfThemIsDueOrBooked() {
        // Given May's rent is paid before it is booked
        paid("2019-04-29", RENT);
        book("2019-05", "2019-05-01", RENT);

        // When
        paid("2019-05-05", INSTALMENT);

        // Then nothing of May is open, and another payment is for June, which is not booked: for the plan until then
        isKept("2019-05-16", 574.32f, 200.00f);
        paid("2019-05-28", RENT);
        isKept("2019-05-29", 191.44f, 200.00f);
        book("2019-06", "2019-06-01", RENT);
        paid("2019-06-05", INSTALMENT);
        isKept("2019-06-16", 382.88f, 200.00f);
        Api.get("/rentAccounts/" + account + "?on=2019-06-16").then().body("balance", equalTo(582.88f));
    }

    @Test
    void theRentIsCorrectedDownAndBack() {
        // Given May's instalment is paid, and its rent is not due
        book("2019-05", "2019-05-01", RENT);
        paid("2019-05-05", INSTALMENT);

        // When nothing is other than before
        Api.businessDate("2019-05-08");
        for (String amount : List.of("-105.72", "105.72")) {
            List.of("2019-03", "2019-04", "2019-05").forEach(month -> book(month, "2019-05-08", amount));
        }
        paid("2019-05-08", RENT);

        // Then 277.16 pay what is asked of May by now; its other 105.72 are due on 7 June, after June's instalment:
        // 574.32 - 105.72
        isKept("2019-05-16", 468.60f, 200.00f);

        // and every cent on its day keeps the plan
        for (String month : List.of("2019-06", "2019-07")) {
            book(month, month + "-01", RENT);
            paid(month + "-05", "574.32");
        }
        isKept("2019-07-16", 191.44f, 200.00f);
        Api.get("/rentAccounts/" + account + "?on=2019-07-16").then().body("balance", equalTo(391.44f));
        paid("2019-08-05", INSTALMENT);
        Api.evaluate("2019-08-05");
        Api.get(plan).then().body("state", equalTo("completed"));
    }

    @Test
    void aDownPaymentOfTheDayOfTheAgreementIsForThePlan() {
        // Given March alone, 50.00 of it at once
        Api.post(plan + "/cancellation", Map.of("reason", "mistake")).then().statusCode(201);
        plan = agreed(RENT, List.of("2019-03"), Map.of("downPayment", new BigDecimal("50.00")));

        // When
        paid("2019-04-25", "50.00");

        // Then
        isKept("2019-05-02", 332.88f, 200.00f);
    }

    @Test
    void aDownPaymentOfThePlanThatTakesThePlaceOfAnotherIsForIt() {
        // Given May's rent falls due before the next instalment of the plan that is replaced
        book("2019-05", "2019-05-01", RENT);
        paid("2019-05-05", INSTALMENT);
        plan = agreed(
                "574.32",
                List.of("2019-03", "2019-04"),
                Map.of("replaces", plan.replace("/paymentPlans/", ""), "downPayment", new BigDecimal("100.00")));

        // When
        paid("2019-05-05", "100.00");

        // Then
        isOpen("2019-05", 382.88f);
        isKept("2019-05-11", 474.32f, 200.00f);
    }
}
