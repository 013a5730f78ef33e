package be.huurwerk.system;

import static org.assertj.core.api.Assertions.assertThat;

import be.huurwerk.localstack.Suite;
import be.huurwerk.localstack.story.Story;
import be.huurwerk.localstack.story.StoryResult;
import be.huurwerk.system.fault.Network;
import be.huurwerk.testsupport.Metrics;
import be.huurwerk.testsupport.ProjectRoot;
import be.huurwerk.testsupport.Ssins;
import be.huurwerk.testsupport.TestTopics;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * After all that the other tests did: no SSIN and no name in a log, an event, a problem, an address, a figure or a trace, nor in what the services write down
 * of their own doings; in a feed only what its reader may see; and in the export of a person all that is kept of them.
 */
@Order(4)
@ExtendWith(SuiteExtension.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PrivacyScanIT {

    /** On which nobody of another test is born, whose numbers are drawn. */
    private static final LocalDate BIRTH_DATE = LocalDate.of(1980, 5, 3);

    private static final int SERIAL = 404;
    private static final ObjectMapper JSON = new ObjectMapper();

    /** In the order of their databases. */
    private static final List<String> APIS = List.of("tenancy", "rentCalculation", "deposit", "arrears");

    private static final Map<String, String> FOLDERS = Map.of(
            "tenancy", "tenancy-service",
            "rentCalculation", "rent-calculation-service",
            "deposit", "deposit-service",
            "arrears", "arrears-service");
    private static final List<String> TOPICS = List.of(
            "huurwerk.tenancy.v1", "huurwerk.rent-calculation.v1", "huurwerk.deposit.v1", "huurwerk.arrears.v1");

    private StoryResult story;

    @BeforeAll
    void playTheStory(Suite suite) {
        story = new Story(suite.gateway(), Callers.rentOfficeToken(suite), step -> {}).play();
    }

    @Test
    void findsNoPersonalDataWhereItMustNotStand(Suite suite, Network network) throws IOException {
        // Given
        sayThePersonalDataWhereverItCanBeSaid(Callers.rentOffice(suite));

        // When
        Collection<String> logs = logs(suite);
        Collection<String> records = records(suite);
        Collection<String> lists = new ArrayList<>(everyPage(Callers.rentOffice(suite), "/operations/deadLetters"));
        lists.addAll(everyPage(Callers.rentOffice(suite), "/operations/auditRecords?pageSize=200"));
        Collection<String> books = Bookkeeping.ofAll(suite);
        Collection<String> traces = network.collector().sendings();

        // Then
        assertThat(logs)
                .hasSize(Suite.SERVICES.size())
                .allSatisfy(log -> assertThat(log).isNotBlank());
        assertThat(records).anyMatch(text -> text.contains(story.signed().tenancyId()));
        assertThat(Traffic.problems()).hasSizeGreaterThanOrEqualTo(6);
        assertThat(Traffic.addresses()).anyMatch(address -> address.contains("/tenancy/v1/persons/"));
        assertThat(metrics(logs))
                .hasSize(Suite.SERVICES.size())
                .allSatisfy(Metrics::assertNothingOfSomebody)
                .allSatisfy(told -> assertThat(told).contains("http_server_requests_seconds_count{"))
                .flatMap(told -> PersonalData.surroundingsIn(told).toList())
                .isEmpty();
        assertThat(lists).anyMatch(text -> text.contains("registerPerson"));
        for (String service : Suite.SERVICES) {
            assertThat(traces).as(service).anyMatch(sending -> sending.contains(service));
        }
        assertThat(traces).anyMatch(sending -> sending.contains("POST /persons"));
        for (Database database : Database.values()) {
            assertThat(Bookkeeping.of(suite, database))
                    .as("%s", database)
                    .anyMatch(row -> row.contains(story.signed().tenancyId()));
        }
        assertThat(Stream.of(logs, records, lists, books, traces, Traffic.problems(), Traffic.addresses())
                        .flatMap(Collection::stream)
                        .flatMap(PersonalData::surroundingsIn))
                .isEmpty();
    }

    @Test
    void showsAnIntegratorInEveryFeedOnlyWhatItsListSays(Suite suite) throws IOException {
        // When
        List<JsonNode> all = events(Callers.rentOffice(suite), "tenancy");

        // Then
        assertThat(all)
                .anySatisfy(event ->
                        assertThat(event.at("/data/birthDate").isTextual()).isTrue());
        for (String api : APIS) {
            JsonNode lists = JSON.readTree(ProjectRoot.resolve(FOLDERS.get(api) + "/src/main/resources/event-data.json")
                    .toFile());
            List<JsonNode> events = events(Callers.integrator(suite), api);
            assertThat(events)
                    .as(api)
                    .anySatisfy(event -> assertThat(event.path("subject").asText())
                            .isEqualTo(story.signed().tenancyId()));
            assertThat(events).as(api).allSatisfy(event -> {
                List<String> told = new ArrayList<>();
                collectNames(event.path("data"), told);
                List<String> shown = new ArrayList<>();
                lists.path(event.path("type").asText().replaceFirst(".*\\.v1\\.", ""))
                        .path("shown")
                        .forEach(name -> shown.add(name.asText()));
                assertThat(shown).as("%s", event.path("type")).containsAll(told);
            });
        }
    }

    @Test
    void givesATenantAllThatEachServiceKeepsOfThem(Suite suite) {
        String tenant = story.registered().tenantId();
        Gateway office = Callers.rentOffice(suite);
        for (int at = 0; at < APIS.size(); at++) {
            String api = APIS.get(at);
            Database database = Database.values()[at];

            // When
            Map<String, Integer> kept = KeptRows.of(
                    suite,
                    database,
                    tenant,
                    story.signed().tenancyId(),
                    story.registered().childId());
            JsonNode export =
                    office.get("/persons/" + tenant + "/export").expect(200).body();

            // Then
            assertThat(export.path("complete").asBoolean()).isTrue();
            assertThat(kept).as(api).hasSizeGreaterThan(3);
            Map<String, Integer> given = new TreeMap<>();
            export.path(api)
                    .at("/answer/parts")
                    .forEach(part -> given.put(
                            part.path("about").asText(), part.path("items").size()));
            assertThat(kept)
                    .as(api)
                    .allSatisfy((table, rows) ->
                            assertThat(given.getOrDefault(table, 0)).as(table).isGreaterThanOrEqualTo(rows));
        }
    }

    private static void collectNames(JsonNode node, List<String> names) {
        node.fieldNames().forEachRemaining(names::add);
        node.forEach(child -> collectNames(child, names));
    }

    private static List<JsonNode> events(Gateway caller, String api) throws IOException {
        List<JsonNode> events = new ArrayList<>();
        for (String page : everyPage(caller, List.of(api), "/events?pageSize=500")) {
            JSON.readTree(page).path("items").forEach(events::add);
        }
        return events;
    }

    private static Collection<String> everyPage(Gateway caller, String list) {
        return everyPage(caller, APIS, list);
    }

    /** All pages of a list that every API has. */
    private static Collection<String> everyPage(Gateway caller, List<String> apis, String list) {
        List<String> pages = new ArrayList<>();
        for (String api : apis) {
            String address = "/" + api + "/v1" + list;
            while (address != null) {
                Answer page = caller.get(address).expect(200);
                pages.add(page.text());
                boolean over = page.body().path("upToDate").asBoolean()
                        || page.body().path("next").isMissingNode();
                address = over ? null : page.word("next");
            }
        }
        return pages;
    }

    /** A person who is taken, and every refusal that has personal data in the body it refuses. */
    private static void sayThePersonalDataWhereverItCanBeSaid(Gateway office) {
        String ssin = Ssins.of(BIRTH_DATE, SERIAL);
        String sound = person(ssin, BIRTH_DATE.toString());
        String address = "/tenancy/v1/persons";
        office.post(address, sound).expect(201);
        office.post(address, sound).expect(409);
        office.post(address, person(Ssins.withWrongCheckNumber(BIRTH_DATE, SERIAL), BIRTH_DATE.toString()))
                .expect(400);
        office.post(address, person(ssin + "0", "the first of May of " + PersonalData.GIVEN_NAME))
                .expect(400);
        office.post(address, sound.replace("\"familyName\"", "\"surname\"")).expect(400);
        office.post(address, sound.substring(0, sound.length() - 1)).expect(400);
        office.post(address, sound + sound).expect(400);
    }

    private static String person(String ssin, String birthDate) {
        return "{\"ssin\": \"" + ssin + "\", \"givenName\": \"" + PersonalData.GIVEN_NAME + "\", \"familyName\": \""
                + PersonalData.FAMILY_NAME + "\", \"birthDate\": \"" + birthDate + "\"}";
    }

    private static Collection<String> logs(Suite suite) throws IOException {
        List<String> logs = new ArrayList<>();
        for (String service : Suite.SERVICES) {
            logs.add(Files.readString(suite.log(service), StandardCharsets.ISO_8859_1));
        }
        return logs;
    }

    /** What each service tells whoever watches it. */
    private static Collection<String> metrics(Collection<String> logs) {
        return logs.stream().map(Management::figures).toList();
    }

    private static Collection<String> records(Suite suite) {
        return TOPICS.stream()
                .flatMap(topic -> TestTopics.records(suite.bootstrapServers(), topic).stream())
                .map(PrivacyScanIT::everything)
                .toList();
    }

    private static String everything(ConsumerRecord<String, String> message) {
        StringBuilder text = new StringBuilder(message.key() + " " + message.value());
        message.headers()
                .forEach(header -> text.append(' ')
                        .append(header.key())
                        .append('=')
                        .append(new String(header.value(), StandardCharsets.UTF_8)));
        return text.toString();
    }
}
