package be.huurwerk.rent.calculation;

import be.huurwerk.regulation.parameter.Parameters;
import java.time.LocalDate;

/**
 * Law and policy on a date: where rules take the figures and choices from that they keep.
 *
 * @param unknowns gathers what is unknown; null when that is refused
 */
record DatedLaw(Parameters parameters, LocalDate on, Unknowns unknowns) {

    /** The year of the rent that takes effect on the date. */
    int rentYear() {
        return on.getYear();
    }

    /** 1 January of the rent year. */
    LocalDate firstOfJanuary() {
        return LocalDate.of(on.getYear(), 1, 1);
    }

    Figure figure(String name) {
        return figure(name, null);
    }

    Figure figure(String name, String key) {
        return new Figure(this, name, key, on);
    }

    /** A figure as it was on another day. */
    Figure figure(String name, String key, LocalDate day) {
        return new Figure(this, name, key, day);
    }

    Choice choice(String name) {
        return choice(name, null);
    }

    Choice choice(String name, String key) {
        return new Choice(this, name, key);
    }
}
