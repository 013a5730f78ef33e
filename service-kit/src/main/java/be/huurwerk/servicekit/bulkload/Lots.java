package be.huurwerk.servicekit.bulkload;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Hands things on in lots of a thousand, so that a file of any length needs the memory of one lot. */
public final class Lots<T> {

    private static final int LOT = 1000;

    private final Consumer<List<T>> store;
    private final List<T> lot = new ArrayList<>();

    public Lots(Consumer<List<T>> store) {
        this.store = store;
    }

    public void add(T thing) {
        lot.add(thing);
        if (lot.size() >= LOT) {
            flush();
        }
    }

    public void flush() {
        if (!lot.isEmpty()) {
            store.accept(lot);
            lot.clear();
        }
    }
}
