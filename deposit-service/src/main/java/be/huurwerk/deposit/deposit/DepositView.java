package be.huurwerk.deposit.deposit;

import be.huurwerk.deposit.beneficiary.Beneficiary;
import be.huurwerk.deposit.form.DepositForm;
import be.huurwerk.regulation.money.Euro;
import be.huurwerk.webkit.body.Personal;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A deposit.
 *
 * @param costs the inventory at entry, and the fee for instalments
 * @param due what is asked in money, the costs counted in; of a deposit for which somebody else stands surety the costs alone
 * @param balance what is still due
 * @param held deposit and interest that the landlord holds
 * @param surplus came in beyond what was due, to be returned
 * @param secured what a security stands for: what was not claimed of it, nothing once it is released
 * @param endDate of the contract, as far as it is known
 * @param withdrawal when the tenancy was a mistake
 * @param beneficiaries whose the deposit is
 * @param refundBy when the refund is due by the landlord's policy, once a contract has an end
 */
record DepositView(
        UUID depositId,
        UUID tenancyId,
        BigDecimal deposit,
        BigDecimal costs,
        BigDecimal due,
        BigDecimal paid,
        @Personal BigDecimal balance,
        BigDecimal held,
        BigDecimal surplus,
        String structuredCommunication,
        DepositStatus status,
        LocalDate requestedOn,
        DepositForm form,
        Optional<BigDecimal> secured,
        Optional<LocalDate> endDate,
        Optional<LocalDate> refundBy,
        Optional<SettlementView> settlement,
        Optional<WithdrawalView> withdrawal,
        List<Beneficiary> beneficiaries) {

    static DepositView of(
            Deposit deposit,
            Optional<LocalDate> endDate,
            Optional<LocalDate> refundBy,
            Optional<Ending> ending,
            List<Beneficiary> beneficiaries) {
        Terms terms = deposit.terms();
        return new DepositView(
                deposit.depositId(),
                deposit.tenancyId(),
                terms.deposit().amount(),
                deposit.costs().amount(),
                deposit.due().amount(),
                deposit.paid().amount(),
                deposit.balance().amount(),
                deposit.ledger().held().amount(),
                deposit.ledger().surplus().amount(),
                deposit.structuredCommunication(),
                deposit.status(),
                terms.requestedOn(),
                deposit.forms().form(),
                deposit.forms().security().map(security -> security.uncalled().amount()),
                endDate,
                refundBy,
                ending.map(SettlementView::of),
                deposit.withdrawnOn()
                        .map(on ->
                                new WithdrawalView(deposit.ledger().givenBack().amount(), on)),
                beneficiaries);
    }

    /** @param refund all that was paid, which goes back */
    record WithdrawalView(BigDecimal refund, LocalDate withdrawnOn) {}

    /**
     * @param frozenByDebtSettlement what of it was not applied because a collective debt settlement freezes it
     * @param disputed what of it was not applied because the tenant contests it
     * @param lines what was owed, and why
     */
    record SettlementView(
            BigDecimal applied,
            BigDecimal interest,
            BigDecimal refund,
            LocalDate settledOn,
            @Personal Optional<BigDecimal> frozenByDebtSettlement,
            @Personal Optional<BigDecimal> disputed,
            List<LineView> lines) {

        static SettlementView of(Ending ending) {
            return new SettlementView(
                    ending.applied().amount(),
                    ending.interest().amount(),
                    ending.refund().amount(),
                    ending.settledOn(),
                    withheld(ending.frozen()),
                    withheld(ending.disputed()),
                    ending.lines().stream()
                            .map(line ->
                                    new LineView(line.ground(), line.amount().amount()))
                            .toList());
        }
    }

    private static Optional<BigDecimal> withheld(Euro amount) {
        return Optional.of(amount).filter(Euro::isPositive).map(Euro::amount);
    }

    record LineView(String ground, BigDecimal amount) {}
}
