package be.huurwerk.tenancy.annulment;

import static be.huurwerk.tenancy.Api.get;
import static be.huurwerk.tenancy.Api.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import be.huurwerk.servicekit.Ids;
import be.huurwerk.servicekit.sql.Sql;
import be.huurwerk.tenancy.Api;
import be.huurwerk.tenancy.ServiceTest;
import be.huurwerk.testsupport.EventSchemas;
import be.huurwerk.testsupport.TestEvent;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.OffsetDateTime;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A lease that was told, and of which the database, restored to an earlier moment, knows nothing but that. */
@ServiceTest
class ForgottenTenancyTest {

    private static final String ANNULLED = "urn:problem-type:huurwerk:tenancy:tenancyAnnulled";
    private static final OffsetDateTime TOLD_AT = OffsetDateTime.parse("2019-12-01T10:15:00+01:00");

    @Inject
    DataSource dataSource;

    private final UUID tenancyId = Ids.next();
    private final String tenancy = "/tenancies/" + tenancyId;

    @BeforeEach
    void setToday() {
        Api.today("2019-12-02");
    }

    @Test
    void isWithdrawnFromThoseWhoHeardOfIt() {
        // Given
        forget("tenancies.notify.signed", "tenancies.notify.noticeGiven");
        // When
        Response answer = annul();
        // Then
        answer.then()
                .statusCode(201)
                .body("tenancyId", equalTo(tenancyId.toString()))
                .body("kind", equalTo("tenancy"))
                .body("annulledOn", equalTo("2019-12-02"));
        TestEvent event = Api.events(tenancyId, 1).get(0);
        assertThat(event.type()).isEqualTo("tenancies.notify.annulled");
        assertThat(event.sequence()).as("behind the two that were told").isEqualTo(3);
        EventSchemas.assertMatches(event);
        get(tenancy).statusCode(404);
    }

    @Test
    void isWithdrawnOnce() {
        // Given
        forget("tenancies.notify.signed");
        // When
        Response first = annul();
        Response again = annul();
        // Then
        first.then().statusCode(201);
        again.then().statusCode(409).body("type", equalTo(ANNULLED));
    }

    @Test
    void isLeftAsItIsWhereItsAnnulmentWasForgottenToo() {
        // Given
        forget("tenancies.notify.signed", "tenancies.notify.annulled");
        // When
        Response answer = annul();
        // Then
        answer.then().statusCode(409).body("type", equalTo(ANNULLED));
    }

    @Test
    void isUnknownWhereItWasNeverTold() {
        // Given: of a person or a dwelling something was forgotten, of a tenancy nothing
        forget("persons.notify.registered");
        // When
        Response answer = annul();
        // Then
        answer.then().statusCode(404);
    }

    private Response annul() {
        return post(tenancy + "/annulment", "{\"reason\": \"Forgotten by a restore.\"}");
    }

    /** As the service does when it reads its own topic. */
    private void forget(String... types) {
        Sql sql = new Sql(dataSource);
        sql.update("insert into stream (subject, seq) values (?, ?)", tenancyId, types.length);
        for (int i = 0; i < types.length; i++) {
            sql.update(
                    "insert into forgotten_event (event_id, subject, sequence, type, occurred_at, partition, record_offset,"
                            + " found_at) values (?, ?, ?, ?, ?, 0, ?, ?)",
                    Ids.next(),
                    tenancyId,
                    i + 1,
                    types[i],
                    TOLD_AT,
                    i,
                    TOLD_AT);
        }
    }
}
