package be.huurwerk.deposit.refund;

import static be.huurwerk.deposit.deposit.SomeDeposits.aDeposit;
import static be.huurwerk.deposit.deposit.SomeDeposits.paid;
import static be.huurwerk.deposit.deposit.SomeDeposits.settled;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.huurwerk.bankformats.Iban;
import be.huurwerk.deposit.beneficiary.Beneficiary;
import be.huurwerk.deposit.deposit.Deposit;
import be.huurwerk.deposit.ledger.Entry;
import be.huurwerk.regulation.money.Euro;
import be.huurwerk.webkit.problem.Issue;
import be.huurwerk.webkit.problem.ProblemException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** 983.00 is to be paid back; of a tenant who left 300.00 was agreed to be theirs. */
class ToPayBackTest {

    private static final LocalDate DAY = LocalDate.of(2019, 2, 20);
    private static final UUID STAYED = new UUID(0, 1);
    private static final UUID LEFT = new UUID(0, 2);
    private static final List<Beneficiary> BOTH = List.of(
            new Beneficiary(STAYED, Beneficiary.Ground.tenant, Optional.empty(), Optional.empty()),
            new Beneficiary(
                    LEFT, Beneficiary.Ground.formerTenant, Optional.empty(), Optional.of(new BigDecimal("300.00"))));

    @Test
    void givesEachTheAgreedShareAndKeepsItForThem() {
        // Given
        ToPayBack nothingAsked = new ToPayBack(ended(), BOTH, List.of());

        // When / Then
        assertThatCode(() -> nothingAsked.require(asked(LEFT, "300.00"))).doesNotThrowAnyException();
        assertThatCode(() -> nothingAsked.require(asked(STAYED, "683.00"))).doesNotThrowAnyException();
        refused(nothingAsked, asked(LEFT, "300.01"), "moreThanShare");
        refused(nothingAsked, asked(STAYED, "683.01"), "moreThanShare");
        refused(nothingAsked, asked(STAYED, "983.01"), "moreThanRefundDue");
    }

    @Test
    void countsWhatIsOnItsWayAndForgetsWhatWasRefused() {
        // When / Then
        refused(
                new ToPayBack(ended(), BOTH, List.of(refund(LEFT, "200.00", Refund.Status.requested))),
                asked(LEFT, "100.01"),
                "moreThanShare");
        assertThatCode(() -> new ToPayBack(ended(), BOTH, List.of(refund(LEFT, "200.00", Refund.Status.refused)))
                        .require(asked(LEFT, "300.00")))
                .doesNotThrowAnyException();
        refused(
                new ToPayBack(ended(), BOTH, List.of(refund(LEFT, "300.00", Refund.Status.approved))),
                asked(STAYED, "683.01"),
                "moreThanRefundDue");
    }

    @Test
    void countsAShareThatIsMoreThanTheDepositForNothing() {
        // Given
        List<Beneficiary> tooMuch = List.of(
                BOTH.get(0),
                new Beneficiary(
                        LEFT,
                        Beneficiary.Ground.formerTenant,
                        Optional.empty(),
                        Optional.of(new BigDecimal("5000.00"))));

        // When / Then: equal parts
        assertThatCode(() -> new ToPayBack(ended(), tooMuch, List.of()).require(asked(STAYED, "491.50")))
                .doesNotThrowAnyException();
        refused(new ToPayBack(ended(), tooMuch, List.of()), asked(STAYED, "491.51"), "moreThanShare");
    }

    @Test
    void takesAnothersPartOnlyAsThatOneConsentsAndOnlyOnce() {
        // Given
        UUID third = new UUID(0, 3);
        List<Beneficiary> three = Stream.of(STAYED, LEFT, third)
                .map(person -> new Beneficiary(person, Beneficiary.Ground.tenant, Optional.empty(), Optional.empty()))
                .toList();
        Consent consent = new Consent(LEFT, Optional.empty(), DAY);

        // When / Then: 983.00 / 3
        refused(new ToPayBack(ended(), three, List.of()), asked(STAYED, "327.68"), "moreThanShare");
        assertThatCode(() -> new ToPayBack(ended(), three, List.of()).require(asked(STAYED, "655.34", consent)))
                .doesNotThrowAnyException();
        refused(new ToPayBack(ended(), three, List.of()), asked(STAYED, "655.35", consent), "moreThanShare");

        // When it was taken
        Refund both = with(consent, refund(STAYED, "655.34", Refund.Status.approved));

        // Then the one who consented has nothing left, and the third has all of theirs
        refused(new ToPayBack(ended(), three, List.of(both)), asked(LEFT, "0.01"), "moreThanShare");
        assertThatCode(() -> new ToPayBack(ended(), three, List.of(both)).require(asked(third, "327.66")))
                .doesNotThrowAnyException();
    }

