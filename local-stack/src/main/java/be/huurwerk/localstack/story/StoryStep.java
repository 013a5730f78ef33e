package be.huurwerk.localstack.story;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

/** What a step of the story came to, as the APIs told it. */
public sealed interface StoryStep {

    /** The dwelling and the persons stand in the registers. */
    record Registered(String dwellingId, String reference, String tenantId, String childId) implements StoryStep {}

    /** The lease is signed. */
    record Signed(
            String tenancyId,
            String contractKind,
            LocalDate signedOn,
            LocalDate startDate,
            String endDate,
            String status)
            implements StoryStep {}

    /** The deposit is asked for. */
    record DepositAsked(
            String depositId, BigDecimal deposit, BigDecimal costs, BigDecimal due, String structuredCommunication)
            implements StoryStep {}

    /**
     * The first rent is decided, by itself, once the income is known.
     *
     * @param decision the whole answer, with its {@code trace}
     */
    record RentDecided(
            String rentDecisionId, LocalDate effectiveFrom, String reason, BigDecimal rent, JsonNode decision)
            implements StoryStep {}

    /** The rent account is there, with a structured communication of its own. */
    record AccountOpened(String rentAccountId, String structuredCommunication) implements StoryStep {}

    /** The rent of a month is on the account. */
    record MonthPosted(YearMonth month, BigDecimal amount, BigDecimal balance) implements StoryStep {}

    /** A bank statement with two payments is read: one for the rent, one for the deposit. */
    record StatementImported(
            String importId,
            int movements,
            int matched,
            int unmatched,
            BigDecimal rentPaid,
            BigDecimal rentBalance,
            BigDecimal depositPaid,
            BigDecimal depositBalance,
            String depositStatus)
            implements StoryStep {}

    /** A payment is booked by hand. */
    record RentPaid(LocalDate receivedOn, BigDecimal amount, BigDecimal balance) implements StoryStep {}

    /** The tenant gave notice. */
    record NoticeGiven(
            String noticeId,
            String status,
            LocalDate receivedOn,
            LocalDate startsOn,
            LocalDate endsOn,
            LocalDate endDate)
            implements StoryStep {}

    /** The keys are back and the outgoing inspection is closed. */
    record Departed(LocalDate keysReturnedOn, BigDecimal damages) implements StoryStep {}

    /**
     * The deposit is settled against the final balance.
     *
     * @param finalBalance what was owed before the deposit was applied
     * @param balance      what is still owed after it
     * @param ledger       the entries of the rent account
     */
    record Settled(
            BigDecimal finalBalance,
            BigDecimal applied,
            BigDecimal interest,
            BigDecimal refund,
            String depositStatus,
            BigDecimal balance,
            List<LedgerLine> ledger)
            implements StoryStep {}

    /** A line of the rent account. */
    record LedgerLine(String bookedOn, String kind, String period, BigDecimal amount, String ground) {}
}
