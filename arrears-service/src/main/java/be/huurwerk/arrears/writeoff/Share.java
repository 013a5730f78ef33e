package be.huurwerk.arrears.writeoff;

import be.huurwerk.regulation.money.Euro;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What was decided to give up of one debt.
 *
 * @param until the day on which that was taken back
 * @param debts the debt that the write-off names, and those by which a month gives back what a correction took of it since: each has a line of its
 *     own
 */
record Share(
        UUID writeOffId,
        String ground,
        UUID itemId,
        Euro decided,
        LocalDate from,
        Optional<LocalDate> until,
        List<UUID> debts) {

    Share {
        debts = List.copyOf(debts);
    }

    /** The most that is given up on the evening of a day. */
    Euro limit(LocalDate day) {
        return day.isBefore(from) || isTakenBack(day) ? Euro.ZERO : decided;
    }

    boolean isTakenBack(LocalDate day) {
        return until.filter(back -> !back.isAfter(day)).isPresent();
    }

    /** What the line of the ledger books that gives up one of its debts. */
    String source(UUID debt) {
        String own = writeOffId + "/" + itemId;
        return debt.equals(itemId) ? own : own + "/" + debt;
    }
}
