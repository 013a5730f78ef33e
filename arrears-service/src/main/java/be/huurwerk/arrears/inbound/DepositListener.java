package be.huurwerk.arrears.inbound;

import be.huurwerk.arrears.assignment.TakeBackFromDeposit;
import be.huurwerk.arrears.bankstatement.LearnDeposit;
import be.huurwerk.arrears.departure.DepartureFacts;
import be.huurwerk.arrears.depositinstalment.FollowInstalments;
import be.huurwerk.arrears.depositinstalment.OverdueInstalment;
import be.huurwerk.arrears.depositrefund.KnowDepositRefunds;
import be.huurwerk.arrears.posting.BookRent;
import be.huurwerk.arrears.posting.Cause;
import be.huurwerk.bankformats.StructuredCommunication;
import be.huurwerk.regulation.money.Euro;
import be.huurwerk.servicekit.event.EventListener;
import be.huurwerk.servicekit.event.ReceivedEvent;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * What the deposit service tells: by which communication a deposit is paid, what was not paid for it, which
 * instalments are late, and what it paid at the end.
 */
@ApplicationScoped
class DepositListener implements EventListener {

    private final DepositProjection deposits;
    private final LearnDeposit learnDeposit;
    private final TakeBackFromDeposit takeBack;
    private final KnowDepositRefunds depositRefunds;
    private final FollowInstalments instalments;
    private final DepartureFacts departures;
    private final BookRent bookRent;

    DepositListener(
            DepositProjection deposits,
            LearnDeposit learnDeposit,
            TakeBackFromDeposit takeBack,
            KnowDepositRefunds depositRefunds,
            FollowInstalments instalments,
            DepartureFacts departures,
            BookRent bookRent) {
        this.deposits = deposits;
        this.learnDeposit = learnDeposit;
        this.takeBack = takeBack;
        this.depositRefunds = depositRefunds;
        this.instalments = instalments;
        this.departures = departures;
        this.bookRent = bookRent;
    }

    record Requested(UUID tenancyId, UUID depositId, String structuredCommunication) {
        Requested {
            Facts.present(tenancyId, "tenancyId");
            Facts.present(depositId, "depositId");
        }
    }

    record Reversed(UUID paymentId, BigDecimal amount) {
        Reversed {
            Facts.present(paymentId, "paymentId");
            Facts.present(amount, "amount");
        }
    }

    record RefundFile(UUID refundFileId, List<KnowDepositRefunds.Order> refunds) {
        RefundFile {
            Facts.present(refundFileId, "refundFileId");
            Facts.present(refunds, "refunds");
        }
    }

    record Instalment(UUID tenancyId, UUID depositId, int number, LocalDate dueOn, BigDecimal amount, BigDecimal open) {
        Instalment {
            Facts.present(tenancyId, "tenancyId");
            Facts.present(depositId, "depositId");
            Facts.present(dueOn, "dueOn");
            Facts.present(amount, "amount");
            Facts.present(open, "open");
        }

        OverdueInstalment overdue() {
            return new OverdueInstalment(depositId, number, tenancyId, dueOn, Euro.of(amount), Euro.of(open));
        }
    }

    record Withdrawn(UUID depositId) {
        Withdrawn {
            Facts.present(depositId, "depositId");
        }
    }

    record Settled(UUID tenancyId, UUID depositId, BigDecimal applied, LocalDate settledOn) {
        Settled {
            Facts.present(tenancyId, "tenancyId");
            Facts.present(depositId, "depositId");
            Facts.present(applied, "applied");
            Facts.present(settledOn, "settledOn");
        }
    }

    @Override
    public String name() {
        return "deposit";
    }

    @Override
    public String topic() {
        return "huurwerk.deposit.v1";
    }

    @Override
    public void on(ReceivedEvent event) {
        deposits.on(event);
        switch (event.type()) {
            case "deposits.notify.requested" -> requested(event.data(Requested.class));
            case "depositPayments.notify.reversed" -> {
                Reversed reversed = event.data(Reversed.class);
                takeBack.takeBack(reversed.paymentId(), Euro.of(reversed.amount()));
            }
            case "refundFiles.notify.ordered" -> {
                RefundFile ordered = event.data(RefundFile.class);
                depositRefunds.ordered(ordered.refundFileId(), ordered.refunds());
            }
            case "refundFiles.notify.rejected" ->
                depositRefunds.rejected(event.data(RefundFile.class).refunds());
            case "depositInstalments.notify.overdue", "depositInstalments.notify.openChanged" ->
                instalments.stands(event.data(Instalment.class).overdue());
            case "deposits.notify.withdrawn" ->
                instalments.ended(event.data(Withdrawn.class).depositId());
            case "deposits.notify.settled" -> settled(event.data(Settled.class));
            default -> {
                // a deposit's own payments are not ours
            }
        }
    }

    private void requested(Requested requested) {
        StructuredCommunication communication = StructuredCommunication.parse(requested.structuredCommunication())
                .orElseThrow(() -> new IllegalArgumentException(
                        "deposit " + requested.depositId() + " has no right structured communication"));
        learnDeposit.learn(requested.tenancyId(), requested.depositId(), communication);
    }

    private void settled(Settled settled) {
        instalments.ended(settled.depositId());
        departures.settled(
                settled.tenancyId(),
                new DepartureFacts.Settlement(settled.depositId(), Euro.of(settled.applied()), settled.settledOn()));
        bookRent.upToDate(settled.tenancyId(), Cause.endOfTenancy);
    }
}
