package be.huurwerk.rent.income.bulkload;

import java.util.Arrays;
import java.util.Optional;

/** The columns that a file of incomes may have; the names are those of its header. */
enum Column {
    personId(true),
    year(true),
    kind(true),
    amount(false),
    proof(false),
    source(false);

    private final boolean required;

    Column(boolean required) {
        this.required = required;
    }

    /** Whether a file has to have it; a value may be left out all the same where the kind of income needs none. */
    boolean isRequired() {
        return required;
    }

    static Optional<Column> named(String name) {
        return Arrays.stream(values())
                .filter(column -> column.name().equals(name))
                .findFirst();
    }
}
