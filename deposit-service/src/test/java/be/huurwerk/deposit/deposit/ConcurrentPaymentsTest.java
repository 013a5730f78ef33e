package be.huurwerk.deposit.deposit;

import static be.huurwerk.deposit.Story.caller;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import be.huurwerk.deposit.Story;
import be.huurwerk.testsupport.ServiceTestResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(ServiceTestResource.class)
class ConcurrentPaymentsTest {
    private static final int CALLERS = 12;

    @Test
    void neverBookMoreThanIsDue() throws Exception {
        // Given
        Story.today(LocalDate.of(2026, 1, 5));
        UUID depositId = new Story().signed(LocalDate.of(2019, 2, 15)).depositId();

        // When: twelve times 333.00 at once, where 999.00 is due
        List<Integer> answers = atOnce(() -> pay(depositId));

        // Then
        assertThat(answers).filteredOn(status -> status == 201).hasSize(3);
        assertThat(answers).filteredOn(status -> status == 409).hasSize(CALLERS - 3);
        caller().get("/deposit/v1/deposits/" + depositId)
                .then()
                .body("status", equalTo("paid"))
                .body("surplus", equalTo(0.00f));
        caller().get("/deposit/v1/deposits/" + depositId + "/statement").then().body("items", hasSize(3));
    }

    private static int pay(UUID depositId) {
        return caller().contentType(ContentType.JSON)
                .body("{\"receivedOn\": \"2019-02-20\", \"amount\": 333.00, \"reference\": \"counter\"}")
                .post("/deposit/v1/deposits/" + depositId + "/payments")
                .statusCode();
    }

    private static List<Integer> atOnce(Callable<Integer> call) throws Exception {
        ExecutorService callers = Executors.newFixedThreadPool(CALLERS);
        try {
            List<Integer> answers = new ArrayList<>();
            for (Future<Integer> answer : callers.invokeAll(Collections.nCopies(CALLERS, call))) {
                answers.add(answer.get());
            }
            return answers;
        } finally {
            callers.shutdownNow();
        }
    }
}
