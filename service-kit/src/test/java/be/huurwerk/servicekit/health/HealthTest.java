package be.huurwerk.servicekit.health;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import be.huurwerk.testsupport.ServiceTestResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(ServiceTestResource.class)
class HealthTest {
    @Test
    void countsDatabaseAndBroker() {
        // When
        Response answer = given().get("/sample/v1/health");

        // Then
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.jsonPath().getString("status")).isEqualTo("UP");
        assertThat(answer.jsonPath().getMap("details")).containsOnlyKeys("database", "broker");
    }
}
