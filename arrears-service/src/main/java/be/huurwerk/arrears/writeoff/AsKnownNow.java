package be.huurwerk.arrears.writeoff;

import be.huurwerk.arrears.allocation.Hindsight;
import be.huurwerk.arrears.allocation.Line;
import be.huurwerk.regulation.money.Euro;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What the write-offs of an account give up on each day: at most what was decided, and of that what would have been open on the evening of the decision,
 * had one known what is known on that day. Money of after the decision changes nothing of it.
 *
 * @param account since the first of the decisions, or an earlier day
 * @param owed of all debts of the shares
 */
record AsKnownNow(Hindsight account, Owed owed) {

    /**
     * The lines that must be booked, the first day first.
     *
     * @param shares in the order in which they were decided
     */
    List<Adjustment> adjustments(List<Share> shares) {
        List<Given> given = new ArrayList<>();
        shares.stream()
                .collect(Collectors.groupingBy(Share::writeOffId, LinkedHashMap::new, Collectors.toList()))
                .values()
                .forEach(ofOne -> given.addAll(givenUp(ofOne, List.copyOf(given))));
        return given.stream()
                .flatMap(one -> one.adjustments(account.givenUp()).stream())
                .sorted((a, b) -> a.day().compareTo(b.day()))
                .toList();
    }

    private List<Given> givenUp(List<Share> shares, List<Given> before) {
        LocalDate from = shares.get(0).from();
        List<Line> lines = account.lines();
        List<Line> naming = new ArrayList<>(lines);
        before.forEach(one -> naming.addAll(one.lines(List.of(one.debt()))));
        Hindsight.Evening evening = account.before(from, naming);
        List<Line> restoring = new ArrayList<>(lines);
        before.forEach(one -> restoring.addAll(one.lines(
                owed.isBefore(one.debt(), from)
                        ? List.of(one.debt())
                        : one.share().debts())));
        List<Given> given = shares.stream()
                .flatMap(share -> share.debts().stream().map(debt -> new Given(share, debt, new TreeMap<>())))
                .toList();
        List<Line> knownBefore = null;
        for (LocalDate day : days(shares.get(0), restoring)) {
            List<Line> known = account.knownOn(day, from, restoring);
            if (known.equals(knownBefore) && !shares.get(0).isTakenBack(day)) {
                continue;
            }
            knownBefore = known;
            Map<UUID, Euro> open = evening.openWith(from, known);
            List<Given> earlier = new ArrayList<>(before);
            for (Share share : shares) {
                List<Given> its =
                        given.stream().filter(one -> one.share().equals(share)).toList();
                new OfDay(share, day, open, known, List.copyOf(earlier)).giveUp(its);
                earlier.addAll(its);
            }
        }
        return given;
    }

    /** On which it may be another amount than on the day before. */
    private static SortedSet<LocalDate> days(Share share, Collection<Line> lines) {
        SortedSet<LocalDate> days = new TreeSet<>(List.of(share.from()));
        share.until().ifPresent(days::add);
        lines.stream()
                .map(Line::bookedOn)
                .filter(day -> day.isAfter(share.from()) && !share.isTakenBack(day))
                .forEach(days::add);
        return days;
    }

    /** What a share gives up on the evening of a day. */
    private final class OfDay {

        private final Share share;
        private final LocalDate day;
        private final Map<UUID, Euro> open;
        private final List<Line> known;
        private final List<Given> earlier;

        OfDay(Share share, LocalDate day, Map<UUID, Euro> open, List<Line> known, List<Given> earlier) {
            this.share = share;
            this.day = day;
            this.open = open;
            this.known = known;
            this.earlier = earlier;
        }

        /** Money pays the debts in their order, and what is given up is what it leaves of the first ones. */
        void giveUp(List<Given> debts) {
            Euro wasOpen = sum(
                    share.debts(), debt -> open.getOrDefault(debt, Euro.ZERO).max(Euro.ZERO));
            Euro left = wasOpen.min(share.limit(day));
            Euro paid = sum(share.debts(), debt -> wasOwed(debt).minus(givenUpBefore(debt)))
                    .minus(wasOpen)
                    .max(Euro.ZERO);
            for (Given one : debts) {
                Euro room = owed.on(one.debt(), day)
                        .minus(givenUpBefore(one.debt()))
                        .max(Euro.ZERO);
                Euro byMoney = paid.min(room);
                Euro amount = left.min(room.minus(byMoney));
                one.stands().put(day, amount);
                paid = paid.minus(byMoney);
                left = left.minus(amount);
            }
        }

        /** What was owed on the evening of the decision, as it is known now. */
        private Euro wasOwed(UUID debt) {
            return known.stream()
                    .filter(line -> line.item().itemId().equals(debt))
                    .map(Line::amount)
                    .reduce(owed.on(debt, share.from().minusDays(1)), Euro::plus);
        }

        private Euro givenUpBefore(UUID debt) {
            return earlier.stream()
                    .filter(one -> one.debt().equals(debt))
                    .map(one -> one.on(day))
                    .reduce(Euro.ZERO, Euro::plus);
        }

        private static Euro sum(List<UUID> debts, Function<UUID, Euro> amount) {
            return debts.stream().map(amount).reduce(Euro.ZERO, Euro::plus);
        }
    }
}
