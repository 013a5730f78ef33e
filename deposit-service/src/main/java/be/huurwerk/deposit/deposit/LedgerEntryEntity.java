package be.huurwerk.deposit.deposit;

import be.huurwerk.deposit.ledger.Account;
import be.huurwerk.deposit.ledger.Entry;
import be.huurwerk.deposit.ledger.EntryKind;
import be.huurwerk.deposit.ledger.Line;
import be.huurwerk.regulation.money.Euro;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@Entity
@Table(name = "ledger_entry")
class LedgerEntryEntity {
    @Id
    @Column(name = "entry_id")
    UUID entryId;

    @Column(name = "deposit_id")
    UUID depositId;

    String kind;

    @Column(name = "booked_on")
    LocalDate bookedOn;

    /** From when it bears interest; null for the day on which it is booked. */
    @Column(name = "value_on")
    LocalDate valueOn;

    String reference;

    @Column(name = "payment_id")
    UUID paymentId;

    UUID reverses;

    @Column(name = "recorded_at")
    Instant recordedAt;

    @ElementCollection
    @CollectionTable(name = "ledger_line", joinColumns = @JoinColumn(name = "entry_id"))
    @OrderColumn(name = "position")
    List<LineValue> lines = new ArrayList<>();

    static LedgerEntryEntity of(UUID depositId, Entry entry, UUID paymentId, Instant recordedAt) {
        LedgerEntryEntity entity = new LedgerEntryEntity();
        entity.entryId = entry.entryId();
        entity.depositId = depositId;
        entity.kind = entry.kind().name();
        entity.bookedOn = entry.bookedOn();
        entity.valueOn = entry.isLate() ? entry.valueOn() : null;
        entity.reference = entry.reference();
        entity.paymentId = paymentId;
        entity.reverses = entry.reverses().orElse(null);
        entity.recordedAt = recordedAt;
        entry.lines().forEach(line -> entity.lines.add(LineValue.of(line)));
        return entity;
    }

    Entry entry() {
        return new Entry(
                entryId,
                EntryKind.valueOf(kind),
                bookedOn,
                valueOn(),
                reference,
                Optional.ofNullable(reverses),
                lines.stream().map(LineValue::line).toList());
    }

    LocalDate valueOn() {
        return valueOn == null ? bookedOn : valueOn;
    }

    @Embeddable
    static class LineValue {
        String account;
        BigDecimal amount;

        static LineValue of(Line line) {
            LineValue value = new LineValue();
            value.account = line.account().name();
            value.amount = line.amount().amount();
            return value;
        }

        Line line() {
            return new Line(Account.valueOf(account), Euro.of(amount));
        }
    }
}
