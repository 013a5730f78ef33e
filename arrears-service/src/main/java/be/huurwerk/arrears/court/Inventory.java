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
        /** There is one, and it is too old on the day. */
        expired,
        /** Another service that may have it could not be asked. */
        notAsked
    }

    /** @param until of a certificate the last day on which it may be used */
    record Line(Item item, State state, List<Exhibit> exhibits, Optional<LocalDate> until) {

        Line {
            exhibits = List.copyOf(exhibits);
        }
    }

    /**
     * @param certificateDays how old a certificate may be
     * @param notAsked what another service may have that could not be asked
     */
    static Inventory of(List<Exhibit> exhibits, int certificateDays, Set<Item> notAsked, LocalDate on) {
        List<Line> lines = new ArrayList<>();
        for (Item item : Item.values()) {
            List<Exhibit> of =
                    exhibits.stream().filter(exhibit -> exhibit.item() == item).toList();
            lines.add(
                    item == Item.domicileCertificate ? certificate(of, certificateDays, on) : line(item, of, notAsked));
        }
        return new Inventory(lines);
    }

    private static Line line(Item item, List<Exhibit> exhibits, Set<Item> notAsked) {
        State state = !exhibits.isEmpty() ? State.present : notAsked.contains(item) ? State.notAsked : State.missing;
        return new Line(item, state, exhibits, Optional.empty());
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
        return new Line(Item.domicileCertificate, state, exhibits, until);
    }

    List<Exhibit> exhibits() {
        return lines.stream().flatMap(line -> line.exhibits().stream()).toList();
    }

    /** What a complete file still needs. */
    List<Line> lacking() {
        return lines.stream()
                .filter(line -> line.item().isNecessary() && line.state() != State.present)
                .toList();
    }
}
