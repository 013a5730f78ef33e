package be.huurwerk.deposit.refund;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.huurwerk.bankformats.Iban;
import be.huurwerk.deposit.beneficiary.Beneficiary;
import be.huurwerk.regulation.money.Euro;
import be.huurwerk.webkit.problem.IssueType;
import be.huurwerk.webkit.problem.ProblemException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The deposit of a tenant who stayed and of one who died and left an heir. */
class PayeeTest {

    private static final UUID STAYED = new UUID(0, 1);
    private static final UUID DECEASED = new UUID(0, 2);
    private static final UUID HEIR = new UUID(0, 3);
    private static final UUID STRANGER = new UUID(0, 4);
    private static final Optional<UUID> NOBODY = Optional.empty();
    private static final List<Beneficiary> ALL = List.of(
            new Beneficiary(STAYED, Beneficiary.Ground.tenant, Optional.empty(), Optional.empty()),
            new Beneficiary(DECEASED, Beneficiary.Ground.heir, Optional.of(HEIR), Optional.empty()));

    @Test
    void isATenantOrTheHeirOfOne() {
        // When / Then
        assertThat(payee(Optional.of(STAYED), NOBODY)).contains(ALL.get(0));
        assertThat(payee(Optional.of(DECEASED), Optional.of(HEIR))).contains(ALL.get(1));
        assertThat(Payee.of(asked(Refund.Source.surplus, NOBODY, NOBODY), ALL)).isEmpty();
    }

    @Test
    void saysThatTheDeceasedComesAlongWithTheHeir() {
        // When / Then: the heir alone, and the heir in the place of the deceased
        refused(NOBODY, Optional.of(HEIR), IssueType.REQUIRED_INPUT, "personId", "personId is the tenant who died");
        refused(
                Optional.of(HEIR),
                NOBODY,
                IssueType.REFERENCED_RESOURCE_NOT_FOUND,
                "personId",
                "personId is the tenant who died");
    }

    @Test
    void saysWhichOfTheTwoIsMissingOrWrong() {
        // When / Then
        refused(Optional.of(DECEASED), NOBODY, IssueType.REQUIRED_INPUT, "heirId", "to which heir");
        refused(
                Optional.of(DECEASED),
                Optional.of(STRANGER),
                IssueType.REFERENCED_RESOURCE_NOT_FOUND,
                "heirId",
                "not known as an heir");
        refused(
                Optional.of(STAYED),
                Optional.of(HEIR),
                IssueType.REFERENCED_RESOURCE_NOT_FOUND,
                "heirId",
                "not known as an heir");
        refused(
                Optional.of(STRANGER),
                Optional.of(HEIR),
                IssueType.REFERENCED_RESOURCE_NOT_FOUND,
                "personId",
                "not this person's");
        refused(NOBODY, NOBODY, IssueType.REQUIRED_INPUT, "personId", "says whose it is");
    }

    private static Optional<Beneficiary> payee(Optional<UUID> personId, Optional<UUID> heirId) {
        return Payee.of(asked(Refund.Source.refundDue, personId, heirId), ALL);
    }

    private static RequestRefund.Asked asked(Refund.Source source, Optional<UUID> personId, Optional<UUID> heirId) {
        return new RequestRefund.Asked(
                source,
                Euro.of("1.00"),
                Optional.of(new Iban("BE71096123456769")),
                Optional.of("Proefella Van Testegem"),
                personId,
                heirId);
    }

    private static void refused(
            Optional<UUID> personId, Optional<UUID> heirId, IssueType type, String name, String words) {
        assertThatThrownBy(() -> payee(personId, heirId))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem -> assertThat(problem.issues()).singleElement().satisfies(issue -> {
                            assertThat(issue.type()).isEqualTo(type);
                            assertThat(issue.name()).isEqualTo(name);
                            assertThat(issue.detail().en()).contains(words);
                        }));
    }
}
