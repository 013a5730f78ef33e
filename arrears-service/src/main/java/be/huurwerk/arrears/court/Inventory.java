package be.huurwerk.arrears.court;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Which papers a court file has of what belongs in it, and which it lacks: a function of the papers and a day. */
record Inventory(List<Line> lines) {

    Inventory {
        lines = List.copyOf(lines);
    }

    /** The names are those of the JSON. */
    enum State {
        present,
        missing,
        /** There is none, and nothing that is known asks for one. */
        none,
        /** There is one, and it is too old on the day. */
        expired,
        /** Another service that may have it could not be asked. */
        notAsked
    }

    /**
     * @param necessary whether a file without it is not complete
     * @param until of a certificate the last day on which it may be used
     */
    record Line(Item item, State state, boolean necessary, List<Exhibit> exhibits, Optional<LocalDate> until) {

        Line {
            exhibits = List.copyOf(exhibits);
        }
    }

    /**
     * @param told of what the file tells by itself, without a paper
     * @param expected of what there must be a paper, beside what a complete file always needs
     * @param certificateDays how old a certificate may be
     * @param notAsked what another service may have that could not be asked
     */
    static Inventory of(
            List<Exhibit> exhibits,
            Set<Item> told,
            Set<Item> expected,
            int certificateDays,
            Set<Item> notAsked,
            LocalDate on) {
        List<Line> lines = new ArrayList<>();
        for (Item item : Item.values()) {
            List<Exhibit> of =
                    exhibits.stream().filter(exhibit -> exhibit.item() == item).toList();
            lines.add(
                    item == Item.domicileCertificate
                            ? certificate(of, certificateDays, on)
                            : new Line(
                                    item,
                                    state(item, of, told, notAsked, expected),
                                    item.isNecessary() || expected.contains(item),
                                    of,
                                    Optional.empty()));
        }
        return new Inventory(lines);
    }

    private static State state(
            Item item, List<Exhibit> exhibits, Set<Item> told, Set<Item> notAsked, Set<Item> expected) {
        if (!exhibits.isEmpty() || told.contains(item)) {
            return State.present;
        }
        if (notAsked.contains(item)) {
            return State.notAsked;
        }
        return item.isNecessary() || expected.contains(item) ? State.missing : State.none;
    }

    /** The youngest counts. */
    private static Line certificate(List<Exhibit> exhibits, int days, LocalDate on) {
        Optional<LocalDate> until = exhibits.stream()
                .flatMap(exhibit -> exhibit.dated().stream())
                .max(LocalDate::compareTo)
                .map(dated -> dated.plusDays(days));
        State state = exhibits.isEmpty()
                ? State.missing
                : until.filter(last -> !on.isAfter(last)).isPresent() ? State.present : State.expired;
        return new Line(Item.domicileCertificate, state, true, exhibits, until);
    }

    List<Exhibit> exhibits() {
        return lines.stream().flatMap(line -> line.exhibits().stream()).toList();
    }

    /** What a complete file still needs. */
    List<Line> lacking() {
        return lines.stream()
                .filter(line -> line.necessary() && line.state() != State.present)
                .toList();
    }
}
