package be.huurwerk.arrears.account;

import be.huurwerk.arrears.account.MediatorsMoney.Money;
import be.huurwerk.arrears.allocation.Allocation;
import be.huurwerk.arrears.allocation.AllocationRows;
import be.huurwerk.arrears.liability.Liability;
import be.huurwerk.arrears.liability.Liable;
import be.huurwerk.regulation.money.Euro;
import be.huurwerk.regulation.parameter.Parameters;
import be.huurwerk.webkit.body.Personal;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The JSON of accounts and their ledger. */
final class Views {

    private Views() {}

    @Schema(name = "RentAccount")
    record AccountView(
            String href,
            UUID rentAccountId,
            UUID tenancyId,
            String structuredCommunication,

            @Personal @Schema(description = "Positive is owed by the tenant, but for what is the mediator's")
            BigDecimal balance,

            @Personal
            @Schema(
                    description =
                            "What of the balance goes back to the mediator of a debt settlement (toGiveBack of the settlement), and is no credit of the tenant")
            Optional<BigDecimal> toGiveBack,

            @Personal
            @Schema(
                    description =
                            "What of the balance the mediator is to return (toGetBack of the settlement), and the tenant does not owe")
            Optional<BigDecimal> toGetBack,

            @Schema(description = "What should have been paid before the day")
            BigDecimal overdue,

            @Schema(description = "Due day of the oldest debt that is overdue")
            Optional<LocalDate> oldestDue,

            @Schema(
                    description =
                            "The last day on which all of the open debts can be claimed, unless their prescription was interrupted")
            Optional<LocalDate> prescriptionDate,

            @Schema(description = "Who owes what fell due from one day until another, each for the whole")
            List<Liable> liable,

            @Schema(description = "The last tenant died on this day: nobody is reminded from then on")
            Optional<LocalDate> remindersStoppedOn) {

        static AccountView of(
                RentAccount account,
                Standing standing,
                Money ofMediators,
                Liability liability,
                Parameters parameters,
                LocalDate on) {
            return new AccountView(
                    hrefOf(account.rentAccountId()),
                    account.rentAccountId(),
                    account.tenancyId(),
                    account.structuredCommunication().formatted(),
                    standing.balance().amount(),
                    some(ofMediators.toGiveBack()),
                    some(ofMediators.toGetBack()),
                    standing.overdue(on).amount(),
                    standing.oldestDue(on),
                    standing.prescriptionDate(parameters),
                    liability.liable(),
                    liability.remindersStoppedOn());
        }
    }

    private static Optional<BigDecimal> some(Euro amount) {
        return Optional.of(amount).filter(Euro::isPositive).map(Euro::amount);
    }

    @Schema(name = "LedgerEntry")
    record EntryView(
            UUID entryId,
            EntryKind kind,

            @Schema(description = "Month of a rent", pattern = "^[0-9]{4}-[0-9]{2}$")
            Optional<String> period,

            Optional<LocalDate> dueOn,
            LocalDate bookedOn,

            @Personal @Schema(description = "Positive is owed by the tenant")
            BigDecimal amount,

            @Schema(description = "Why it was booked") String ground,

            @Schema(description = "What it books: the id of a payment, a damage and the like")
            Optional<String> source,

            @Schema(description = "The line that it undoes, or of which it undoes a part")
            Optional<UUID> reverses,

            @Schema(description = "What is still to be paid of the debt that it began, on the day")
            Optional<BigDecimal> open) {

        /** @param open what is open of debts and credits, by the line that began each */
        static EntryView of(LedgerEntry entry, Map<UUID, Euro> open) {
            return new EntryView(
                    entry.entryId(),
                    entry.kind(),
                    entry.period().map(YearMonth::toString),
                    entry.dueOn(),
                    entry.bookedOn(),
                    entry.amount().amount(),
                    entry.ground(),
                    entry.source(),
                    entry.reverses(),
                    Optional.of(open.getOrDefault(entry.entryId(), Euro.ZERO))
                            // a line of which the money is gone again, as of a transfer, can have become a debt
                            .filter(amount -> entry.isDebt() || amount.isPositive())
                            .map(amount -> amount.max(Euro.ZERO).amount()));
        }
    }

    @Schema(name = "Allocation")
    record AllocationView(
            UUID allocationId,

            @Schema(description = "The day on which the account changed")
            LocalDate allocatedOn,

            @Schema(description = "The line that began the credit")
            UUID creditEntryId,

            @Schema(description = "The line that began the debt")
            UUID debtEntryId,

            @Personal @Schema(description = "Negative is given back")
            BigDecimal amount,

            Allocation.Reason reason) {

        static AllocationView of(AllocationRows.Row row) {
            Allocation allocation = row.allocation();
            return new AllocationView(
                    row.allocationId(),
                    allocation.on(),
                    allocation.pair().creditId(),
                    allocation.pair().debtId(),
                    allocation.amount().amount(),
                    allocation.reason());
        }
    }

    static String hrefOf(UUID rentAccountId) {
        return "/arrears/v1/rentAccounts/" + rentAccountId;
    }
}
