package be.huurwerk.deposit.refund;

import be.huurwerk.deposit.beneficiary.Beneficiaries;
import be.huurwerk.deposit.deposit.BulkBooking;
import be.huurwerk.deposit.deposit.Deposit;
import be.huurwerk.deposit.deposit.DepositStore;
import be.huurwerk.regulation.parameter.Parameters;
import be.huurwerk.servicekit.Ids;
import be.huurwerk.servicekit.time.BusinessDate;
import be.huurwerk.servicekit.time.WallClock;
import be.huurwerk.webkit.problem.In;
import be.huurwerk.webkit.problem.Issue;
import be.huurwerk.webkit.problem.IssueType;
import be.huurwerk.webkit.problem.ProblemException;
import be.huurwerk.webkit.problem.Text;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Makes one file of the approved refunds. What is ordered leaves its deposit, so that it is ordered once. */
@ApplicationScoped
class CreateRefundFile {

    private static final String LANDLORD = "policy/landlord/bank";
    private static final String AHEAD = "policy/deposit/refund-ahead";
    private static final String SOURCE = "policy/deposit/refund-source";
    private static final String AFTER_RELEASE = "afterRelease";

    private final Refunds refunds;
    private final RefundFiles files;
    private final DepositStore deposits;
    private final Beneficiaries beneficiaries;
    private final BulkBooking booking;
    private final Parameters parameters;
    private final BusinessDate businessDate;
    private final WallClock clock;
    private final TellOrders tell;
    private final ForgottenFiles forgotten;

    CreateRefundFile(
            Refunds refunds,
            RefundFiles files,
            DepositStore deposits,
            Beneficiaries beneficiaries,
            BulkBooking booking,
            Parameters parameters,
            BusinessDate businessDate,
            WallClock clock,
            TellOrders tell,
            ForgottenFiles forgotten) {
        this.refunds = refunds;
        this.files = files;
        this.deposits = deposits;
        this.beneficiaries = beneficiaries;
        this.booking = booking;
        this.parameters = parameters;
        this.businessDate = businessDate;
        this.clock = clock;
        this.tell = tell;
        this.forgotten = forgotten;
    }

    /** Why an approved refund is not ordered; the names are those of the JSON. */
    enum Why {
        /** The agency has not released the deposit, and the landlord pays nothing in advance. */
        awaitsRelease,
        /** The IBAN was erased. */
        accountErased,
        /** As {@link Ground.Gone#moneyHasLeft}. */
        moneyHasLeft,
        /** As {@link Ground.Gone#payeeChanged}. */
        payeeChanged,
        /** As {@link Ground.Gone#moreThanShare}. */
        moreThanShare
    }

    /** An approved refund that stays so. */
    record NotOrdered(Refund refund, Why why) {}

    /** A file that was made. */
    record Made(UUID refundFileId, List<NotOrdered> notOrdered) {}

    /** @throws ProblemException 400 for a day that has passed, or that is further ahead than the policy allows; 409 when there is nothing to order, or a file that was told is forgotten */
    @Transactional
    public Made create(LocalDate executionDate, Who who) {
        requireWithin(executionDate);
        forgotten.requireNone();
        List<Refund> approved = refunds.lockApproved();
        booking.lock(approved.stream().map(Refund::depositId).toList());
        boolean afterRelease =
                parameters.word(SOURCE, businessDate.today()).value().equals(AFTER_RELEASE);
        List<Refund> ordered = new ArrayList<>();
        List<NotOrdered> notOrdered = new ArrayList<>();
        for (Refund refund : approved) {
            Deposit deposit = deposits.find(refund.depositId()).orElseThrow();
            whyNot(refund, deposit, afterRelease)
                    .or(() -> Ground.gone(
                                    refund,
                                    deposit,
                                    beneficiaries.of(deposit.tenancyId()),
                                    refunds.ofDeposit(deposit.depositId()).stream()
                                            .map(other -> ordered.contains(other) ? other.ordered() : other)
                                            .toList())
                            .map(gone -> Why.valueOf(gone.name())))
                    .ifPresentOrElse(why -> notOrdered.add(new NotOrdered(refund, why)), () -> {
                        ordered.add(refund);
                        deposits.append(
                                deposit, RefundEntries.leaves(refund, deposit, Ids.next(), businessDate.today()));
                    });
        }
        requireSome(ordered);
        RefundFile file = new RefundFile(Ids.next(), executionDate, debtor(), who, clock.now(), List.of());
        files.insert(file);
        refunds.order(ordered.stream().map(Refund::refundId).toList(), file.refundFileId());
        tell.ordered(file, ordered);
        return new Made(file.refundFileId(), notOrdered);
    }

    private static Optional<Why> whyNot(Refund refund, Deposit deposit, boolean afterRelease) {
        if (refund.iban().isEmpty()) {
            return Optional.of(Why.accountErased);
        }
        boolean awaits = afterRelease
                && deposit.ledger().placed().isPositive()
                && (refund.source() == Refund.Source.refundDue
                        || !deposit.hasEnded() && deposit.ledger().isPlacedBeyondHeld());
        return awaits ? Optional.of(Why.awaitsRelease) : Optional.empty();
    }

    private RefundFile.Debtor debtor() {
        LocalDate today = businessDate.today();
        return new RefundFile.Debtor(
                parameters.word(LANDLORD, "name", today).value(),
                parameters.word(LANDLORD, "iban", today).value(),
                parameters.word(LANDLORD, "enterpriseNumber", today).value());
    }

    private void requireWithin(LocalDate executionDate) {
        LocalDate today = businessDate.today();
        LocalDate last = today.plusDays(parameters.number(AHEAD, today).intValue());
        if (executionDate.isBefore(today) || executionDate.isAfter(last)) {
            throw ProblemException.badRequest(new Issue(
                    IssueType.OUT_OF_RANGE,
                    In.BODY,
                    "executionDate",
                    executionDate,
                    new Text(
                            "On " + today + " the bank is asked to pay from that day until " + last + ".",
                            "Op " + today + " vragen we de bank te betalen vanaf die dag tot en met " + last + ".")));
        }
    }

    private static void requireSome(List<Refund> ordered) {
        if (ordered.isEmpty()) {
            throw ProblemException.conflict(
                    "nothingToOrder",
                    new Text(
                            "No refund is approved that can be paid now.",
                            "Geen enkele goedgekeurde terugbetaling kan nu betaald worden."));
        }
    }
}
