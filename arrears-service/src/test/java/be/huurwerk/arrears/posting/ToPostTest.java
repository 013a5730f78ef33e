package be.huurwerk.arrears.posting;

import static org.assertj.core.api.Assertions.assertThat;

import be.huurwerk.arrears.account.OpenAccount;
import be.huurwerk.servicekit.Ids;
import be.huurwerk.testsupport.ServiceTestResource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Which tenancies a month is posted for. */
@QuarkusTest
@WithTestResource(ServiceTestResource.class)
class ToPostTest {

    private static final LocalDate END = LocalDate.of(2019, 6, 30);
    private static final YearMonth JULY = YearMonth.of(2019, 7);

    @Inject
    TenancyFacts tenancies;

    @Inject
    OpenAccount openAccount;

    private UUID tenancyId;

    @BeforeEach
    void anAccount() {
        tenancyId = Ids.next();
        QuarkusTransaction.requiringNew().run(() -> openAccount.open(tenancyId));
    }

    @Test
    void alsoThoseWhoseContractIsNotKnownYet() {
        assertThat(tenancies.toPost(JULY)).contains(tenancyId);
    }

    @Test
    void thoseThatEndedAsLongAsTheKeysAreOut() {
        // When
        tenancies.signed(
                tenancyId,
                LocalDate.of(2019, 2, 15),
                LocalDate.of(2019, 3, 1),
                LocalDate.of(2019, 3, 1),
                Optional.empty());
        tenancies.noticeGiven(tenancyId, END, false);

        // Then
        assertThat(tenancies.toPost(JULY)).contains(tenancyId);
    }

    @Test
    void noneAfterTheMonthInWhichTheKeysCameBack() {
        // When
        tenancies.signed(
                tenancyId,
                LocalDate.of(2019, 2, 15),
                LocalDate.of(2019, 3, 1),
                LocalDate.of(2019, 3, 1),
                Optional.empty());
        tenancies.departed(tenancyId, END, LocalDate.of(2019, 7, 3));

        // Then
        assertThat(tenancies.toPost(JULY)).contains(tenancyId);
        assertThat(tenancies.toPost(JULY.plusMonths(1))).doesNotContain(tenancyId);
    }

    @Test
    void noneThatWasAMistake() {
        // When
        tenancies.annulled(tenancyId, LocalDate.of(2019, 7, 20));

        // Then
        assertThat(tenancies.toPost(JULY)).doesNotContain(tenancyId);
    }
}
