package be.huurwerk.system.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;

/** Whether what each service keeps of the events of others is what their topics tell, read from the first event on. */
public final class Rebuilds {
    private static final List<String> APIS = List.of("tenancy", "rentCalculation", "deposit", "arrears");

    private final Caller caller;

    public Rebuilds(Caller caller) {
        this.caller = caller;
    }

    /** Reads every projection anew, and finds what is there. */
    public void assertNothingDiffers() {
        for (String api : APIS) {
            assertThat(caller.post("/" + api + "/v1/operations/projectionRebuilds", "{}")
                            .status())
                    .as("rebuild of %s", api)
                    .isEqualTo(202);
        }
        for (String api : APIS) {
            JsonNode projections = await().atMost(Duration.ofSeconds(90))
                    .until(
                            () -> caller.get("/" + api + "/v1/operations/projections")
                                    .body()
                                    .path("items"),
                            items -> !items.findValuesAsText("state").contains("asked"));
            assertThat(projections).as("projections of %s", api).isNotEmpty().allSatisfy(projection -> {
                JsonNode rebuilt = projection.path("latest");
                assertThat(rebuilt.path("state").asText())
                        .as(projection.toString())
                        .isEqualTo("completed");
                assertThat(rebuilt.path("removed").asLong())
                        .as(projection.toString())
                        .isZero();
                assertThat(rebuilt.path("added").asLong())
                        .as(projection.toString())
                        .isZero();
            });
        }
    }
}
