package be.huurwerk.deposit.interest;

import static org.assertj.core.api.Assertions.assertThat;

import be.huurwerk.deposit.deposit.BulkBooking;
import be.huurwerk.deposit.deposit.Deposit;
import be.huurwerk.deposit.deposit.DepositStore;
import be.huurwerk.deposit.deposit.SomeDeposits;
import be.huurwerk.deposit.deposit.ToldYears;
import be.huurwerk.deposit.ledger.Account;
import be.huurwerk.deposit.ledger.Entry;
import be.huurwerk.deposit.ledger.EntryKind;
import be.huurwerk.deposit.ledger.Ledger;
import be.huurwerk.regulation.money.Euro;
import be.huurwerk.regulation.parameter.Parameters;
import be.huurwerk.servicekit.Ids;
import be.huurwerk.servicekit.sql.Sql;
import be.huurwerk.servicekit.time.BusinessDate;
import be.huurwerk.testsupport.ServiceTestResource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Under another policy than the example's: a rate that is known from 2019 on, and that changes within 2020. */
@QuarkusTest
@WithTestResource(ServiceTestResource.class)
class CapitalisingTest {

    private static final LocalDate FIRST_DAY = LocalDate.of(2019, 1, 1);

    @Inject
    DataSource dataSource;

    @Inject
    DepositStore deposits;

    @Inject
    BulkBooking booking;

    @Inject
    ToldYears toldYears;

    @Inject
    BusinessDate businessDate;

    private final Parameters parameters = Parameters.withPolicy(policy());
    private Capitalising capitalising;
    private Sql sql;

    @BeforeEach
    void atOnePercent() {
        sql = new Sql(dataSource);
        capitalising = new Capitalising(dataSource, parameters, booking, toldYears, businessDate);
    }

    @Test
    void creditsOfManyWhatTheRuleCreditsOfOneAndNothingTwice() {
        // Given
        Random random = new Random(20190101);
        List<UUID> some = new ArrayList<>();
        for (int i = 0; i < 80; i++) {
            some.add(stored(withPayments(random)));
        }

        // When
        run(2019, some);
        run(2020, some);

        // Then
        Interest rule = new Interest(parameters);
        List<UUID> all = new ArrayList<>(some);
        for (UUID depositId : some) {
            Ledger ledger = ledger(depositId);
            Ledger without = new Ledger(ledger.entries().stream()
                    .filter(entry -> entry.kind() != EntryKind.interest)
                    .toList());
            assertThat(credited(ledger)).isEqualTo(rule.credits(without, LocalDate.of(2021, 1, 1)));
            assertThat(rule.credits(ledger, LocalDate.of(2021, 1, 1))).isEmpty();
        }
        long before = entries(all);
        run(2019, some);
        run(2020, some);
        assertThat(entries(all)).isEqualTo(before);
    }

    @Test
    void takesBackTheInterestOfAPaymentThatWasReversed() {
        // Given: 365.00 + 730.00 for a year at 1 %
        Entry mistaken = Entry.payment(Ids.next(), FIRST_DAY, "wrong", Euro.ZERO, Euro.of("730.00"), Euro.ZERO);
        UUID depositId = stored(List.of(
                Entry.payment(Ids.next(), FIRST_DAY, "right", Euro.ZERO, Euro.of("365.00"), Euro.ZERO), mistaken));
        run(2019, List.of(depositId));
        assertThat(ledger(depositId).interest()).isEqualTo(Euro.of("10.95"));

        // When
        insert(depositId, mistaken.reversal(Ids.next(), LocalDate.of(2020, 2, 10), "not theirs"));
        run(2019, List.of(depositId));

        // Then
        assertThat(ledger(depositId).interest()).isEqualTo(Euro.of("3.65"));
        assertThat(ledger(depositId).held()).isEqualTo(Euro.of("368.65"));
        assertThat(credited(ledger(depositId)))
                .extracting(credit -> credit.amount().toString())
                .containsExactly("10.95", "-7.30");
    }

    @Test
    void leavesTheBooksOfAYearThatWasToldAndPutsItsInterestRightInTheNext() {
        // Given: 365.00 + 730.00 for a year at 1 %, and the statement of 2019 was printed
        Entry mistaken = Entry.payment(Ids.next(), FIRST_DAY, "wrong", Euro.ZERO, Euro.of("730.00"), Euro.ZERO);
        UUID depositId = stored(List.of(
                Entry.payment(Ids.next(), FIRST_DAY, "right", Euro.ZERO, Euro.of("365.00"), Euro.ZERO), mistaken));
        run(2019, List.of(depositId));
        told(depositId, 2019);

        // When
        insert(depositId, mistaken.reversal(Ids.next(), LocalDate.of(2020, 2, 10), "not theirs"));
        run(2020, List.of(depositId));

        // Then: as it was told at the end of 2019, and as if the payment had never been at the end of 2020
        Ledger ledger = ledger(depositId);
        assertThat(ledger.on(LocalDate.of(2019, 12, 31)).held()).isEqualTo(Euro.of("1105.95"));
        assertThat(ledger.entries())
                .filteredOn(entry -> entry.kind() == EntryKind.interest && entry.isLate())
                .singleElement()
                .satisfies(entry -> {
                    assertThat(entry.bookedOn()).isEqualTo(LocalDate.of(2020, 12, 31));
                    assertThat(entry.valueOn()).isEqualTo(LocalDate.of(2019, 12, 31));
                    assertThat(entry.on(Account.interest)).isEqualTo(Euro.of("-7.30"));
                });
        Ledger without = new Ledger(ledger.entries().stream()
                .filter(entry -> "right".equals(entry.reference()))
                .toList());
        Euro expected = new Interest(parameters)
                .credits(without, LocalDate.of(2021, 1, 1)).stream()
                        .map(Interest.Credit::amount)
                        .reduce(Euro.of("365.00"), Euro::plus);
        assertThat(ledger.held()).isEqualTo(expected);
        long before = entries(List.of(depositId));
        run(2020, List.of(depositId));
        assertThat(entries(List.of(depositId))).isEqualTo(before);
    }

