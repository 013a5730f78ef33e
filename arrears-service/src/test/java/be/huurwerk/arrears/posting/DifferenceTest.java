package be.huurwerk.arrears.posting;

import static org.assertj.core.api.Assertions.assertThat;

import be.huurwerk.arrears.account.EntryKind;
import be.huurwerk.arrears.account.MonthlyDebt;
import be.huurwerk.arrears.account.NewEntry;
import be.huurwerk.arrears.account.RentAccount;
import be.huurwerk.arrears.chargeadvance.AdvancePeriod;
import be.huurwerk.arrears.chargeadvance.Advances;
import be.huurwerk.bankformats.StructuredCommunication;
import be.huurwerk.regulation.money.Euro;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class DifferenceTest {

    private static final LocalDate START = LocalDate.of(2019, 3, 1);
    private static final LocalDate TODAY = LocalDate.of(2019, 7, 1);
    private static final int DUE_DAY = 10;
    private static final int RISE_DAYS = 30;
    private static final UUID ID = new UUID(0, 1);

    /** An account as the service keeps it, without its database. */
    private static final class Account {
        private final List<RentDecision> decisions = new ArrayList<>();
        private final Set<YearMonth> posted = new LinkedHashSet<>();
        private final List<NewEntry> lines = new ArrayList<>();
        private Advances advances = Advances.NONE;
        private TenancyPeriod tenancy = new TenancyPeriod(START, Optional.empty());

        void book(Cause cause) {
            MonthlyLines monthly = lines(cause);
            for (YearMonth month : posted) {
                lines.addAll(monthly.of(ID, tenancy, new Rents(decisions), advances, month));
            }
        }

        /** As the run does: the month, and what the passing of time makes due. */
        void post(YearMonth month) {
            posted.add(month);
            MonthlyLines monthly = lines(Cause.monthlyPosting);
            RentAccount account = new RentAccount(ID, ID, StructuredCommunication.issue(100_000_001));
            TreeMap<YearMonth, LocalDate> days = new TreeMap<>();
            posted.forEach(one -> days.put(one, TODAY));
            new PostingFacts.Facts(account, tenancy, new Rents(decisions), advances, days)
                    .monthsOf(month, TODAY)
                    .forEach(due -> lines.addAll(monthly.of(ID, tenancy, new Rents(decisions), advances, due)));
        }

        private MonthlyLines lines(Cause cause) {
            return new MonthlyLines(booked(), debt -> false, cause, TODAY, month -> DUE_DAY, RISE_DAYS, end -> true);
        }

        Euro advance(YearMonth month) {
            return AdvanceDue.of(tenancy, advances, month);
        }

        Euro due(YearMonth month) {
            return RentDue.of(tenancy, new Rents(decisions), month).amount();
        }

        Euro indemnity(YearMonth month) {
            return Indemnity.of(tenancy, new Rents(decisions), advances, month, TODAY);
        }

        Map<MonthlyDebt, Euro> booked() {
            Map<MonthlyDebt, Euro> booked = new HashMap<>();
            lines.forEach(
                    line -> booked.merge(debt(line.kind(), line.period().orElseThrow()), line.amount(), Euro::plus));
            return booked;
        }

        MonthlyDebt debt(EntryKind kind, YearMonth month) {
            return new MonthlyDebt(ID, kind, month);
        }

        void decide(int order, LocalDate from, Optional<LocalDate> until, Euro rent) {
            decisions.add(new RentDecision(
                    new UUID(0, order),
                    Instant.parse("2019-01-01T00:00:00Z").plusSeconds(order),
                    List.of(new RentPeriod(from, until, rent))));
        }
    }

    @Test
    void aCorrectionBooksItsDifferencesAndTheNextMonthIsPostedAtTheNewRent() {
        // Given
        Account account = new Account();
        account.decide(1, START, Optional.empty(), Euro.of("316.10"));
        for (int month = 4; month <= 6; month++) {
            account.posted.add(YearMonth.of(2019, month));
        }
        account.book(Cause.monthlyPosting);

        // When
        account.decide(2, LocalDate.of(2019, 4, 1), Optional.empty(), Euro.of("280.00"));
        account.book(Cause.rentDecision);
        account.posted.add(YearMonth.of(2019, 7));
        account.book(Cause.monthlyPosting);

        // Then
        assertThat(account.lines.subList(3, 7))
                .extracting(line -> line.period().orElseThrow() + " " + line.amount() + " " + line.ground())
                .containsExactly(
                        "2019-04 -36.10 rentDecision",
                        "2019-05 -36.10 rentDecision",
                        "2019-06 -36.10 rentDecision",
                        "2019-07 280.00 rent");
    }

    @Test
    void aLatePostingStandsAtTheMonthAndACorrectionAtItsOwnDay() {
        // Given
        YearMonth march = YearMonth.of(2019, 3);

        // When
        NewEntry late = Difference.of(
                        EntryKind.rent,
                        START,
                        march,
                        Euro.of("316.10"),
                        Optional.empty(),
                        false,
                        Cause.monthlyPosting,
                        TODAY,
                        DUE_DAY,
                        RISE_DAYS)
                .orElseThrow();
        NewEntry early = Difference.of(
                        EntryKind.rent,
                        START,
                        YearMonth.of(2019, 8),
                        Euro.of("316.10"),
                        Optional.empty(),
                        false,
                        Cause.monthlyPosting,
                        TODAY,
                        DUE_DAY,
                        RISE_DAYS)
                .orElseThrow();
        NewEntry correction = Difference.of(
                        EntryKind.rent,
                        START,
                        march,
                        Euro.of("280.00"),
                        Optional.of(Euro.of("316.10")),
                        false,
                        Cause.rentDecision,
                        TODAY,
                        DUE_DAY,
                        RISE_DAYS)
                .orElseThrow();

        // Then
        assertThat(late.bookedOn()).isEqualTo(march.atDay(1));
        assertThat(late.dueOn()).contains(march.atDay(10));
        assertThat(early.bookedOn()).isEqualTo(TODAY);
        assertThat(correction.bookedOn()).isEqualTo(TODAY);
        assertThat(correction.dueOn()).contains(march.atDay(10));
    }

    @Test
    void whatAMonthTurnsOutToCostMoreIsDueAfterItBecameKnownAndNotBeforeTheMonth() {
        // Given April at 280.00, and a correction of 1 July
        Function<YearMonth, NewEntry> raised = month -> Difference.of(
                        EntryKind.rent,
                        START,
                        month,
                        Euro.of("316.10"),
                        Optional.of(Euro.of("280.00")),
                        false,
                        Cause.rentDecision,
                        TODAY,
                        DUE_DAY,
                        RISE_DAYS)
                .orElseThrow();

        // When
        NewEntry april = raised.apply(YearMonth.of(2019, 4));
        NewEntry august = raised.apply(YearMonth.of(2019, 8));

        // Then
        assertThat(april.amount()).isEqualTo(Euro.of("36.10"));
        assertThat(april.dueOn()).contains(LocalDate.of(2019, 7, 31));
        assertThat(august.dueOn()).contains(LocalDate.of(2019, 8, 10));
    }

    @Test
    void theFirstRentThatIsDecidedLateIsDueAfterItBecameKnown() {
        // Given April was posted in April without a rent, and August is still to come
        Function<YearMonth, NewEntry> first = month -> Difference.of(
                        EntryKind.rent,
                        START,
                        month,
                        Euro.of("316.10"),
                        Optional.empty(),
                        true,
                        Cause.rentDecision,
                        TODAY,
                        DUE_DAY,
                        RISE_DAYS)
                .orElseThrow();

        // When
        NewEntry april = first.apply(YearMonth.of(2019, 4));
        NewEntry august = first.apply(YearMonth.of(2019, 8));

        // Then
        assertThat(april.dueOn()).contains(LocalDate.of(2019, 7, 31));
        assertThat(april.bookedOn()).isEqualTo(LocalDate.of(2019, 4, 1));
        assertThat(april.ground()).isEqualTo("rent");
        assertThat(august.dueOn()).contains(LocalDate.of(2019, 8, 10));
    }

    @Test
    void nobodyIsLateBeforeTheContractBegins() {
        // Given
        LocalDate start = LocalDate.of(2019, 3, 16);

        // When
        NewEntry line = Difference.of(
                        EntryKind.rent,
                        start,
                        YearMonth.of(2019, 3),
                        Euro.of("163.15"),
                        Optional.empty(),
                        false,
                        Cause.monthlyPosting,
                        TODAY,
                        DUE_DAY,
                        RISE_DAYS)
                .orElseThrow();

        // Then
        assertThat(line.dueOn()).contains(LocalDate.of(2019, 3, 16));
    }

    @Test
    void whateverComesInWhateverOrderBookedEqualsDue() {
        Random random = new Random(20190216);
        for (int round = 0; round < 400; round++) {
            // Given
            Account account = new Account();

            // When
            for (int step = 0; step < 25; step++) {
                Cause cause = step(account, random, step);
                for (int again = random.nextInt(3); again >= 0; again--) {
                    if (cause != Cause.monthlyPosting) {
                        account.book(cause);
                    }
                }
            }

            // Then
            Map<MonthlyDebt, Euro> booked = account.booked();
            for (YearMonth month : account.posted) {
                assertThat(booked.getOrDefault(account.debt(EntryKind.rent, month), Euro.ZERO))
                        .as("round %d, rent of %s", round, month)
                        .isEqualTo(account.due(month));
                assertThat(booked.getOrDefault(account.debt(EntryKind.advance, month), Euro.ZERO))
                        .as("round %d, advance of %s", round, month)
                        .isEqualTo(account.advance(month));
                assertThat(booked.getOrDefault(account.debt(EntryKind.indemnity, month), Euro.ZERO))
                        .as("round %d, indemnity of %s", round, month)
                        .isEqualTo(account.indemnity(month));
            }
            assertThat(account.lines).noneMatch(line -> line.amount().isZero());
        }
    }

    private static Cause step(Account account, Random random, int order) {
        LocalDate day = START.plusDays(random.nextInt(400));
        switch (random.nextInt(6)) {
            case 0 -> {
                Optional<LocalDate> end = random.nextInt(4) == 0 ? Optional.empty() : Optional.of(day);
                Optional<LocalDate> keys = random.nextBoolean()
                        ? Optional.empty()
                        : end.map(last -> last.plusDays(random.nextInt(60) - 10));
                account.tenancy = new TenancyPeriod(START, end, keys);
                return Cause.endOfTenancy;
            }
            case 1, 2 -> {
                for (int again = random.nextInt(3); again >= 0; again--) {
                    account.post(YearMonth.from(day));
                }
                return Cause.monthlyPosting;
            }
            case 3 -> {
                Euro advance = Euro.ofCents(2_000 + random.nextInt(9_000));
                LocalDate next = day.plusMonths(1).withDayOfMonth(1);
                account.advances = new Advances(List.of(
                        new AdvancePeriod(day, Optional.of(next.minusDays(1)), advance),
                        new AdvancePeriod(next, Optional.empty(), advance.plus(Euro.of("7.33")))));
                return Cause.chargeAdvance;
            }
            default -> {
                Euro rent = Euro.of((100 + random.nextInt(500)) + "." + (10 + random.nextInt(90)));
                Optional<LocalDate> until =
                        random.nextBoolean() ? Optional.empty() : Optional.of(day.plusDays(random.nextInt(120)));
                account.decide(random.nextInt(1000) * 100 + order, day, until, rent);
                return Cause.rentDecision;
            }
        }
    }
}
