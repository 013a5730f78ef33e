package be.huurwerk.rent.income;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import be.huurwerk.rent.Api;
import be.huurwerk.rent.Story;
import be.huurwerk.rent.hold.HouseholdWaits;
import be.huurwerk.rent.household.TenancyFiles;
import be.huurwerk.testsupport.ServiceTestResource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** An income is declared while a listener, which heard of the tenancy first and then of the person, holds the one and comes to the other. */
@QuarkusTest
@WithTestResource(ServiceTestResource.class)
class IncomeMeanwhileTest {

    @Inject
    TenancyFiles files;

    @Inject
    Persons persons;

    @Inject
    DataSource dataSource;

    @Test
    void waitsForTheTenancyWithoutThePersonInHand() throws Exception {
        // Given: a tenancy whose first rent waits for the income
        Api.businessDate("2019-03-01");
        Story story = new Story();
        story.sign();
        await().atMost(Duration.ofSeconds(20)).until(() -> files.knows(story.tenancyId));
        // When
        CompletableFuture<Response> declared = QuarkusTransaction.requiringNew().call(() -> {
            files.lockAll(List.of(story.tenancyId));
            CompletableFuture<Response> income = CompletableFuture.supplyAsync(story::declareIncome);
            await().atMost(Duration.ofSeconds(20)).until(() -> HouseholdWaits.any(dataSource));
            persons.lock(List.of(story.tenantId));
            return income;
        });
        Response answer = declared.get(30, TimeUnit.SECONDS);
        // Then
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(201);
    }
}
