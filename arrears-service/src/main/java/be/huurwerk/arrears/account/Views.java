package be.huurwerk.arrears.account;

import be.huurwerk.arrears.liability.Liability;
import be.huurwerk.arrears.liability.Liable;
import be.huurwerk.webkit.body.Personal;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
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

            @Personal @Schema(description = "Positive is owed by the tenant")
            BigDecimal balance,

            @Schema(description = "What should have been paid before the day")
            BigDecimal overdue,

            @Schema(description = "Due day of the oldest debt that is overdue")
            Optional<LocalDate> oldestDue,

            @Schema(description = "Who owes what fell due from one day until another, each for the whole")
            List<Liable> liable,

            @Schema(description = "The last tenant died on this day: nobody is reminded from then on")
            Optional<LocalDate> remindersStoppedOn) {

        static AccountView of(RentAccount account, List<LedgerEntry> entries, Liability liability, LocalDate on) {
            Standing standing = Standing.on(entries, on);
            return new AccountView(
                    hrefOf(account.rentAccountId()),
                    account.rentAccountId(),
                    account.tenancyId(),
                    account.structuredCommunication().formatted(),
                    standing.balance().amount(),
                    standing.overdue(on).amount(),
                    standing.oldestDue(on),
                    liability.liable(),
                    liability.remindersStoppedOn());
        }
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

            @Schema(description = "Why it was booked") String ground) {

        static EntryView of(LedgerEntry entry) {
            return new EntryView(
                    entry.entryId(),
                    entry.kind(),
                    entry.period().map(YearMonth::toString),
                    entry.dueOn(),
                    entry.bookedOn(),
                    entry.amount().amount(),
                    entry.ground());
        }
    }

    static String hrefOf(UUID rentAccountId) {
        return "/arrears/v1/rentAccounts/" + rentAccountId;
    }
}
