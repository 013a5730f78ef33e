package be.huurwerk.servicekit.event;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ServiceNameTest {
    @ParameterizedTest
    @CsvSource({
        "tenancy, huurwerk.tenancy.v1, tenancy-charges",
        "rentCalculation, huurwerk.rent-calculation.v1, rent-calculation-charges"
    })
    void namesTopicAndGroupAfterTheApi(String api, String topic, String group) {
        // When
        ServiceName service = new ServiceName(api);

        // Then
        assertThat(service.topic()).isEqualTo(topic);
        assertThat(service.group("charges")).isEqualTo(group);
    }

    @ParameterizedTest
    @CsvSource({
        "be.huurwerk.rentCalculation.v1.rentDecisions.notify.decided, rentDecisions.notify.decided",
        "be.huurwerk.tenancy.v12.tenancies.notify.signed, tenancies.notify.signed",
        "com.example.tenancies.signed, com.example.tenancies.signed"
    })
    void shortensATypeOfOurs(String full, String expected) {
        // When
        String type = ServiceName.shortType(full);

        // Then
        assertThat(type).isEqualTo(expected);
    }
}
