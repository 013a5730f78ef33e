package be.huurwerk.tenancy.inbound;

import be.huurwerk.servicekit.event.EventListener;
import be.huurwerk.servicekit.event.ReceivedEvent;
import be.huurwerk.tenancy.contract.Checklist;
import be.huurwerk.tenancy.contract.ChecklistItem;
import be.huurwerk.tenancy.departure.Departures;
import be.huurwerk.tenancy.heard.HeardDeposits;
import be.huurwerk.tenancy.tenancy.DepositStatus;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/** Hears how the deposit of a tenancy stands. */
@ApplicationScoped
public class DepositListener implements EventListener {

    /** A payment may be undone, and another form may be agreed for the deposit. */
    private static final String NOTHING_PAID = "requested";

    private final DepositStatus depositStatus;
    private final HeardDeposits heardDeposits;
    private final Checklist checklist;
    private final Departures departures;

    DepositListener(
            DepositStatus depositStatus, HeardDeposits heardDeposits, Checklist checklist, Departures departures) {
        this.depositStatus = depositStatus;
        this.heardDeposits = heardDeposits;
        this.checklist = checklist;
        this.departures = departures;
    }

    @Override
    public String name() {
        return "deposits";
    }

    @Override
    public String topic() {
        return "huurwerk.deposit.v1";
    }

    @Override
    public void on(ReceivedEvent event) {
        switch (event.type()) {
            case "deposits.notify.requested" -> requested(event.data(Requested.class));
            case "deposits.notify.paymentBooked" -> paid(event.data(PaymentBooked.class));
            case "deposits.notify.settled" -> over(event.subject(), "settled");
            case "deposits.notify.withdrawn" -> over(event.subject(), "withdrawn");
            default -> {
                // of no concern to a tenancy
            }
        }
    }

    private void requested(Requested asked) {
        depositStatus.heard(asked.tenancyId(), "requested");
        heardDeposits.requested(asked.tenancyId(), asked.deposit());
    }

    private void paid(PaymentBooked payment) {
        String status = payment.firstInstalmentOpen().isPresent() ? NOTHING_PAID : payment.status();
        depositStatus.heard(payment.tenancyId(), status, payment.openBeforeKeys());
        if (!status.equals(NOTHING_PAID) && payment.openBeforeKeys().isEmpty()) {
            checklist.fill(payment.tenancyId(), ChecklistItem.deposit, payment.receivedOn());
        }
    }

    private void over(UUID tenancyId, String status) {
        depositStatus.heard(tenancyId, status);
        departures.depositSettled(tenancyId);
    }

    record Requested(UUID tenancyId, BigDecimal deposit) {
        Requested {
            require("tenancyId", tenancyId);
            require("deposit", deposit);
        }
    }

    /**
     * @param firstInstalmentOpen of a deposit in instalments: until it is paid, nothing of the deposit counts as paid
     * @param openBeforeKeys what is to be paid before the keys are handed over
     */
    record PaymentBooked(
            UUID tenancyId,
            String status,
            LocalDate receivedOn,
            Optional<BigDecimal> firstInstalmentOpen,
            Optional<BigDecimal> openBeforeKeys) {
        PaymentBooked {
            require("tenancyId", tenancyId);
            require("status", status);
            require("receivedOn", receivedOn);
        }
    }

    /** So that what is parked says what it lacks. */
    private static void require(String name, Object value) {
        if (value == null) {
            throw new IllegalArgumentException("the deposit service told no " + name);
        }
    }
}
