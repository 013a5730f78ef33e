package be.huurwerk.bankformats.camt;

import java.math.BigDecimal;

/** What the entries of a statement add up to: all of them, as the summary counts, and the booked ones, as the balance does. */
final class EntrySums {

    private static final BigDecimal NOTHING = new BigDecimal("0.00");

    private int entries;
    private int creditEntries;
    private int debitEntries;
    private int movements;
    private BigDecimal allCredits = NOTHING;
    private BigDecimal allDebits = NOTHING;
    private BigDecimal bookedCredits = NOTHING;
    private BigDecimal bookedDebits = NOTHING;

    void countEntry() {
        entries++;
    }

    void countMovement() {
        movements++;
    }

    /** @param amount of an entry, positive for a credit */
    void add(BigDecimal amount, boolean credit, boolean booked) {
        if (credit) {
            creditEntries++;
            allCredits = allCredits.add(amount.abs());
            bookedCredits = booked ? bookedCredits.add(amount.abs()) : bookedCredits;
        } else {
            debitEntries++;
            allDebits = allDebits.add(amount.abs());
            bookedDebits = booked ? bookedDebits.add(amount.abs()) : bookedDebits;
        }
    }

    int entries() {
        return entries;
    }

    int creditEntries() {
        return creditEntries;
    }

    int debitEntries() {
        return debitEntries;
    }

    BigDecimal allCredits() {
        return allCredits;
    }

    BigDecimal allDebits() {
        return allDebits;
    }

    BigDecimal booked() {
        return bookedCredits.subtract(bookedDebits);
    }

    CamtClosing closing(int line) {
        return new CamtClosing(line, entries, bookedCredits, bookedDebits, movements);
    }
}
