package be.huurwerk.benchmarks.ledger;

import be.huurwerk.bankformats.StructuredCommunication;
import be.huurwerk.benchmarks.measured.Database;
import java.io.IOException;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/**
 * Puts accounts where the service keeps them, as if every month had been posted and paid for years: of each month a rent and, but for the
 * last one of one account in eight, a payment that pays it.
 */
final class LedgerTables {

    private static final BigDecimal CENT = new BigDecimal("0.01");
    private static final int IN_ARREARS = 8;
    private static final long VERSION_7 = 0x0190_0000_0000_7000L;
    private static final List<String> TABLES =
            List.of("ledger_entry", "allocation", "open_item", "posted_month", "rent_decision_period", "rent_account");

    private final Database database;
    private final YearMonth last;

    /** @param last the last month that is posted */
    LedgerTables(Database database, YearMonth last) {
        this.database = database;
        this.last = last;
    }

    /**
     * An account.
     *
     * @param months how many months it is old
     */
    record Account(int number, UUID id, UUID tenancyId, BigDecimal rent, int months) {

        /** Ids of one kind lie together and in order, as version 7 has them. */
        static Account of(int number, int months, Random random) {
            return new Account(
                    number,
                    new UUID(VERSION_7, 0x8000_0000_0000_0000L | number),
                    new UUID(VERSION_7, 0x9000_0000_0000_0000L | random.nextInt() & 0xffff_ffffL | (long) number << 32),
                    new BigDecimal(20_000 + random.nextInt(40_000)).multiply(CENT),
                    months);
        }

        StructuredCommunication communication() {
            return StructuredCommunication.issue(100_000_001L + number);
        }

        boolean isInArrears() {
            return number % IN_ARREARS == 0;
        }

        private UUID line(int month, int which) {
            return new UUID(VERSION_7 + ((month + 1L) << 16), 0x8000_0000_0000_0000L | (long) which << 40 | number);
        }
    }

    /** Fills the tables month by month, as time did, and without the checks that the service's own lines passed. */
    void fill(List<Account> accounts) throws SQLException, IOException {
        database.execute("set session_replication_role = replica");
        database.copyIn("rent_account (rent_account_id, tenancy_id, structured_communication, opened_at)", rows -> {
            for (Account account : accounts) {
                rows.row(
                        account.id(),
                        account.tenancyId(),
                        account.communication().digits(),
                        "2014-01-01 00:00:00+00");
            }
        });
        database.copyIn("tenancy_period (tenancy_id, start_date)", rows -> {
            for (Account account : accounts) {
                rows.row(account.tenancyId(), first(account).atDay(1));
            }
        });
        database.copyIn("rent_decision (rent_decision_id, tenancy_id, decided_at)", rows -> {
            for (Account account : accounts) {
                rows.row(account.id(), account.tenancyId(), "2014-01-01 00:00:00+00");
            }
        });
        database.copyIn("rent_decision_period (rent_decision_id, valid_from, rent)", rows -> {
            for (Account account : accounts) {
                rows.row(account.id(), first(account).atDay(1), account.rent());
            }
        });
        int oldest = accounts.stream().mapToInt(Account::months).max().orElse(0);
        for (int ago = oldest - 1; ago >= 0; ago--) {
            month(accounts, ago);
        }
        database.execute("select setval('rent_account_base', " + (100_000_001L + accounts.size()) + ")");
        database.execute("set session_replication_role = origin");
        for (String table : TABLES) {
            database.execute("vacuum analyze " + table);
        }
        database.execute("analyze");
    }

    private YearMonth first(Account account) {
        return last.minusMonths(account.months() - 1L);
    }

    private void month(List<Account> accounts, int ago) throws SQLException, IOException {
        YearMonth month = last.minusMonths(ago);
        LocalDate paidOn = month.atDay(8);
        List<Account> those =
                accounts.stream().filter(account -> account.months() > ago).toList();
        database.copyIn(
                "ledger_entry (entry_id, rent_account_id, kind, period, due_on, booked_on, amount, ground, source, item_id)",
                rows -> {
                    for (Account account : those) {
                        UUID rent = account.line(month(month), 1);
                        rows.row(
                                rent,
                                account.id(),
                                "rent",
                                month.atDay(1),
                                month.atDay(10),
                                month.atDay(1),
                                account.rent(),
                                "rent",
                                null,
                                rent);
                    }
                    for (Account account : those) {
                        if (isPaid(account, ago)) {
                            UUID payment = account.line(month(month), 2);
                            rows.row(
                                    payment,
                                    account.id(),
                                    "payment",
                                    null,
                                    null,
                                    paidOn,
                                    account.rent().negate(),
                                    "payment",
                                    payment,
                                    payment);
                        }
                    }
                });
        database.copyIn(
                "allocation (allocation_id, rent_account_id, on_day, credit_id, debt_id, amount, reason)", rows -> {
                    for (Account account : those) {
                        if (isPaid(account, ago)) {
                            rows.row(
                                    account.line(month(month), 3),
                                    account.id(),
                                    paidOn,
                                    account.line(month(month), 2),
                                    account.line(month(month), 1),
                                    account.rent(),
                                    "paid");
                        }
                    }
                });
        database.copyIn("posted_month (rent_account_id, month)", rows -> {
            for (Account account : those) {
                rows.row(account.id(), month.atDay(1));
            }
        });
        database.copyIn("open_item (item_id, rent_account_id, kind, period, due_on, booked_on, pays, amount)", rows -> {
            for (Account account : those) {
                if (!isPaid(account, ago)) {
                    rows.row(
                            account.line(month(month), 1),
                            account.id(),
                            "rent",
                            month.atDay(1),
                            month.atDay(10),
                            month.atDay(1),
                            "{}",
                            account.rent());
                }
            }
        });
    }

    private static boolean isPaid(Account account, int ago) {
        return ago > 0 || !account.isInArrears();
    }

    private static int month(YearMonth month) {
        return month.getYear() * 12 + month.getMonthValue();
    }
}
