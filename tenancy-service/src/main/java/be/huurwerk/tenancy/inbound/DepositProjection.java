package be.huurwerk.tenancy.inbound;

import be.huurwerk.servicekit.event.Projection;
import be.huurwerk.servicekit.event.ReceivedEvent;
import be.huurwerk.tenancy.heard.HeardDeposits;
import be.huurwerk.tenancy.tenancy.DepositStatus;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** What was told last of the deposit of a tenancy. */
@ApplicationScoped
public class DepositProjection implements Projection {
    private final DepositStatus depositStatus;
    private final HeardDeposits heardDeposits;

    DepositProjection(DepositStatus depositStatus, HeardDeposits heardDeposits) {
        this.depositStatus = depositStatus;
        this.heardDeposits = heardDeposits;
    }

    @Override
    public String name() {
        return "deposits";
    }

    @Override
    public String listener() {
        return "deposits";
    }

    @Override
    public List<String> tables() {
        return List.of("tenancy_deposit", "heard_deposit");
    }

    @Override
    public void on(ReceivedEvent event) {
        switch (event.type()) {
            case "deposits.notify.requested" -> {
                DepositTold.Requested asked = event.data(DepositTold.Requested.class);
                depositStatus.heard(asked.tenancyId(), "requested");
                heardDeposits.requested(asked.tenancyId(), asked.deposit());
            }
            case "deposits.notify.paymentBooked" -> {
                DepositTold.PaymentBooked payment = event.data(DepositTold.PaymentBooked.class);
                depositStatus.heard(payment.tenancyId(), payment.counts(), payment.openBeforeKeys());
            }
            case "deposits.notify.settled" -> depositStatus.heard(event.subject(), "settled");
            case "deposits.notify.withdrawn" -> depositStatus.heard(event.subject(), "withdrawn");
            default -> {
                // of no concern to a tenancy
            }
        }
    }
}
