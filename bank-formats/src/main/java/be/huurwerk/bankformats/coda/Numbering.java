package be.huurwerk.bankformats.coda;

import be.huurwerk.bankformats.Words;

/**
 * Sequence and detail numbers of movements and information. Both wrap from 9999 to 0000, so that a detail may carry 0000 without
 * being a movement of its own.
 */
final class Numbering {

    private static final int WRAP = 10_000;

    private int sequence;
    private int detail;

    /** Takes the number of a record that begins something new, and tells whether it is a detail of the movement before. */
    boolean advance(CodaLine line, boolean mayBeginMovement) {
        int nextSequence = line.number("sequence", 3, 6);
        int nextDetail = line.number("detail", 7, 10);
        boolean isDetail = sequence > 0 && nextSequence == sequence % WRAP && nextDetail == (detail + 1) % WRAP;
        boolean isMovement = mayBeginMovement && nextSequence == (sequence + 1) % WRAP && nextDetail == 0;
        if (!isDetail && !isMovement) {
            throw line.fault(CodaFault.SEQUENCE, "sequence", expected(mayBeginMovement), line.raw(3, 10));
        }
        sequence = isMovement ? sequence + 1 : sequence;
        detail = isMovement ? 0 : detail + 1;
        return isDetail;
    }

    /** A record that continues the one before must carry its number. */
    void same(CodaLine line) {
        String expected = number(sequence, detail);
        if (!line.raw(3, 10).equals(expected)) {
            throw line.fault(CodaFault.SEQUENCE, "sequence", expected, line.raw(3, 10));
        }
    }

    private Words expected(boolean mayBeginMovement) {
        String movement = number(sequence + 1, 0);
        String next = number(sequence, detail + 1);
        if (sequence > 0 && mayBeginMovement) {
            return new Words(movement + " or " + next, movement + " of " + next);
        }
        return Words.of(sequence == 0 ? movement : next);
    }

    private static String number(int sequence, int detail) {
        return String.format("%04d%04d", sequence % WRAP, detail % WRAP);
    }
}
