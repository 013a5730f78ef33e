package be.huurwerk.deposit.inbound;

import be.huurwerk.deposit.deposit.AskForDeposit;
import be.huurwerk.deposit.deposit.KeepTenancyFact;
import be.huurwerk.deposit.deposit.TakeOverDeposit;
import be.huurwerk.deposit.deposit.TenancyFact;
import be.huurwerk.deposit.deposit.WithdrawDeposit;
import be.huurwerk.deposit.retention.EraseTenancy;
import be.huurwerk.deposit.settlement.SettleDeposit;
import be.huurwerk.regulation.money.Euro;
import be.huurwerk.servicekit.event.EventListener;
import be.huurwerk.servicekit.event.ReceivedEvent;
import jakarta.enterprise.context.ApplicationScoped;

/** Hears what happens to tenancies. */
@ApplicationScoped
public class TenancyListener implements EventListener {
    private final KeepTenancyFact keepTenancyFact;
    private final AskForDeposit askForDeposit;
    private final TakeOverDeposit takeOverDeposit;
    private final SettleDeposit settleDeposit;
    private final WithdrawDeposit withdrawDeposit;
    private final BeneficiariesProjection beneficiaries;
    private final EraseTenancy eraseTenancy;

    TenancyListener(
            KeepTenancyFact keepTenancyFact,
            AskForDeposit askForDeposit,
            TakeOverDeposit takeOverDeposit,
            SettleDeposit settleDeposit,
            WithdrawDeposit withdrawDeposit,
            BeneficiariesProjection beneficiaries,
            EraseTenancy eraseTenancy) {
        this.keepTenancyFact = keepTenancyFact;
        this.askForDeposit = askForDeposit;
        this.takeOverDeposit = takeOverDeposit;
        this.settleDeposit = settleDeposit;
        this.withdrawDeposit = withdrawDeposit;
        this.beneficiaries = beneficiaries;
        this.eraseTenancy = eraseTenancy;
    }

    @Override
    public String name() {
        return "tenancies";
    }

    @Override
    public String topic() {
        return "huurwerk.tenancy.v1";
    }

    @Override
    public void on(ReceivedEvent event) {
        beneficiaries.on(event);
        switch (event.type()) {
            case "tenancies.notify.signed" -> {
                TenancyEvents.Signed signed = event.data(TenancyEvents.Signed.class);
                keepTenancyFact.keep(signed.tenancyId(), signed.fact());
                signed.takenOver()
                        .ifPresentOrElse(
                                over -> takeOverDeposit.takeOver(
                                        signed.tenancyId(), over.on(), Euro.of(over.depositHeld())),
                                () -> askForDeposit.ask(signed.tenancyId()));
                settleDeposit.settle(signed.tenancyId());
            }
            case "tenancies.notify.noticeGiven", "tenancies.notify.extended" -> {
                TenancyEvents.NoticeGiven given = event.data(TenancyEvents.NoticeGiven.class);
                keepTenancyFact.keep(given.tenancyId(), given.fact());
                settleDeposit.settle(given.tenancyId());
            }
            case "tenancies.notify.noticeWithdrawn" -> {
                TenancyEvents.NoticeWithdrawn withdrawn = event.data(TenancyEvents.NoticeWithdrawn.class);
                keepTenancyFact.keep(withdrawn.tenancyId(), withdrawn.fact());
            }
            case "tenancies.notify.annulled" -> {
                TenancyEvents.Annulled annulled = event.data(TenancyEvents.Annulled.class);
                keepTenancyFact.keep(annulled.tenancyId(), new TenancyFact.Annulled());
                withdrawDeposit.withdraw(annulled.tenancyId());
            }
            case "tenancies.notify.departed" -> {
                TenancyEvents.Departed departed = event.data(TenancyEvents.Departed.class);
                keepTenancyFact.keep(departed.tenancyId(), departed.fact());
                settleDeposit.settle(departed.tenancyId());
            }
            case "tenancies.notify.erased" -> eraseTenancy.erase(event.subject());
            default -> {
                // calls for nothing
            }
        }
    }
}
