package be.huurwerk.deposit.refund;

import static be.huurwerk.deposit.deposit.SomeDeposits.aDeposit;
import static be.huurwerk.deposit.deposit.SomeDeposits.paid;
import static be.huurwerk.deposit.deposit.SomeDeposits.settled;
import static org.assertj.core.api.Assertions.assertThat;

import be.huurwerk.deposit.beneficiary.Beneficiary;
import be.huurwerk.deposit.deposit.Deposit;
import be.huurwerk.deposit.ledger.Entry;
import be.huurwerk.regulation.money.Euro;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A surplus of 200.00 that is asked back. */
class GroundTest {

    private static final LocalDate DAY = LocalDate.of(2019, 2, 20);
    private static final UUID TENANT = new UUID(0, 1);
    private static final UUID HEIR = new UUID(0, 2);
    private static final UUID ENTRY = new UUID(0, 8);

    private final Deposit deposit = paid(paid(aDeposit(), DAY, "999.00"), DAY, "200.00");

    @Test
    void holdsWhileTheMoneyIsThereAndTheTenantIsABeneficiary() {
        assertThat(gone(of(Optional.of(TENANT), Optional.empty(), "200.00"), tenant()))
                .isEmpty();
        assertThat(gone(of(Optional.empty(), Optional.empty(), "200.00"))).isEmpty();
    }

    @Test
    void isGoneWithTheMoney() {
        assertThat(gone(of(Optional.empty(), Optional.empty(), "200.01"))).contains(Ground.Gone.moneyHasLeft);
    }

    @Test
    void countsWhatOthersAskedAndNotItself() {
        // Given
        Refund one = of(Optional.empty(), Optional.empty(), "150.00");
        Refund other = of(Optional.empty(), Optional.empty(), "50.01");

        // When / Then
        assertThat(Ground.gone(one, deposit, List.of(), List.of(one))).isEmpty();
        assertThat(Ground.gone(one, deposit, List.of(), List.of(one, other))).contains(Ground.Gone.moneyHasLeft);
    }

    @Test
    void isGoneWithThePayee() {
        // Given
        Refund ofTheTenant = of(Optional.of(TENANT), Optional.empty(), "200.00");
        Refund ofTheHeir = of(Optional.of(TENANT), Optional.of(HEIR), "200.00");
        Beneficiary heir = new Beneficiary(TENANT, Beneficiary.Ground.heir, Optional.of(HEIR), Optional.empty());

        // When / Then: an heir stands in the tenant's place, or does so no more
        assertThat(gone(ofTheTenant, heir)).contains(Ground.Gone.payeeChanged);
        assertThat(gone(ofTheHeir, heir)).isEmpty();
        assertThat(gone(ofTheHeir, tenant())).contains(Ground.Gone.payeeChanged);
    }

    /** 983.00 are to be paid back to two tenants. */
    @Test
    void isGoneWithTheConsentOfWhoHasDied() {
        // Given
        Beneficiary other = new Beneficiary(HEIR, Beneficiary.Ground.tenant, Optional.empty(), Optional.empty());
        Beneficiary dead = new Beneficiary(HEIR, Beneficiary.Ground.estate, Optional.empty(), Optional.empty());
        Refund all = due("983.00", Optional.empty(), List.of(new Consent(HEIR, Optional.empty(), DAY)));

        // When / Then
        assertThat(Ground.gone(all, ended(), List.of(tenant(), other), List.of(all)))
                .isEmpty();
        assertThat(Ground.gone(all, ended(), List.of(tenant(), dead), List.of(all)))
                .contains(Ground.Gone.moreThanShare);
    }

    @Test
    void isGoneWhenAnotherHeirIsRecordedAndHoldsForEachHalfOfOneFile() {
        // Given
        Beneficiary heir = new Beneficiary(TENANT, Beneficiary.Ground.heir, Optional.of(HEIR), Optional.empty());
        UUID second = new UUID(0, 3);
        Beneficiary another = new Beneficiary(TENANT, Beneficiary.Ground.heir, Optional.of(second), Optional.empty());
        Refund all = due("983.00", Optional.of(HEIR), List.of());

        // When / Then
        assertThat(Ground.gone(all, ended(), List.of(heir), List.of(all))).isEmpty();
        assertThat(Ground.gone(all, ended(), List.of(heir, another), List.of(all)))
                .contains(Ground.Gone.moreThanShare);

        // When one half is ordered just before the other
        Refund half = due("491.50", Optional.of(HEIR), List.of());
        Refund otherHalf = due("491.50", Optional.of(second), List.of());
        Deposit left = ended().plus(RefundEntries.leaves(half, ended(), UUID.randomUUID(), DAY));

        // Then
        assertThat(Ground.gone(otherHalf, left, List.of(heir, another), List.of(half.ordered(), otherHalf)))
                .isEmpty();
    }

    @Test
    void isGoneWhenWhoAskedItForThemselvesHasDied() {
        Beneficiary dead = new Beneficiary(TENANT, Beneficiary.Ground.estate, Optional.empty(), Optional.empty());
        Refund ofTheTenant = due("983.00", Optional.empty(), List.of());

        assertThat(Ground.gone(ofTheTenant, ended(), List.of(tenant()), List.of(ofTheTenant)))
                .isEmpty();
        assertThat(Ground.gone(ofTheTenant, ended(), List.of(dead), List.of(ofTheTenant)))
                .contains(Ground.Gone.payeeChanged);
    }

    private static Deposit ended() {
        Deposit held = paid(aDeposit(), DAY, "999.00");
        return settled(held.plus(Entry.settlement(ENTRY, DAY, Euro.ZERO, Euro.of("983.00"))), DAY);
    }

    private static Refund due(String amount, Optional<UUID> heirId, List<Consent> consents) {
        return new Refund(
                UUID.randomUUID(),
                new UUID(0, 9),
                Refund.Source.refundDue,
                Optional.of(TENANT),
                heirId,
                Euro.of(amount),
                Optional.empty(),
                Optional.empty(),
                Refund.AccountFrom.request,
                Refund.Status.approved,
                new Who("finance-office", "finance-office"),
                Instant.EPOCH,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                0,
                consents,
                Optional.of(heirId.isPresent() ? Beneficiary.Ground.heir : Beneficiary.Ground.tenant));
    }

    private Optional<Ground.Gone> gone(Refund refund, Beneficiary... beneficiaries) {
        return Ground.gone(refund, deposit, List.of(beneficiaries), List.of(refund));
    }

    private static Beneficiary tenant() {
        return new Beneficiary(TENANT, Beneficiary.Ground.tenant, Optional.empty(), Optional.empty());
    }

    private static Refund of(Optional<UUID> personId, Optional<UUID> heirId, String amount) {
        return new Refund(
                UUID.randomUUID(),
                new UUID(0, 9),
                Refund.Source.surplus,
                personId,
                heirId,
                Euro.of(amount),
                Optional.empty(),
                Optional.empty(),
                Refund.AccountFrom.request,
                Refund.Status.approved,
                new Who("finance-office", "finance-office"),
                Instant.EPOCH,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                0,
                List.of());
    }
}
