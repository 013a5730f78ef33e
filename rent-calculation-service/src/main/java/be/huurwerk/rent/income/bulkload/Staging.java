package be.huurwerk.rent.income.bulkload;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Hands things on in lots of a thousand, so that a file of any length needs the memory of one lot. */
final class Staging<T> {

    private static final int LOT = 1000;

    private final Consumer<List<T>> store;
    private final List<T> lot = new ArrayList<>();

    Staging(Consumer<List<T>> store) {
        this.store = store;
    }

    void add(T thing) {
        lot.add(thing);
        if (lot.size() >= LOT) {
            flush();
        }
    }

    void flush() {
        if (!lot.isEmpty()) {
            store.accept(lot);
            lot.clear();
        }
    }
}
