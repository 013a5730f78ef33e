package be.huurwerk.arrears.writeoff;

import be.huurwerk.regulation.money.Euro;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.UUID;

/** What happened to the debts of an account that are given up, by the day: their lines, what was paid of them, and the lines of the write-offs. */
final class History {

    private final NavigableMap<LocalDate, List<Row>> days = new TreeMap<>();

    /** What a row changes; the names are those of the statement that reads them. */
    enum Of {
        /** What the lines of a debt come to. */
        owed,
        /** What a credit paid of a debt. */
        paid,
        /** What the lines of a write-off of a debt come to, positive. */
        stands
    }

    /**
     * @param debt of what is owed and paid
     * @param credit what was paid with; of a write-off what its line books
     */
    record Row(Of of, String debt, String credit, Euro amount) {}

    void add(LocalDate day, Row row) {
        days.computeIfAbsent(day, any -> new ArrayList<>()).add(row);
    }

    /** The lines that must be booked for the first day on which another amount is given up than should be; none where there is no such day. */
    List<Adjustment> adjustments(List<Share> shares) {
        for (Share share : shares) {
            days.computeIfAbsent(share.from(), any -> new ArrayList<>());
            share.until().ifPresent(day -> days.computeIfAbsent(day, any -> new ArrayList<>()));
        }
        Evening evening = new Evening();
        List<Adjustment> found = new ArrayList<>();
        days.forEach((day, rows) -> {
            evening.next(rows);
            boolean first = found.isEmpty();
            for (Share share : shares) {
                found.addAll(first ? evening.held(share, day) : evening.notBelowZero(share, day));
            }
        });
        return found;
    }

    /** How debts and write-offs stand on the evening of a day, and the evening before. */
    private static final class Evening {

        private final Map<String, Euro> owed = new HashMap<>();
        private final Map<String, Map<String, Euro>> paid = new HashMap<>();
        private final Map<String, Map<String, Euro>> paidBefore = new HashMap<>();
        private final Map<String, Euro> stands = new HashMap<>();
        private final Map<String, Euro> stoodBefore = new HashMap<>();

        void next(List<Row> rows) {
            stoodBefore.putAll(stands);
            paid.forEach((debt, by) -> paidBefore.put(debt, new HashMap<>(by)));
            for (Row row : rows) {
                switch (row.of()) {
                    case owed -> owed.merge(row.debt(), row.amount(), Euro::plus);
                    case paid -> pay(row.debt(), row.credit(), row.amount());
                    case stands -> stands.merge(row.credit(), row.amount(), Euro::plus);
                }
            }
        }

        private void pay(String debt, String credit, Euro amount) {
            paid.computeIfAbsent(debt, any -> new HashMap<>()).merge(credit, amount, Euro::plus);
        }

        /**
         * What a share gives up of its debts, the first of them first, up to what was decided: what it gave up the evening before, less what a
         * correction took of it, and what else is open.
         */
        List<Adjustment> held(Share share, LocalDate day) {
            Euro left = share.limit(day);
            Map<UUID, Euro> held = new HashMap<>();
            for (UUID debt : share.debts()) {
                Euro stays = stoodBefore
                        .getOrDefault(share.source(debt), Euro.ZERO)
                        .min(owed(debt).minus(paidByOthers(share, debt, true)))
                        .min(left);
                held.put(debt, stays);
                left = left.minus(stays);
            }
            List<Adjustment> changes = new ArrayList<>();
            for (UUID debt : share.debts()) {
                Euro stays = held.get(debt);
                Euro more = owed(debt)
                        .minus(paidByOthers(share, debt, false))
                        .minus(stays)
                        .max(Euro.ZERO)
                        .min(left);
                left = left.minus(more);
                changes.addAll(changed(share, debt, day, stays.plus(more).minus(stands(share, debt))));
            }
            return changes;
        }

        /** What an earlier day takes back is not taken back again. */
        List<Adjustment> notBelowZero(Share share, LocalDate day) {
            List<Adjustment> changes = new ArrayList<>();
            for (UUID debt : share.debts()) {
                Euro below = stands(share, debt).min(Euro.ZERO);
                changes.addAll(changed(share, debt, day, below.negate()));
            }
            return changes;
        }

        private List<Adjustment> changed(Share share, UUID debt, LocalDate day, Euro amount) {
            if (amount.isZero()) {
                return List.of();
            }
            stands.merge(share.source(debt), amount, Euro::plus);
            pay(debt.toString(), share.source(debt), amount);
            return List.of(new Adjustment(share, debt, day, amount));
        }

        private Euro owed(UUID debt) {
            return owed.getOrDefault(debt.toString(), Euro.ZERO);
        }

        private Euro stands(Share share, UUID debt) {
            return stands.getOrDefault(share.source(debt), Euro.ZERO);
        }

        /** @param sinceBefore only what they had paid the evening before, as far as that stands */
        private Euro paidByOthers(Share share, UUID debt, boolean sinceBefore) {
            Map<String, Euro> before = paidBefore.getOrDefault(debt.toString(), Map.of());
            return paid.getOrDefault(debt.toString(), Map.of()).entrySet().stream()
                    .filter(one -> !one.getKey().equals(share.source(debt)))
                    .map(one -> sinceBefore
                            ? one.getValue().min(before.getOrDefault(one.getKey(), Euro.ZERO))
                            : one.getValue())
                    .reduce(Euro.ZERO, Euro::plus);
        }
    }
}
