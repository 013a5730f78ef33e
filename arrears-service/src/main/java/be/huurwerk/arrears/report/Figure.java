package be.huurwerk.arrears.report;

import be.huurwerk.regulation.money.Euro;

/** How many cases there are, and what they are worth together. */
record Figure(long count, Euro amount) {

    static final Figure NOTHING = new Figure(0, Euro.ZERO);

    Figure plus(Figure other) {
        return new Figure(count + other.count, amount.plus(other.amount));
    }
}
