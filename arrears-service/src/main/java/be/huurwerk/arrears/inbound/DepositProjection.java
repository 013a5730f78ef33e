package be.huurwerk.arrears.inbound;

import be.huurwerk.arrears.depositinstalment.OwedDeposit.Planned;
import be.huurwerk.arrears.depositinstalment.OwedDeposits;
import be.huurwerk.regulation.money.Euro;
import be.huurwerk.servicekit.event.Projection;
import be.huurwerk.servicekit.event.ReceivedEvent;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** What deposit-service told of what deposits ask: how much is owed, and by which instalments. */
@ApplicationScoped
class DepositProjection implements Projection {

    private final OwedDeposits owed;

    DepositProjection(OwedDeposits owed) {
        this.owed = owed;
    }

    record Asked(UUID tenancyId, UUID depositId, BigDecimal due) {
        Asked {
            Facts.present(tenancyId, "tenancyId");
            Facts.present(depositId, "depositId");
            Facts.present(due, "due");
        }
    }

    record Booked(UUID tenancyId, UUID depositId, BigDecimal balance) {
        Booked {
            Facts.present(tenancyId, "tenancyId");
            Facts.present(depositId, "depositId");
            Facts.present(balance, "balance");
        }
    }

    record Agreed(UUID tenancyId, UUID depositId, List<Instalment> instalments) {
        Agreed {
            Facts.present(tenancyId, "tenancyId");
            Facts.present(depositId, "depositId");
            Facts.present(instalments, "instalments");
        }
    }

    record Instalment(LocalDate dueOn, BigDecimal amount) {
        Instalment {
            Facts.present(dueOn, "instalments.dueOn");
            Facts.present(amount, "instalments.amount");
        }
    }

    record Ended(UUID depositId) {
        Ended {
            Facts.present(depositId, "depositId");
        }
    }

    @Override
    public String name() {
        return "deposits";
    }

    @Override
    public String listener() {
        return "deposit";
    }

    @Override
    public List<String> tables() {
        return List.of("deposit_open", "deposit_planned");
    }

    @Override
    public void on(ReceivedEvent event) {
        switch (event.type()) {
            case "deposits.notify.requested" -> {
                Asked asked = event.data(Asked.class);
                owed.owes(asked.tenancyId(), asked.depositId(), Euro.of(asked.due()));
            }
            case "deposits.notify.paymentBooked" -> {
                Booked booked = event.data(Booked.class);
                owed.owes(booked.tenancyId(), booked.depositId(), Euro.of(booked.balance()));
            }
            case "depositInstalments.notify.agreed" -> {
                Agreed agreed = event.data(Agreed.class);
                owed.planned(
                        agreed.tenancyId(),
                        agreed.depositId(),
                        agreed.instalments().stream()
                                .map(one -> new Planned(one.dueOn(), Euro.of(one.amount())))
                                .toList());
            }
            case "deposits.notify.withdrawn", "deposits.notify.settled" ->
                owed.ended(event.data(Ended.class).depositId());
            default -> {
                // tells nothing of what is asked
            }
        }
    }
}
