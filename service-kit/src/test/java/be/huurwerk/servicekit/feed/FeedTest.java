package be.huurwerk.servicekit.feed;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;

import be.huurwerk.servicekit.Ids;
import be.huurwerk.servicekit.erasure.ErasedSubjects;
import be.huurwerk.servicekit.sample.Teller;
import be.huurwerk.servicekit.sample.Told;
import be.huurwerk.servicekit.sql.Sql;
import be.huurwerk.testsupport.ServiceTestResource;
import be.huurwerk.testsupport.Tokens;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(ServiceTestResource.class)
class FeedTest {
    private static final String EVENTS = "/sample/v1/events";

    @Inject
    Teller teller;

    @Inject
    ErasedSubjects erased;

    @Inject
    DataSource dataSource;

    private final UUID subject = Ids.next();

    @Test
    void givesAnEventAsACloudEvent() {
        // Given
        String now = end();
        teller.tell(
                subject,
                new Told("hello", Optional.of(new BigDecimal("316.10")), Optional.of(LocalDate.of(2019, 3, 1))));
        awaitRelayed(subject, 1);

        // When
        Response answer = get(now, "tenancy:read", "tenancy:personal");

        // Then
        String json = answer.asString();
        JsonPath page = answer.jsonPath();
        assertThat(page.getList("items")).hasSize(1);
        assertThat(page.getString("items[0].specversion")).isEqualTo("1.0");
        assertThat(page.getString("items[0].source")).isEqualTo("urn:huurwerk:sample");
        assertThat(page.getString("items[0].type")).isEqualTo("be.huurwerk.sample.v1.things.notify.told");
        assertThat(page.getString("items[0].subject")).isEqualTo(subject.toString());
        assertThat(page.getString("items[0].sequence")).isEqualTo("1");
        assertThat(page.getString("items[0].dataschema"))
                .isEqualTo("urn:huurwerk:event:be.huurwerk.sample.v1.things.notify.told");
        assertThat(json).contains("\"data\":{\"word\":\"hello\",\"amount\":316.10,\"on\":\"2019-03-01\"}");
        assertThat(json).doesNotContain("withheld");
        assertThat(page.getBoolean("upToDate")).isTrue();
        assertThat(end()).isEqualTo(page.getString("next"));
    }

    @Test
    void leavesOutWhatIsPersonalAndSaysSo() {
        // Given
        String now = end();
        teller.tell(subject, new Told("hello", Optional.of(new BigDecimal("316.10")), Optional.empty()));
        awaitRelayed(subject, 1);

        // When
        Response answer = get(now, "tenancy:read");

        // Then
        assertThat(answer.asString()).contains("\"withheld\":\"word\",\"data\":{\"amount\":316.10}}");
    }

    @Test
    void findsNothingOfAnotherTypeAndGoesOnAfterWhatItPassed() {
        // Given
        String before = end();
        teller.tell(subject, Told.of("hello"));
        awaitRelayed(subject, 1);

        // When
        JsonPath none =
                get(before + "&type=things.notify.never", "tenancy:read").jsonPath();
        JsonPath all = get(before + "&type=be.huurwerk.sample.v1.things.notify.told", "tenancy:read")
                .jsonPath();

        // Then
        assertThat(none.getList("items")).isEmpty();
        assertThat(none.getBoolean("upToDate")).isTrue();
        assertThat(none.getString("next")).contains("type=things.notify.never");
        assertThat(place(none.getString("next"))).isEqualTo(place(all.getString("next")));
        assertThat(all.getList("items.subject")).containsExactly(subject.toString());
    }

    @Test
    void tellsAllFaultsOfAQuestion() {
        // When
        JsonPath problem = given().auth()
                .oauth2(Tokens.with("tenancy:read"))
                .get(EVENTS + "?after=x&pageSize=501&type=things.notify.tld&cursor=1")
                .then()
                .statusCode(400)
                .extract()
                .jsonPath();

        // Then
        assertThat(problem.getList("issues.name", String.class))
                .containsExactlyInAnyOrder("after", "pageSize", "type", "cursor");
    }

    /** Of which nothing is gone: it is the wrong one. */
    @Test
    void refusesAPlaceOfAnotherApi() {
        String ours = decoded(place(end()));
        assertThat(ours).startsWith("feed:sample:");

        given().auth()
                .oauth2(Tokens.with("tenancy:read"))
                .get(EVENTS + "?after=" + encoded(ours.replace(":sample:", ":arrears:")))
                .then()
                .statusCode(400)
                .body("issues.name", contains("after"));
    }

