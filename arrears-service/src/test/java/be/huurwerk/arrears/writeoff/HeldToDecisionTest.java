package be.huurwerk.arrears.writeoff;

import static org.assertj.core.api.Assertions.assertThat;

import be.huurwerk.arrears.allocation.Choice;
import be.huurwerk.arrears.allocation.Folded;
import be.huurwerk.arrears.allocation.Item;
import be.huurwerk.arrears.allocation.Line;
import be.huurwerk.arrears.allocation.Open;
import be.huurwerk.regulation.money.Euro;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Thousands of random accounts of which debts are given up, booked in random order. */
class HeldToDecisionTest {

    private static final LocalDate FIRST = LocalDate.of(2019, 1, 1);
    private static final int DAYS = 60;
    private static final Comparator<Share> DECIDED = Comparator.comparing(Share::from)
            .thenComparing(share -> share.writeOffId().toString());

    private final Random random = new Random(20190212);

    private record Booked(List<Share> shares, List<Line> lines) {}

    @Test
    void whateverIsHeardInWhateverOrderTheSameIsGivenUp() {
        for (int round = 0; round < 400; round++) {
            // Given
            Booked given = given(1);
            HeldAccount atOnce = new HeldAccount();
            atOnce.book(given.lines(), given.shares());
            List<Line> shuffled = new ArrayList<>(given.lines());
            Collections.shuffle(shuffled, random);

            // When
            HeldAccount oneByOne = new HeldAccount();
            shuffled.forEach(line -> oneByOne.book(List.of(line), given.shares()));

            // Then
            assertThat(oneByOne.byDay()).as("round %d", round).isEqualTo(atOnce.byDay());
        }
    }

    @Test
    void onEachEveningItIsWhatWasDecidedAndWasOpenThenAsItIsKnownByThatEvening() {
        int less = 0;
        for (int round = 0; round < 150; round++) {
            // Given
            Booked given = given(1 + round % 3);
            HeldAccount account = new HeldAccount();

            // When
            given.lines().forEach(line -> account.book(List.of(line), given.shares()));

            // Then
            for (int at = 0; at <= DAYS; at++) {
                LocalDate day = FIRST.plusDays(at);
                for (Share share : given.shares()) {
                    Euro stands = account.stands(share, day);
                    assertThat(stands)
                            .as("round %d, %s", round, day)
                            .isEqualTo(
                                    wasOpen(account, given.shares(), share, day).min(share.limit(day)));
                    less += stands.compareTo(share.limit(day)) < 0 ? 1 : 0;
                }
                // and nothing of it is free, so that it pays nothing but what it names, and stands in no balance
                assertThat(account.open(day))
                        .as("round %d, %s", round, day)
                        .noneMatch(one -> account.isWriteOff(one.item().itemId()));
            }
        }
        assertThat(less).isGreaterThan(300);
    }

    @Test
    void whatIsPaidLaterChangesNothing() {
        int paid = 0;
        for (int round = 0; round < 300; round++) {
            // Given
            Booked given = given(1);
            HeldAccount account = new HeldAccount();
            account.book(given.lines(), given.shares());
            LocalDate last = given.shares().stream()
                    .map(Share::from)
                    .max(Comparator.naturalOrder())
                    .orElse(FIRST);

            // When payments of after all decisions come and go
            HeldAccount other = new HeldAccount();
            List<Line> more = new ArrayList<>(given.lines());
            for (int left = 3; left > 0; left--) {
                more.addAll(payment(last.plusDays(1L + random.nextInt(20))));
            }
            other.book(more, given.shares());

            // Then
            for (int at = 0; at <= 2 * DAYS; at++) {
                LocalDate day = FIRST.plusDays(at);
                for (Share share : given.shares()) {
                    assertThat(other.stands(share, day))
                            .as("round %d, %s", round, day)
                            .isEqualTo(account.stands(share, day));
                    paid++;
                }
            }
        }
        assertThat(paid).isGreaterThan(1000);
    }

    /** All that is known by the evening of what was there on the day of the decision, booked on that day. */
    private static Euro wasOpen(HeldAccount account, List<Share> shares, Share share, LocalDate evening) {
        LocalDate from = share.from();
        Map<String, Share> bySource = new HashMap<>();
        shares.forEach(one -> one.debts().forEach(debt -> bySource.put(one.source(debt), one)));
        List<Line> then = new ArrayList<>();
        for (Line line : account.lines()) {
            Item item = line.item();
            Share of = item.source().map(bySource::get).orElse(null);
            if (of != null && !isBefore(of, share) || line.bookedOn().isAfter(evening)) {
                continue;
            }
            boolean isSince = !line.bookedOn().isBefore(from);
            if (of != null) {
                boolean isNew = account.lines().stream()
                        .filter(one ->
                                item.choice().itemIds().contains(one.item().itemId()))
                        .noneMatch(one -> one.bookedOn().isBefore(from));
                then.add(new Line(isNew ? naming(item, of.debts()) : item, day(line, from), line.amount()));
            } else if (isSince && item.owedOn().isPresent() && !item.bookedOn().isBefore(from)) {
                then.add(new Line(firstOf(account, item), from, line.amount()));
            } else if (!isSince || !item.bookedOn().isAfter(from)) {
                then.add(new Line(item, day(line, from), line.amount()));
            }
        }
        return Folded.of(then, HeldAccount.ORDER).open().stream()
                .filter(one -> share.debts().contains(one.item().itemId()))
                .map(Open::amount)
                .reduce(Euro.ZERO, Euro::plus);
    }

