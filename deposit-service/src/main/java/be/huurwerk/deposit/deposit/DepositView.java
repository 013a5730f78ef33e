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
 * @param owed what had been paid back or set off when the bank took its money back, as far as it is not paid
 * @param secured what a security stands for: what was not claimed of it, nothing once it is released
 * @param endDate of the contract, as far as it is known
 * @param withdrawal when the tenancy was a mistake
 * @param beneficiaries whose the deposit is
 * @param warnings what somebody has to look at before it is paid back
 * @param refundBy when the refund is due by the landlord's policy, once a contract has an end or was a mistake
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
        @Personal Optional<BigDecimal> owed,
        String structuredCommunication,
        DepositStatus status,
        LocalDate requestedOn,
        DepositForm form,
        Optional<BigDecimal> secured,
        Optional<LocalDate> endDate,
        Optional<LocalDate> refundBy,
        Optional<SettlementView> settlement,
        Optional<WithdrawalView> withdrawal,
        List<Beneficiary> beneficiaries,
        @Personal List<WarningView> warnings) {

    static DepositView of(
            Deposit deposit,
            Optional<LocalDate> endDate,
            Optional<LocalDate> refundBy,
            Optional<Ending> ending,
            List<Beneficiary> beneficiaries,
            List<DepositWarning> warnings) {
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
                withheld(deposit.ledger().owed()),
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
                beneficiaries,
                warnings.stream().map(WarningView::of).toList());
    }

    /** @param refund all that was paid, which goes back */
    record WithdrawalView(BigDecimal refund, LocalDate withdrawnOn) {}

    /**
     * @param costsWithheld kept for costs at entry that were not paid
     * @param setOff against what the bank took back when it had been returned already
     * @param frozenByDebtSettlement what of it was not applied because a collective debt settlement freezes it
     * @param disputed what of it was not applied because the tenant contests it
     * @param lines what was owed, and why
     */
    record SettlementView(
            BigDecimal applied,
            BigDecimal interest,
            @Personal Optional<BigDecimal> costsWithheld,
            @Personal Optional<BigDecimal> setOff,
            BigDecimal refund,
            LocalDate settledOn,
            @Personal Optional<BigDecimal> frozenByDebtSettlement,
            @Personal Optional<BigDecimal> disputed,
            List<LineView> lines) {

        static SettlementView of(Ending ending) {
            return new SettlementView(
                    ending.applied().amount(),
                    ending.interest().amount(),
                    withheld(ending.costs()),
                    withheld(ending.setOff()),
                    ending.refund().amount(),
                    ending.settledOn(),
                    withheld(ending.frozen()),
                    withheld(ending.disputed()),
                    ending.lines().stream()
                            .map(line ->
                                    new LineView(line.ground(), line.amount().amount(), line.dueOn()))
                            .toList());
        }
    }

    private static Optional<BigDecimal> withheld(Euro amount) {
        return Optional.of(amount).filter(Euro::isPositive).map(Euro::amount);
    }

    record LineView(String ground, BigDecimal amount, Optional<LocalDate> dueOn) {}
}
