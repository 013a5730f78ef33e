package be.huurwerk.system;

import static org.assertj.core.api.Assertions.assertThat;

import be.huurwerk.localstack.Suite;
import be.huurwerk.localstack.story.Story;
import be.huurwerk.localstack.story.StoryResult;
import be.huurwerk.testsupport.Metrics;
import be.huurwerk.testsupport.Ssins;
import be.huurwerk.testsupport.TestTopics;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** After all that the other tests did: no SSIN and no name in a log, an event, a problem, an address or a figure. */
@Order(4)
@ExtendWith(SuiteExtension.class)
class PrivacyScanIT {

    private static final LocalDate BIRTH_DATE = LocalDate.of(1980, 5, 1);
    private static final int SERIAL = 404;
    private static final Pattern MANAGEMENT = Pattern.compile("Management interface listening on (http://[0-9.:]+\\d)");
    private static final List<String> TOPICS = List.of(
            "huurwerk.tenancy.v1", "huurwerk.rent-calculation.v1", "huurwerk.deposit.v1", "huurwerk.arrears.v1");

    @Test
    void findsNoPersonalDataWhereItMustNotStand(Suite suite) throws IOException {
        // Given
        StoryResult story = new Story(suite.gateway(), Callers.rentOfficeToken(suite), step -> {}).play();
        sayThePersonalDataWhereverItCanBeSaid(Callers.rentOffice(suite));

        // When
        Collection<String> logs = logs(suite);
        Collection<String> records = records(suite);

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
        assertThat(Stream.of(logs, records, Traffic.problems(), Traffic.addresses())
                        .flatMap(Collection::stream)
                        .flatMap(PersonalData::surroundingsIn))
                .isEmpty();
    }

    /** A person who is taken, and every refusal that has personal data in the body it refuses. */
    private static void sayThePersonalDataWhereverItCanBeSaid(Gateway office) {
        String ssin = Ssins.of(BIRTH_DATE, SERIAL);
        String sound = person(ssin, "1980-05-01");
        String address = "/tenancy/v1/persons";
        office.post(address, sound).expect(201);
        office.post(address, sound).expect(409);
        office.post(address, person(Ssins.withWrongCheckNumber(BIRTH_DATE, SERIAL), "1980-05-01"))
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

    /** What each service tells whoever watches it, where it said last that it does. */
    private static Collection<String> metrics(Collection<String> logs) {
        return logs.stream()
                .map(log -> MANAGEMENT
                        .matcher(log)
                        .results()
                        .map(said -> said.group(1))
                        .reduce((earlier, later) -> later)
                        .orElseThrow())
                .map(address -> Metrics.scrape(URI.create(address + "/q/metrics")))
                .toList();
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