    private static LocalDate day(Line line, LocalDate from) {
        return line.bookedOn().isAfter(from) ? from : line.bookedOn();
    }

    private static boolean isBefore(Share one, Share other) {
        return DECIDED.compare(one, other) < 0 && !one.writeOffId().equals(other.writeOffId());
    }

    private static Item firstOf(HeldAccount account, Item restoring) {
        return account.lines().stream()
                .map(Line::item)
                .filter(item -> item.period().equals(restoring.period())
                        && item.owedOn().isEmpty())
                .findFirst()
                .orElseThrow();
    }

    private static Item naming(Item item, List<UUID> debts) {
        return new Item(
                item.itemId(),
                item.kind(),
                item.period(),
                item.dueOn(),
                item.bookedOn(),
                item.source(),
                item.accessoryTo(),
                new Choice(Set.copyOf(debts), Optional.empty()));
    }

    /**
     * Three months, each with a debt that gives back what a correction took; payments that come back or not; months that are given up, some by one
     * decision.
     *
     * @param most by how many write-offs each may be
     */
    private Booked given(int most) {
        List<Line> lines = new ArrayList<>();
        List<Share> shares = new ArrayList<>();
        for (int month = 1; month <= 3; month++) {
            YearMonth period = YearMonth.of(2019, month);
            Item rent = rent(period, Optional.empty(), period.atDay(1));
            Euro asked = Euro.ofCents(10_000 + random.nextInt(30_000));
            lines.add(new Line(rent, period.atDay(1), asked));
            LocalDate down = period.atDay(1).plusDays(random.nextInt(15));
            Euro taken = Euro.ofCents(1 + random.nextInt(10_000));
            lines.add(new Line(rent, down, taken.negate()));
            LocalDate up = down.plusDays(random.nextInt(10));
            Item back = rent(period, rent.dueOn(), up);
            if (random.nextBoolean()) {
                lines.add(new Line(back, up, taken));
                if (random.nextBoolean()) {
                    lines.add(new Line(back, up.plusDays(random.nextInt(10)), taken.negate()));
                }
            }
            for (int left = random.nextInt(most + 1); left > 0; left--) {
                LocalDate from = FIRST.plusDays(random.nextInt(DAYS));
                Share with = shares.stream()
                        .filter(one -> !one.itemId().equals(rent.itemId()) && random.nextInt(3) == 0)
                        .findFirst()
                        .filter(one -> shares.stream()
                                .noneMatch(other -> other.writeOffId().equals(one.writeOffId())
                                        && other.itemId().equals(rent.itemId())))
                        .orElseGet(() -> new Share(
                                id(),
                                "insolvent",
                                rent.itemId(),
                                Euro.ZERO,
                                from,
                                Optional.of(from.plusDays(random.nextInt(30))).filter(any -> random.nextInt(4) == 0),
                                List.of()));
                shares.add(new Share(
                        with.writeOffId(),
                        "insolvent",
                        rent.itemId(),
                        Euro.ofCents(1 + random.nextInt(40_000)),
                        with.from(),
                        with.until(),
                        List.of(rent.itemId(), back.itemId())));
            }
        }
        for (int left = random.nextInt(6); left > 0; left--) {
            lines.addAll(payment(FIRST.plusDays(random.nextInt(DAYS))));
        }
        shares.sort(DECIDED);
        return new Booked(shares, lines);
    }

    /** One that stays, or that comes back whole or in two parts, on its own day or later. */
    private List<Line> payment(LocalDate day) {
        Item payment = item("payment", Optional.empty(), Optional.empty(), Optional.empty(), day);
        int cents = 2 + random.nextInt(60_000);
        List<Line> lines = new ArrayList<>(List.of(new Line(payment, day, Euro.ofCents(-cents))));
        int back = List.of(0, cents, 1 + random.nextInt(cents)).get(random.nextInt(3));
        if (back > 0) {
            LocalDate returned = day.plusDays(random.nextInt(20));
            lines.add(new Line(payment, returned, Euro.ofCents(back)));
            if (back < cents && random.nextBoolean()) {
                lines.add(new Line(payment, returned.plusDays(random.nextInt(2)), Euro.ofCents(cents - back)));
            }
        }
        return lines;
    }

    private Item rent(YearMonth month, Optional<LocalDate> owedOn, LocalDate on) {
        LocalDate due = owedOn.isPresent() ? on.plusDays(30) : month.atDay(10);
        return item("rent", Optional.of(month), Optional.of(due), owedOn, on);
    }

    private Item item(
            String kind,
            Optional<YearMonth> month,
            Optional<LocalDate> dueOn,
            Optional<LocalDate> owedOn,
            LocalDate bookedOn) {
        UUID id = id();
        return new Item(
                id,
                kind,
                month,
                dueOn,
                owedOn,
                bookedOn,
                month.isPresent() ? Optional.empty() : Optional.of(id.toString()),
                Optional.empty(),
                Choice.NONE);
    }

    private UUID id() {
        return new UUID(random.nextLong(), random.nextLong());
    }
}
