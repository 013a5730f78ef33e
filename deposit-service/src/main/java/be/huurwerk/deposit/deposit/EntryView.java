package be.huurwerk.deposit.deposit;

import be.huurwerk.deposit.ledger.Account;
import be.huurwerk.deposit.ledger.Entry;
import be.huurwerk.deposit.ledger.EntryKind;
import be.huurwerk.deposit.ledger.Line;
import be.huurwerk.webkit.body.Personal;
import be.huurwerk.webkit.body.Withheld;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An entry of the ledger; its debits are as much as its credits.
 *
 * @param valueOn from when it counts for the interest, where that is an earlier day than the one on which it is booked
 */
record EntryView(
        UUID entryId,

        @Schema(description = "Of a payment: by what id it is read and reversed, and arrears knows its movement")
        Optional<UUID> paymentId,

        EntryKind kind,
        LocalDate bookedOn,
        Optional<LocalDate> valueOn,
        @Withheld Optional<String> reference,
        Optional<UUID> reverses,
        @Personal List<LineView> lines) {

    static EntryView of(Entry entry, Optional<UUID> paymentId) {
        return new EntryView(
                entry.entryId(),
                paymentId,
                entry.kind(),
                entry.bookedOn(),
                Optional.of(entry.valueOn()).filter(day -> entry.isLate()),
                Optional.ofNullable(entry.reference()),
                entry.reverses(),
                entry.lines().stream().map(LineView::of).toList());
    }

    /** One of the two amounts is there. */
    record LineView(Account account, Optional<BigDecimal> debit, Optional<BigDecimal> credit) {

        static LineView of(Line line) {
            return line.amount().isNegative()
                    ? new LineView(
                            line.account(),
                            Optional.empty(),
                            Optional.of(line.amount().negate().amount()))
                    : new LineView(line.account(), Optional.of(line.amount().amount()), Optional.empty());
        }
    }
}