    @Test
    void takesAPlaceThatAClientKeepsFromBeforeItNamedTheApi() {
        // Given
        String before = encoded(decoded(place(end())).replace(":sample:", ":"));
        teller.tell(subject, Told.of("hello"));
        awaitRelayed(subject, 1);

        // Then
        assertThat(get(EVENTS + "?after=" + before, "tenancy:read").jsonPath().getList("items.subject"))
                .containsExactly(subject.toString());
    }

    private static String decoded(String place) {
        return new String(Base64.getUrlDecoder().decode(place), StandardCharsets.US_ASCII);
    }

    private static String encoded(String place) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(place.getBytes(StandardCharsets.US_ASCII));
    }

    @Test
    void saysThatEventsAreGoneAfterAPlaceThatIsTooOld() {
        // Given
        String before = end();
        teller.tell(subject, Told.of("hello"));
        awaitRelayed(subject, 1);
        long gone = sql().first("select gone_until from feed", row -> row.getLong(1))
                .orElseThrow();
        sql().update("update feed set gone_until = (select position from outbox where subject = ?)", subject);

        // When
        Response old = given().auth().oauth2(Tokens.with("tenancy:read")).get(before);
        Response fromTheStart =
                given().auth().oauth2(Tokens.with("tenancy:read")).get(EVENTS);
        sql().update("update feed set gone_until = ?", gone);

        // Then
        assertThat(old.statusCode()).isEqualTo(410);
        assertThat(old.jsonPath().getString("type")).isEqualTo("urn:problem-type:huurwerk:sample:cursorExpired");
        assertThat(fromTheStart.statusCode()).isEqualTo(200);
    }

    @Test
    void saysSoWhenThePlaceIsOfAnotherDatabase() {
        // Given
        teller.tell(subject, Told.of("hello"));
        awaitRelayed(subject, 1);
        long position = sql().first("select position from outbox where subject = ?", row -> row.getLong(1), subject)
                .orElseThrow();

        // Then
        for (FeedCursor lost : List.of(
                new FeedCursor(position, Ids.next()), new FeedCursor(position + 1_000_000, FeedCursor.NOBODY))) {
            given().auth()
                    .oauth2(Tokens.with("tenancy:read"))
                    .get(EVENTS + "?after=" + lost.write())
                    .then()
                    .statusCode(410);
        }
    }

    @Test
    void recordsWhoReadWhatAndNothingOfAnAnswerWithoutEvents() {
        // Given
        String before = end();
        teller.tell(subject, Told.of("hello"));
        awaitRelayed(subject, 1);
        get(before + "&type=things.notify.never", "tenancy:read");
        assertThat(records()).isZero();

        // When
        get(before, "tenancy:read");

        // Then
        assertThat(records()).isEqualTo(1);
    }

    @Test
    void hasNothingMoreOfAFileThatIsErased() {
        // Given
        String before = end();
        UUID other = Ids.next();
        teller.tell(subject, Told.of("hello"));
        teller.tell(other, Told.of("hello"));
        awaitRelayed(subject, 1);
        awaitRelayed(other, 1);

        // When
        QuarkusTransaction.requiringNew().run(() -> erased.add(List.of(subject)));

        // Then
        assertThat(get(before, "tenancy:read").jsonPath().getList("items.subject"))
                .containsExactly(other.toString());
    }

    private long records() {
        return sql().first(
                        "select count(*) from audit_record where operation = 'listEvents' and concerned @> ?",
                        row -> row.getLong(1),
                        (Object) new UUID[] {subject})
                .orElseThrow();
    }

    /** Where to ask for what comes from here on. */
    private String end() {
        JsonPath page = get(EVENTS + "?pageSize=500", "tenancy:read").jsonPath();
        while (!page.getBoolean("upToDate")) {
            page = get(page.getString("next"), "tenancy:read").jsonPath();
        }
        return page.getString("next");
    }

    private static Response get(String address, String... scopes) {
        return given().auth()
                .oauth2(Tokens.with(scopes))
                .get(address)
                .then()
                .statusCode(200)
                .extract()
                .response();
    }

    private static String place(String address) {
        return address.replaceFirst(".*after=([^&]+).*", "$1");
    }

    private void awaitRelayed(UUID about, int events) {
        await().atMost(Duration.ofSeconds(20))
                .until(() -> sql().first(
                                        "select count(*) from outbox where subject = ? and position is not null",
                                        row -> row.getLong(1),
                                        about)
                                .orElseThrow()
                        == events);
    }

    private Sql sql() {
        return new Sql(dataSource);
    }
}
