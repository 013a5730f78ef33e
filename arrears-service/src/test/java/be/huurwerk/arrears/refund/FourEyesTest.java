package be.huurwerk.arrears.refund;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.huurwerk.arrears.assignment.Who;
import be.huurwerk.arrears.refund.Refund.Status;
import be.huurwerk.regulation.money.Euro;
import be.huurwerk.webkit.problem.ProblemException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class FourEyesTest {

    private static Refund askedBy(Who who) {
        return new Refund(
                new UUID(0, 3),
                Optional.of(new UUID(0, 1)),
                Optional.empty(),
                Euro.of("60.00"),
                Optional.of("BE71096123456769"),
                Optional.empty(),
                "paid twice",
                Status.requested,
                who,
                Instant.EPOCH,
                false,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                0);
    }

    @Test
    void whoAskedItDoesNotApproveItByAnotherClientEither() {
        // Given
        Refund refund = askedBy(new Who("finance-office", "4b1e"));

        // Then
        assertThatThrownBy(() -> refund.requireFourEyes(new Who("finance-office", "4b1e")))
                .isInstanceOf(ProblemException.class);
        assertThatThrownBy(() -> refund.requireFourEyes(new Who("approver", "4b1e")))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("fourEyesRequired");
    }

    @Test
    void anotherPersonApprovesItByTheSameClientToo() {
        askedBy(new Who("finance-office", "4b1e")).requireFourEyes(new Who("finance-office", "7c2f"));
    }
}