    @Test
    void roundsAHalfCentUpThoughADayIsNoDecimalFraction() {
        // Given: 182.50 x 1 % x 1 / 365 = 0.005
        UUID depositId = stored(List.of(Entry.payment(
                Ids.next(), LocalDate.of(2019, 12, 31), "late", Euro.ZERO, Euro.of("182.50"), Euro.ZERO)));

        // When
        run(2019, List.of(depositId));

        // Then
        assertThat(ledger(depositId).interest()).isEqualTo(Euro.of("0.01"));
    }

    private void run(int year, List<UUID> depositIds) {
        QuarkusTransaction.requiringNew().run(() -> {
            booking.lock(depositIds);
            capitalising.putRight(year, depositIds);
            capitalising.capitalise(year, year, depositIds);
        });
    }

    private static List<Entry> withPayments(Random random) {
        Deposit deposit = SomeDeposits.aDeposit("983.00", "16.00");
        for (int payment = 0; payment <= random.nextInt(5); payment++) {
            Entry entry = deposit.payment(
                    Ids.next(),
                    FIRST_DAY.plusDays(random.nextInt(731)),
                    "test",
                    Euro.ofCents(1 + random.nextInt(40_000)));
            deposit = deposit.plus(entry);
            if (random.nextInt(4) == 0) {
                deposit = deposit.plus(entry.reversal(Ids.next(), FIRST_DAY.plusDays(random.nextInt(731)), "wrong"));
            }
        }
        return deposit.ledger().entries();
    }

    private UUID stored(List<Entry> entries) {
        UUID tenancyId = UUID.randomUUID();
        UUID depositId = Ids.next();
        sql.update("insert into tenancy (tenancy_id, signed_on) values (?, ?)", tenancyId, FIRST_DAY);
        sql.update(
                "insert into deposit (deposit_id, tenancy_id, structured_communication, deposit, costs, requested_on, version)"
                        + " values (?, ?, ?, 983, 16, ?, 1)",
                depositId,
                tenancyId,
                depositId.toString().substring(16),
                FIRST_DAY);
        entries.forEach(entry -> insert(depositId, entry));
        return depositId;
    }

    private void insert(UUID depositId, Entry entry) {
        sql.update(
                "insert into ledger_entry (entry_id, deposit_id, kind, booked_on, value_on, reference, payment_id, reverses, recorded_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, now())",
                entry.entryId(),
                depositId,
                entry.kind().name(),
                entry.bookedOn(),
                entry.isLate() ? entry.valueOn() : null,
                entry.reference(),
                entry.kind() == EntryKind.payment ? UUID.randomUUID() : null,
                entry.reverses().orElse(null));
        for (int position = 0; position < entry.lines().size(); position++) {
            sql.update(
                    "insert into ledger_line (entry_id, position, account, amount) values (?, ?, ?, ?)",
                    entry.entryId(),
                    position,
                    entry.lines().get(position).account().name(),
                    entry.lines().get(position).amount().amount());
        }
    }

    private void told(UUID depositId, int year) {
        sql.update(
                "insert into deposit_letter (letter_id, deposit_id, tenancy_id, kind, year, language, dated, hash, printed_at)"
                        + " values (?, ?, ?, 'yearly', ?, 'nl', ?, 'none', now())",
                UUID.randomUUID(),
                depositId,
                UUID.randomUUID(),
                year,
                LocalDate.of(year + 1, 1, 10));
    }

    private Ledger ledger(UUID depositId) {
        return QuarkusTransaction.requiringNew()
                .call(() -> deposits.find(depositId).orElseThrow().ledger());
    }

    private static List<Interest.Credit> credited(Ledger ledger) {
        return ledger.entries().stream()
                .filter(entry -> entry.kind() == EntryKind.interest)
                .map(entry -> new Interest.Credit(entry.valueOn(), entry.on(Account.interest)))
                .toList();
    }

    private long entries(List<UUID> depositIds) {
        return sql.first("select count(*) from ledger_entry where deposit_id = any(?)", row -> row.getLong(1), (Object)
                        depositIds.toArray(UUID[]::new))
                .orElseThrow();
    }

    private static Path policy() {
        try {
            return Path.of(
                    CapitalisingTest.class.getResource("/policy/interest").toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
