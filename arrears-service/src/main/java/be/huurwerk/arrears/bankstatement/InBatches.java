package be.huurwerk.arrears.bankstatement;

import java.util.ArrayList;
import java.util.List;

/** The second reading of a file: hands the movements on, so many at a time; a statement or notification is finished before the next. */
final class InBatches implements FileHandler {

    /** Large enough for the database, and small beside the memory of a service, however large the file is. */
    static final int SIZE = 5_000;

    /** What an entry is made of stays together up to twice as many. */
    static final int MOST = 2 * SIZE;

    private final Taker taker;
    private final List<ReadMovement> waiting = new ArrayList<>(SIZE);
    private int taken;

    /** Who takes them. */
    interface Taker {

        void opened(ReadNotification notification);

        /** @param first number of the first of these in its statement or notification, from 0 */
        void take(int first, List<ReadMovement> movements);

        void closed(ReadStatement statement);

        void closed(ReadNotification notification);
    }

    InBatches(Taker taker) {
        this.taker = taker;
    }

    @Override
    public void opened(ReadNotification notification) {
        taker.opened(notification);
    }

    @Override
    public void movement(ReadMovement movement) {
        if (waiting.size() >= SIZE && (waiting.size() == MOST || !last().entry().equals(movement.entry()))) {
            flush();
        }
        waiting.add(movement);
    }

    @Override
    public void closed(ReadStatement statement) {
        flush();
        taker.closed(statement);
        taken = 0;
    }

    @Override
    public void closed(ReadNotification notification) {
        flush();
        taker.closed(notification);
        taken = 0;
    }

    private ReadMovement last() {
        return waiting.get(waiting.size() - 1);
    }

    private void flush() {
        if (!waiting.isEmpty()) {
            taker.take(taken, List.copyOf(waiting));
            taken += waiting.size();
            waiting.clear();
        }
    }
}
