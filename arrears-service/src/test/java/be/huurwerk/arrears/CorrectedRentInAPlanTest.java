package be.huurwerk.arrears;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.lessThanOrEqualTo;

import be.huurwerk.testsupport.ServiceTestResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a payment pays, what may be open of a plan and what breaks it go by one measure, however the rent is corrected meanwhile. */
@QuarkusTest
@WithTestResource(ServiceTestResource.class)
class CorrectedRentInAPlanTest extends PlannedInService {

    private void corrected(String on, String amount, String... months) {
        Api.businessDate(on);
        List.of(months).forEach(month -> book(month, on, amount));
    }

    private void tells(String on, float scheduled, float actual) {
        Api.get(plan + "?on=" + on).then().body("scheduled", equalTo(scheduled)).body("actual", equalTo(actual));
    }

    @Test
    void whoIsAheadOfAPlanThatBecameLowerPaysTheRentWithTheRent() {
        // Given 74.01 of May is freed, and nothing is asked of the plan by the fifth of June
        book("2019-05", "2019-05-01", RENT);
        paid("2019-05-05", INSTALMENT);
        paid("2019-05-10", RENT);
        book("2019-06", "2019-06-01", RENT);
        corrected("2019-06-04", "-74.01", "2019-03", "2019-04", "2019-05", "2019-06");
        tells("2019-06-05", 382.88f, 382.88f);

        // When
        paid("2019-06-10", "308.87");

        // Then 30.59 of the freed money was for June, and is ahead of the plan now
        isOpen("2019-06", 0.00f);
        isKept("2019-06-16", 352.29f, 200.00f);
    }

    @Test
    void whatWasLostBeforeTheFirstInstalmentIsAskedNoMoreByIt() {
        // Given 2 x 105.72 is lost of the plan
        book("2019-05", "2019-05-01", RENT);
        corrected("2019-05-03", "-105.72", "2019-03", "2019-04", "2019-05");
        tells("2019-05-05", 554.32f, 554.32f);

        // When
        paid("2019-05-10", "277.16");

        // Then
        isOpen("2019-05", 0.00f);
        isKept("2019-05-16", 554.32f, 200.00f);
    }

    /** All on its day until the rent is corrected to 308.87; of July 204.27 are asked. */
    private void paidUntilTheRentOfJune() {
        book("2019-05", "2019-05-01", RENT);
        paid("2019-05-05", INSTALMENT);
        paid("2019-05-10", RENT);
        book("2019-06", "2019-06-01", RENT);
        paid("2019-06-05", INSTALMENT);
        paid("2019-06-10", RENT);
        corrected("2019-06-15", "-74.01", "2019-03", "2019-04", "2019-05", "2019-06");
        book("2019-07", "2019-07-01", "308.87");
        Api.businessDate("2019-07-02");
        isOpen("2019-07", 204.27f);
    }

    @Test
    void whatIsPaidEarlyAsAskedStaysPaidWhenTheRentIsCorrectedBack() {
        // Given
        paidUntilTheRentOfJune();
        paid("2019-07-03", "204.27");

        // When
        corrected("2019-07-04", "74.01", "2019-03", "2019-04", "2019-05", "2019-06", "2019-07");

        // Then
        isOpen("2019-07", 0.00f);
        isKept("2019-07-16", 339.46f, 200.00f);
        tells("2019-07-16", 339.46f, 339.46f);
    }

    @Test
    void whatIsPaidOnItsDayBeforeTheRentIsCorrectedBackStaysPaid() {
        // Given
        paidUntilTheRentOfJune();
        paid("2019-07-10", "204.27");

        // When
        corrected("2019-07-12", "74.01", "2019-03", "2019-04", "2019-05", "2019-06", "2019-07");

        // Then
        isOpen("2019-07", 0.00f);
        isKept("2019-07-16", 339.46f, 200.00f);
    }

    @Test
    void whatIsGivenBackOfACompletedPlanIsAskedAsAnyRent() {
        // Given 765.76 - 191.44 - 2 x 105.72
        book("2019-05", "2019-05-01", RENT);
        paid("2019-05-05", INSTALMENT);
        paid("2019-05-10", RENT);
        corrected("2019-05-20", "-105.72", "2019-03", "2019-04");
        paid("2019-05-21", "362.88");
        Api.evaluate("2019-05-21");

        // When
        corrected("2019-05-22", "105.72", "2019-03", "2019-04");
        Api.evaluate("2019-05-22");

        // Then
        Api.get(plan).then().body("state", equalTo("completed")).body("actual", equalTo(0.00f));
        Api.get(plan + "?on=2019-05-20").then().body("actual", equalTo(362.88f));
    }

    @Test
    void anotherOneIsAgreedBetweenACorrectionDownAndBack() {
        // Given what is paid of May and of the plan is worth more once the rent is 277.16: of April 257.16 are left
        book("2019-05", "2019-05-01", RENT);
        paid("2019-05-05", INSTALMENT);
        paid("2019-05-10", RENT);
        Api.businessDate("2019-05-20");
        List<String> months = List.of("2019-03", "2019-04", "2019-05");
        months.forEach(month -> book(month, "2019-05-20", "-105.72"));
        Api.get(plan).then().body("actual", equalTo(257.16f));

        // When that is agreed anew, and the rent is corrected back on the same day
        String anew = replaced("257.16", List.of("2019-04"));
        months.forEach(month -> book(month, "2019-05-20", "105.72"));

        // Then March stays paid, the plan is what was agreed, and what is given back is due a month later
        isOpen("2019-03", 0.00f);
        isOpen("2019-04", 257.16f);
        isOpen("2019-05", 0.00f);
        Api.get("/rentAccounts/" + account + "/entries")
                .then()
                .body("items.findAll { it.dueOn == '2019-06-19' }.open", contains(105.72f, 105.72f, 105.72f));
        Api.get(anew).then().body("actual", equalTo(257.16f)).body("scheduled", equalTo(257.16f));
    }

    @Test
    void theRentIsCorrectedDownAndBackOnTheDayOfAnotherPlan() {
        // Given 765.76 - 191.44 are agreed anew
        book("2019-05", "2019-05-01", RENT);
        paid("2019-05-05", INSTALMENT);
        paid("2019-05-10", RENT);
        Api.businessDate("2019-05-20");
        String anew = replaced("574.32", List.of("2019-03", "2019-04"));

        // When
        for (String amount : List.of("-105.72", "105.72")) {
            List.of("2019-03", "2019-04", "2019-05").forEach(month -> book(month, "2019-05-20", amount));
        }

        // Then 382.88 - 105.72 - 191.44 of March: what was paid of it when that was agreed
        isOpen("2019-03", 85.72f);
        isOpen("2019-04", 277.16f);
        isOpen("2019-05", 0.00f);
        Api.get("/rentAccounts/" + account + "?on=2019-05-20").then().body("balance", equalTo(774.32f));
        Api.get(anew).then().body("actual", lessThanOrEqualTo(574.32f));
    }
}
