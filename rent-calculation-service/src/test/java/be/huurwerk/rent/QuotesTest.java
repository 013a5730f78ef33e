package be.huurwerk.rent;

import static org.assertj.core.api.Assertions.assertThat;

import be.huurwerk.testsupport.ServiceTestResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithTestResource(ServiceTestResource.class)
class QuotesTest {

    @ParameterizedTest(name = "{0} completed on {1} takes effect on {2}")
    @CsvSource({
        "incomeDrop,       2019-03-20, 2019-04-01",
        "incomeDrop,       2019-03-21, 2019-05-01",
        "incomeDrop,       2019-12-21, 2020-02-01",
        "retirement,       2019-03-31, 2019-05-01"
    })
    void appliesTheCutOffDay(String reason, String completedOn, String effectiveFrom) {
        Response response = date(reason, completedOn);

        assertThat(Api.body(response))
                .isEqualTo(Api.parse("{\"effectiveFrom\": \"" + effectiveFrom + "\", \"proofCutOffDay\": 20}"));
    }

    @ParameterizedTest(name = "{0} completed on {1} takes effect on {2}")
    @CsvSource({
        "joined,           2019-03-21, 2019-04-01",
        "left,             2019-03-01, 2019-04-01",
        "deceased,         2019-12-31, 2020-01-01",
        "birth,            2019-03-21, 2020-01-01",
        "dependencyChange, 2018-07-15, 2019-01-01"
    })
    void needsNoCutOffDay(String reason, String completedOn, String effectiveFrom) {
        Response response = date(reason, completedOn);

        assertThat(Api.body(response)).isEqualTo(Api.parse("{\"effectiveFrom\": \"" + effectiveFrom + "\"}"));
    }

    @ParameterizedTest(name = "{1} children, {2} of them disabled, in {0}: {4} for {3}")
    @CsvSource({
        "2019,  2, 0,  2, 12.94, confirmed",
        "2019,  3, 0,  3, 20.48, confirmed",
        "2019,  4, 0,  4, 28.67, confirmed",
        "2019,  5, 0,  5, 37.59, confirmed",
        "2019,  2, 1,  3, 20.48, confirmed",
        "2019,  1, 1,  2, 12.94, confirmed",
        "2019,  1, 0,  1, 0.00, confirmed",
        "2018, 10, 2, 12, 115.97, confirmed",
        "2024,  2, 0,  2, 16.64, likely"
    })
    void reducesThePropertyTax(int year, int children, int disabled, int counted, String reduction, String status) {
        Response response = reduction(year, children, disabled);

        assertThat(Api.body(response))
                .isEqualTo(Api.parse("{\"countedChildren\": " + counted + ", \"basicLevyReduction\": " + reduction
                        + ", \"parameterStatus\": \"" + status + "\"}"));
    }

    @Test
    void leavesOutAReductionThatIsNotKnown() {
        Response response = reduction(2021, 2, 1);

        assertThat(Api.body(response))
                .isEqualTo(Api.parse("{\"countedChildren\": 3, \"unknown\": [{\"name\":"
                        + " \"rent/property-tax-reduction\", \"on\": \"2021-01-01\"}]}"));
    }

    @Test
    void refusesMoreDisabledChildrenThanChildren() {
        Response response = reduction(2019, 1, 2);

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(Api.issues(response)).containsExactly("rejectedInput disabledChildren");
    }

    private static Response date(String reason, String completedOn) {
        return Api.post(
                "/recalculationDateQuotes",
                "{\"reason\": \"" + reason + "\", \"completedOn\": \"" + completedOn + "\"}");
    }

    private static Response reduction(int year, int children, int disabled) {
        return Api.post(
                "/propertyTaxReductionQuotes",
                "{\"assessmentYear\": " + year + ", \"children\": " + children + ", \"disabledChildren\": " + disabled
                        + "}");
    }
}
