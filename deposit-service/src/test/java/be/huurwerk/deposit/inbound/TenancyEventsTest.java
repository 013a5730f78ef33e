package be.huurwerk.deposit.inbound;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.huurwerk.servicekit.event.EventJson;
import be.huurwerk.servicekit.event.ReceivedEvent;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is missing is named, so that who looks at the dead letter knows what to ask of whoever sent it. */
class TenancyEventsTest {
    private static final UUID TENANCY = UUID.fromString("01890a5d-ac96-774b-bcce-b302099a8057");

    @ParameterizedTest
    @CsvSource({
        "Signed, {\"tenancyId\": \"%s\"}, signedOn",
        "Signed, '{\"tenancyId\": \"%s\", \"signedOn\": \"2019-02-15\", \"startDate\": \"2019-03-01\"}', dwelling",
        "NoticeGiven, {\"tenancyId\": \"%s\"}, endDate",
        "NoticeGiven, {\"endDate\": \"2019-06-30\"}, tenancyId",
        "NoticeWithdrawn, {}, tenancyId",
        "Departed, '{\"tenancyId\": \"%s\", \"endDate\": \"2019-06-30\"}', keysReturnedOn",
        "Annulled, {}, tenancyId"
    })
    void sayWhatTheyNeed(String kind, String data, String missing) throws ClassNotFoundException {
        // Given
        Class<?> type = Class.forName(TenancyEvents.class.getName() + "$" + kind);
        ReceivedEvent event = new ReceivedEvent(
                UUID.randomUUID(),
                "urn:huurwerk:tenancy",
                "tenancies.notify.test",
                TENANCY,
                1,
                Instant.EPOCH,
                EventJson.parse(data.formatted(TENANCY)));

        // Then
        assertThatThrownBy(() -> event.data(type))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageEndingWith("it needs " + missing);
    }
}
