package be.huurwerk.arrears.writeoff;

import static org.assertj.core.api.Assertions.assertThat;

import be.huurwerk.arrears.allocation.Allocation;
import be.huurwerk.arrears.allocation.Choice;
import be.huurwerk.arrears.allocation.Folded;
import be.huurwerk.arrears.allocation.Item;
import be.huurwerk.arrears.allocation.Line;
import be.huurwerk.arrears.allocation.Open;
import be.huurwerk.arrears.allocation.PaymentOrder;
import be.huurwerk.arrears.allocation.PlannedDebts;
import be.huurwerk.arrears.writeoff.History.Of;
import be.huurwerk.arrears.writeoff.History.Row;
import be.huurwerk.regulation.money.Euro;
import be.huurwerk.regulation.parameter.Parameters;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Thousands of random accounts of which debts are given up, booked in random order. */
class HeldToDecisionTest {

    private static final PaymentOrder ORDER = new PaymentOrder(Parameters.shipped(), PlannedDebts.NONE);
    private static final LocalDate FIRST = LocalDate.of(2019, 1, 1);
    private static final int DAYS = 60;

    private final Random random = new Random(20190212);

    /** An account, on which what is given up is held to what was decided after each line. */
    private static final class Account {

        private final List<Share> shares;
        private final List<Line> lines = new ArrayList<>();
        private final Map<String, Item> writeOffs = new HashMap<>();

        Account(List<Share> shares) {
            this.shares = shares;
        }

        void book(List<Line> some) {
            lines.addAll(some);
            List<Line> more = adjustments();
            for (int round = 0; !more.isEmpty(); round++) {
                assertThat(round).as("rounds").isLessThan(2 * DAYS);
                lines.addAll(more);
                more = adjustments();
            }
        }

        private List<Line> adjustments() {
            return history().adjustments(shares).stream()
                    .map(one -> new Line(
                            writeOffs.computeIfAbsent(one.source(), source -> writeOff(source, one)),
                            one.day(),
                            one.amount().negate()))
                    .toList();
        }

        private static Item writeOff(String source, Adjustment one) {
            return new Item(
                    UUID.nameUUIDFromBytes(source.getBytes(StandardCharsets.UTF_8)),
                    "writeOff",
                    Optional.empty(),
                    Optional.empty(),
                    one.day(),
                    Optional.of(source),
                    Optional.empty(),
                    new Choice(Set.of(one.debt()), Optional.empty()));
        }

        private History history() {
            History history = new History();
            lines.forEach(line -> history.add(
                    line.bookedOn(),
                    line.item().kind().equals("writeOff")
                            ? new Row(
                                    Of.stands,
                                    null,
                                    line.item().source().orElseThrow(),
                                    line.amount().negate())
                            : new Row(Of.owed, line.item().itemId().toString(), null, line.amount())));
            Map<UUID, String> sources = writeOffs.values().stream()
                    .collect(
                            Collectors.toMap(Item::itemId, item -> item.source().orElseThrow()));
            Folded.of(lines, ORDER).allocations().forEach(one -> {
                UUID credit = one.pair().creditId();
                history.add(
                        one.on(),
                        new Row(
                                Of.paid,
                                one.pair().debtId().toString(),
                                sources.getOrDefault(credit, credit.toString()),
                                one.amount()));
            });
            return history;
        }

        Folded until(LocalDate day) {
            return Folded.of(
                    lines.stream().filter(line -> !line.bookedOn().isAfter(day)).toList(), ORDER);
        }

        /** What is given up of the debts of a share on the evening of a day. */
        Euro stands(Share share, LocalDate day) {
            Set<String> sources = share.debts().stream().map(share::source).collect(Collectors.toSet());
            return lines.stream()
                    .filter(line -> !line.bookedOn().isAfter(day))
                    .filter(line ->
                            line.item().source().filter(sources::contains).isPresent())
                    .map(Line::amount)
                    .reduce(Euro.ZERO, Euro::minus);
        }

        /** What the lines of a day change of each debt and credit, and what was allocated on it. */
        Map<String, Euro> byDay() {
            Map<String, Euro> sums = new TreeMap<>();
            lines.forEach(line -> sums.merge(line.bookedOn() + " " + line.item().itemId(), line.amount(), Euro::plus));
            for (Allocation one : Folded.of(lines, ORDER).allocations()) {
                sums.merge(one.on() + " " + one.pair(), one.amount(), Euro::plus);
            }
            sums.values().removeIf(Euro::isZero);
            return sums;
        }
    }

    private record Given(List<Share> shares, List<Line> lines) {}

    @Test
    void whateverIsHeardInWhateverOrderTheSameIsGivenUp() {
        for (int round = 0; round < 600; round++) {
            // Given
            Given given = given(1);
            Account atOnce = new Account(given.shares());
            atOnce.book(given.lines());
            List<Line> shuffled = new ArrayList<>(given.lines());
            Collections.shuffle(shuffled, random);

            // When
            Account oneByOne = new Account(given.shares());
            shuffled.forEach(line -> oneByOne.book(List.of(line)));

            // Then
            assertThat(oneByOne.byDay()).as("round %d", round).isEqualTo(atOnce.byDay());
        }
    }

    @Test
    void onEachEveningTheLeastOfWhatWasDecidedAndWhatIsOpenIsGivenUp() {
        int held = 0;
        for (int round = 0; round < 150; round++) {
            // Given
            Given given = given(1 + round % 3);
            Account account = new Account(given.shares());

            // When
            given.lines().forEach(line -> account.book(List.of(line)));

            // Then
            for (int at = 0; at <= DAYS; at++) {
                LocalDate day = FIRST.plusDays(at);
                Map<UUID, Euro> open = account.until(day).open().stream()
                        .collect(Collectors.toMap(one -> one.item().itemId(), Open::amount));
                // nothing of a write-off is free, so that none pays but what it names, and none is in a balance
                account.writeOffs.values().forEach(item -> assertThat(open).doesNotContainKey(item.itemId()));
                for (Share share : given.shares()) {
                    Euro stands = account.stands(share, day);
                    assertThat(stands).isBetween(Euro.ZERO, share.limit(day));
                    if (share.debts().stream().anyMatch(debt -> open.containsKey(debt))) {
                        assertThat(stands).as("round %d, %s", round, day).isEqualTo(share.limit(day));
                    }
                    held += stands.isPositive() && stands.compareTo(share.limit(day)) < 0 ? 1 : 0;
                }
            }
        }
        assertThat(held).isGreaterThan(300);
    }

    /**
     * Three months, each with a debt that gives back what a correction took; payments, some of which come back; months that are given up.
     *
     * @param most by how many write-offs each may be
     */
    private Given given(int most) {
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
                shares.add(new Share(
                        id(),
                        "insolvent",
                        rent.itemId(),
                        Euro.ofCents(1 + random.nextInt(40_000)),
                        from,
                        Optional.of(from.plusDays(random.nextInt(30))).filter(any -> random.nextInt(4) == 0),
                        List.of(rent.itemId(), back.itemId())));
            }
        }
        for (int left = random.nextInt(5); left > 0; left--) {
            LocalDate day = FIRST.plusDays(random.nextInt(DAYS));
            Item payment = item("payment", Optional.empty(), Optional.empty(), Optional.empty(), day);
            Euro paid = Euro.ofCents(1 + random.nextInt(40_000));
            lines.add(new Line(payment, day, paid.negate()));
            if (random.nextBoolean()) {
                lines.add(new Line(payment, day.plusDays(random.nextInt(20)), paid));
            }
        }
        return new Given(shares, lines);
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
