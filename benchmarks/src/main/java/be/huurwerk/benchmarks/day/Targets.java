package be.huurwerk.benchmarks.day;

import be.huurwerk.benchmarks.measured.Database;
import be.huurwerk.benchmarks.measured.ServiceProcess.Service;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;

/** Whom calls are about: what each service calls a household. Reads go over all; what is written to is taken once. */
final class Targets {

    private static final int STRIDE = 7_919;

    private final List<Household> all;
    private final Pool alone;
    private final Pool indebted;
    private final List<Household> withoutPlan;
    private final Pool others;

    /** @param members how many live there */
    record Household(int number, UUID tenancyId, UUID tenantId, UUID accountId, UUID decisionId, int members) {

        boolean isPunctual() {
            return number % SectorFigures.IN_ARREARS_ONE_IN != 0;
        }
    }

    private Targets(List<Household> all) {
        this.all = all;
        this.alone = pool(one -> one.isPunctual() && one.members() == 1);
        List<Household> debtors =
                all.stream().filter(one -> DayFiles.hasOldDebt(one.number())).toList();
        this.indebted = new Pool(debtors.subList(0, debtors.size() / 2), new AtomicInteger());
        this.withoutPlan = debtors.subList(debtors.size() / 2, debtors.size());
        this.others = pool(one -> one.isPunctual() && one.members() > 1);
    }

    static Targets of(DaySuite suite) throws SQLException {
        Map<UUID, UUID> accounts =
                byTenancy(suite.database(Service.ARREARS), "select tenancy_id, rent_account_id from rent_account");
        Map<UUID, UUID> decisions =
                byTenancy(suite.database(Service.RENT), "select tenancy_id, rent_decision_id from rent_decision");
        return new Targets(suite.database(Service.TENANCY)
                .list(
                        "select substring(r.reference from 3)::integer, r.tenancy_id, t.person_id, (select count(*) from"
                                + " household_member m where m.tenancy_id = r.tenancy_id) from tenancy_reference r join"
                                + " household_member t on t.tenancy_id = r.tenancy_id and t.role = 'tenant' order by 1",
                        row -> new Household(
                                row.getInt(1),
                                row.getObject(2, UUID.class),
                                row.getObject(3, UUID.class),
                                accounts.get(row.getObject(2, UUID.class)),
                                decisions.get(row.getObject(2, UUID.class)),
                                row.getInt(4))));
    }

    private static Map<UUID, UUID> byTenancy(Database database, String query) throws SQLException {
        Map<UUID, UUID> all = new HashMap<>();
        database.list(query, row -> all.put(row.getObject(1, UUID.class), row.getObject(2, UUID.class)));
        return all;
    }

    /** Any household, far from the one of the number before. */
    Household any(int number) {
        return all.get((int) ((long) number * STRIDE % all.size()));
    }

    /** A punctual tenant who lives alone, for the first time. */
    Household alone() {
        return alone.next();
    }

    /** One with an old debt, for the first time. */
    Household indebted() {
        return indebted.next();
    }

    /** One with an old debt for which no plan is agreed, again and again. */
    Household withoutPlan(int number) {
        return withoutPlan.get(number % withoutPlan.size());
    }

    /** A punctual household of more than one, for the first time. */
    Household other() {
        return others.next();
    }

    private Pool pool(Predicate<Household> which) {
        return new Pool(all.stream().filter(which).toList(), new AtomicInteger());
    }

    private record Pool(List<Household> all, AtomicInteger taken) {
        Household next() {
            int next = taken.getAndIncrement();
            if (next >= all.size()) {
                throw new IllegalStateException("There are too few tenancies for so many calls that write");
            }
            return all.get(next);
        }
    }
}
