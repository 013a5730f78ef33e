package be.huurwerk.deposit.inbound;

import be.huurwerk.deposit.deposit.AskForDeposit;
import be.huurwerk.deposit.deposit.KeepTenancyFact;
import be.huurwerk.deposit.settlement.SettleDeposit;
import be.huurwerk.servicekit.event.EventListener;
import be.huurwerk.servicekit.event.ReceivedEvent;
import jakarta.enterprise.context.ApplicationScoped;

/** Hears what happens to tenancies. */
@ApplicationScoped
public class TenancyListener implements EventListener {
    private final KeepTenancyFact keepTenancyFact;
    private final AskForDeposit askForDeposit;
    private final SettleDeposit settleDeposit;

    TenancyListener(KeepTenancyFact keepTenancyFact, AskForDeposit askForDeposit, SettleDeposit settleDeposit) {
        this.keepTenancyFact = keepTenancyFact;
        this.askForDeposit = askForDeposit;
        this.settleDeposit = settleDeposit;
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
        switch (event.type()) {
            case "tenancies.notify.signed" -> {
                TenancyEvents.Signed signed = event.data(TenancyEvents.Signed.class);
                keepTenancyFact.keep(signed.tenancyId(), signed.fact());
                askForDeposit.ask(signed.tenancyId());
                settleDeposit.settle(signed.tenancyId());
            }
            case "tenancies.notify.noticeGiven" -> {
                TenancyEvents.NoticeGiven given = event.data(TenancyEvents.NoticeGiven.class);
                keepTenancyFact.keep(given.tenancyId(), given.fact());
            }
            case "tenancies.notify.departed" -> {
                TenancyEvents.Departed departed = event.data(TenancyEvents.Departed.class);
                keepTenancyFact.keep(departed.tenancyId(), departed.fact());
            }
            default -> {
                // of no concern to deposits
            }
        }
    }
}
