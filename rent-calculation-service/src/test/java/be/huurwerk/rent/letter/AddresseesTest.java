package be.huurwerk.rent.letter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import be.huurwerk.letterkit.Addressee;
import be.huurwerk.letterkit.Addressees;
import be.huurwerk.testsupport.ServiceTestResource;
import be.huurwerk.testsupport.TenancyStandIn;
import be.huurwerk.webkit.problem.ProblemException;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(ServiceTestResource.class)
@WithTestResource(value = TenancyStandIn.class, scope = TestResourceScope.GLOBAL)
class AddresseesTest {

    private static final LocalDate TODAY = LocalDate.of(2019, 12, 2);

    @Inject
    Addressees addressees;

    @AfterEach
    void comeBack() {
        TenancyStandIn.away(false);
    }

    @Test
    void asksWithTheTokenOfThisService() {
        // Given
        UUID tenancyId = UUID.randomUUID();
        UUID personId = UUID.randomUUID();
        TenancyStandIn.addressee(tenancyId, List.of("Proefella Van Testegem"), Map.of(personId, "Proefella"));

        // When
        Addressee found = addressees.of(List.of(tenancyId), TODAY).get(tenancyId);

        // Then
        assertThat(found.lines())
                .containsExactly("Proefella Van Testegem", "Voorbeeldstraat 1 bus 3", "2220 Heist-op-den-Berg");
        assertThat(found.givenNames()).containsEntry(personId, "Proefella");
        assertThat(found.toString()).doesNotContain("Proefella");
    }

    @Test
    void asksForTwoHundredAtATimeAndLeavesOutTheUnknown() {
        // Given
        List<UUID> tenancyIds = Stream.generate(UUID::randomUUID).limit(450).toList();
        TenancyStandIn.addressee(tenancyIds.get(449), List.of("Jan De Proef"), Map.of());
        int before = TenancyStandIn.questions().size();

        // When
        Map<UUID, Addressee> found = addressees.of(tenancyIds, TODAY);

        // Then
        assertThat(found).containsOnlyKeys(tenancyIds.get(449));
        assertThat(TenancyStandIn.questions()
                        .subList(before, TenancyStandIn.questions().size()))
                .hasSize(3)
                .allMatch(question -> question.contains("\"on\":\"2019-12-02\""));
    }

    @Test
    void saysWhenToTryAgainWhileTheOtherServiceIsAway() {
        // Given
        TenancyStandIn.away(true);

        // When
        ProblemException problem =
                catchThrowableOfType(ProblemException.class, () -> addressees.of(List.of(UUID.randomUUID()), TODAY));

        // Then
        assertThat(problem.status()).isEqualTo(503);
        assertThat(problem.headers()).containsKey("Retry-After");
    }
}
