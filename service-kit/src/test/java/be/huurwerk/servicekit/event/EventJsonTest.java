package be.huurwerk.servicekit.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** What is told of data that can't be read stands in a dead letter and in a log, where nobody may be named. */
class EventJsonTest {
    record Household(List<Member> members) {}

    record Member(LocalDate birthDate) {}

    record Demanding(String personId) {
        Demanding {
            Objects.requireNonNull(personId, "personId");
        }
    }

    @Test
    void saysWhereAValueIsNoneAndNotWhichItWas() {
        // When
        Throwable refused = catchThrowable(() -> EventJson.read(
                EventJson.parse("{\"members\": [{\"birthDate\": \"2012-03-01\"}, {\"birthDate\": \"An Voorbeeld\"}]}"),
                Household.class));

        // Then
        assertThat(refused)
                .hasMessage("the data is not a Household at <members[1].birthDate>")
                .hasNoCause();
    }

    @Test
    void saysWhatARecordNeedsAndDidNotGet() {
        assertThat(catchThrowable(() -> EventJson.read(EventJson.parse("{}"), Demanding.class)))
                .hasMessage("the data is not a Demanding: it needs personId");
    }

    @Test
    void saysWhereJsonBreaksOffAndNotWithWhat() {
        // When
        Throwable refused = catchThrowable(() -> EventJson.parse("{\"name\": Voorbeeld}"));

        // Then
        assertThat(refused)
                .hasMessageStartingWith("the data is not JSON at line 1, column ")
                .hasNoCause();
    }
}
