package be.huurwerk.arrears.dunning;

import be.huurwerk.arrears.allocation.Choice;
import be.huurwerk.arrears.allocation.Folded;
import be.huurwerk.arrears.allocation.Item;
import be.huurwerk.arrears.allocation.Line;
import be.huurwerk.arrears.allocation.Open;
import be.huurwerk.arrears.allocation.PaymentOrder;
import be.huurwerk.arrears.allocation.PlannedDebts;
import be.huurwerk.arrears.dunning.CaseFacts.Debt;
import be.huurwerk.arrears.dunning.CaseFacts.Rest;
import be.huurwerk.arrears.dunning.CaseFacts.Taken;
import be.huurwerk.regulation.money.Euro;
import be.huurwerk.regulation.parameter.Parameters;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The account of a tenant, played day after day: each step is taken on the first day on which it is due. */
final class Life {

    static final Parameters PARAMETERS = Parameters.shipped();

    private static final PaymentOrder ORDER = new PaymentOrder(PARAMETERS, PlannedDebts.NONE);

    final List<Line> lines = new ArrayList<>();
    private final Map<LocalDate, List<Open>> overdue = new HashMap<>();
    private final Euro rent;

    Life(String rent) {
        this.rent = Euro.of(rent);
    }

    /** The rent of a month, posted on its first day and due by the tenth. */
    Life rent(String month) {
        YearMonth period = YearMonth.parse(month);
        add("rent", Optional.of(period), Optional.of(period.atDay(10)), period.atDay(1), rent);
        return this;
    }

    Life rents(String first, int months) {
        for (int month = 0; month < months; month++) {
            rent(YearMonth.parse(first).plusMonths(month).toString());
        }
        return this;
    }

    Life paid(String on, String amount) {
        add(
                "payment",
                Optional.empty(),
                Optional.empty(),
                LocalDate.parse(on),
                Euro.of(amount).negate());
        return this;
    }

    /** The last payment comes back. */
    Life returned(String on) {
        Line last = lines.get(lines.size() - 1);
        lines.add(new Line(last.item(), LocalDate.parse(on), last.amount().negate()));
        return this;
    }

    private void add(
            String kind, Optional<YearMonth> period, Optional<LocalDate> dueOn, LocalDate bookedOn, Euro amount) {
        UUID itemId = new UUID(0, lines.size() + 1L);
        Item item = new Item(
                itemId, kind, period, dueOn, bookedOn, Optional.of(itemId.toString()), Optional.empty(), Choice.NONE);
        lines.add(new Line(item, bookedOn, amount));
    }

    /** What is known on the evening of a day. */
    CaseFacts on(LocalDate day, List<Taken> steps, Optional<LocalDate> since) {
        List<Debt> overdue = overdue(day).stream()
                .map(open -> new Debt(
                        open.item().due(),
                        open.amount(),
                        false,
                        false,
                        Optional.of(open.item().itemId()),
                        false,
                        paid(open.item(), day)))
                .toList();
        return new CaseFacts(overdue, rent, steps, since, List.of(), Optional.empty());
    }

    private List<Open> overdue(LocalDate day) {
        return overdue.computeIfAbsent(
                day,
                any ->
                        Folded.of(
                                        lines.stream()
                                                .filter(line -> !line.bookedOn().isAfter(day))
                                                .toList(),
                                        ORDER)
                                .open()
                                .stream()
                                .filter(open -> open.amount().isPositive()
                                        && open.item().due().isBefore(day))
                                .toList());
    }

    /** The days on which a debt that is open was paid, by what came back later. */
    private List<Rest> paid(Item debt, LocalDate until) {
        return debt.due()
                .plusDays(1)
                .datesUntil(until)
                .filter(day -> overdue(day).stream()
                        .noneMatch(open -> open.item().itemId().equals(debt.itemId())))
                .map(day -> new Rest(day, Optional.of(day.plusDays(1))))
                .toList();
    }

    /** The steps that are taken from one day until another, as {@code 2019-02-15 reminder1}. */
    List<String> play(Ladder ladder, LocalDate first, LocalDate last) {
        List<String> calendar = new ArrayList<>();
        List<Taken> steps = new ArrayList<>();
        Optional<LocalDate> since = Optional.empty();
        for (LocalDate day = first; !day.isAfter(last); day = day.plusDays(1)) {
            CaseFacts facts = on(day, steps, since);
            if (!Limits.isFollowed(facts, PARAMETERS, day)) {
                steps.clear();
                since = Optional.empty();
                continue;
            }
            Assessment found = DunningPolicy.assess(ladder, facts, day);
            since = Optional.of(found.since());
            if (found.isDue(day)) {
                String code = found.next().orElseThrow().step().code();
                steps.add(new Taken(code, day));
                calendar.add(day + " " + code);
            }
        }
        return calendar;
    }
}