    @Test
    void takesWhatWasConsentedToInAnyOrder() {
        // Given: 491.50 each
        List<Beneficiary> two = Stream.of(STAYED, LEFT)
                .map(person -> new Beneficiary(person, Beneficiary.Ground.tenant, Optional.empty(), Optional.empty()))
                .toList();
        Consent consent = new Consent(LEFT, Optional.empty(), DAY);
        Refund consented = with(consent, refund(STAYED, "491.50", Refund.Status.requested));

        // When / Then: with the consent used, one's own part is left, and the other's is not
        assertThatCode(() -> new ToPayBack(ended(), two, List.of(consented)).require(asked(STAYED, "491.50")))
                .doesNotThrowAnyException();
        assertThat(new ToPayBack(ended(), two, List.of(consented))
                        .most(refund(STAYED, "491.50", Refund.Status.requested)))
                .isEqualTo(Euro.of("491.50"));
        ToPayBack both =
                new ToPayBack(ended(), two, List.of(consented, refund(STAYED, "100.00", Refund.Status.requested)));
        assertThatCode(() -> both.require(asked(LEFT, "391.50"))).doesNotThrowAnyException();
        assertThatCode(() -> both.require(asked(STAYED, "391.50"))).doesNotThrowAnyException();
    }

    @Test
    void takesNoConsentOfSomebodyElse() {
        Consent stranger = new Consent(new UUID(0, 9), Optional.empty(), DAY);
        Consent oneself = new Consent(STAYED, Optional.empty(), DAY);

        assertThatThrownBy(
                        () -> new ToPayBack(ended(), BOTH, List.of()).require(asked(STAYED, "1.00", stranger, oneself)))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem -> assertThat(problem.issues())
                                .extracting(Issue::name)
                                .containsExactly("consents[0].personId", "consents[1].personId"));
    }

    private static RequestRefund.Asked asked(UUID personId, String amount, Consent... consents) {
        RequestRefund.Asked alone = asked(personId, amount);
        return new RequestRefund.Asked(
                alone.source(),
                alone.amount(),
                alone.iban(),
                alone.accountHolder(),
                alone.personId(),
                alone.heirId(),
                List.of(consents));
    }

    private static Refund with(Consent consent, Refund one) {
        return new Refund(
                one.refundId(),
                one.depositId(),
                one.source(),
                one.personId(),
                one.heirId(),
                one.amount(),
                one.iban(),
                one.accountHolder(),
                one.accountFrom(),
                one.status(),
                one.requestedBy(),
                one.requestedAt(),
                one.decision(),
                one.refundFileId(),
                one.rejection(),
                one.version(),
                List.of(consent));
    }

    private static Deposit ended() {
        Deposit held = paid(aDeposit(), DAY, "999.00");
        return settled(held.plus(Entry.settlement(UUID.randomUUID(), DAY, Euro.ZERO, Euro.of("983.00"))), DAY);
    }

    private static RequestRefund.Asked asked(UUID personId, String amount) {
        return new RequestRefund.Asked(
                Refund.Source.refundDue,
                Euro.of(amount),
                Optional.of(new Iban("BE71096123456769")),
                Optional.of("Proefella Van Testegem"),
                Optional.of(personId),
                Optional.empty());
    }

    private static Refund refund(UUID personId, String amount, Refund.Status status) {
        return new Refund(
                UUID.randomUUID(),
                new UUID(0, 9),
                Refund.Source.refundDue,
                Optional.of(personId),
                Optional.empty(),
                Euro.of(amount),
                Optional.empty(),
                Optional.empty(),
                Refund.AccountFrom.request,
                status,
                new Who("finance-office", "finance-office"),
                Instant.EPOCH,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                0,
                List.of());
    }

    private static void refused(ToPayBack toPayBack, RequestRefund.Asked asked, String code) {
        assertThatThrownBy(() -> toPayBack.require(asked))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem -> assertThat(problem.code()).isEqualTo(code));
    }
}
