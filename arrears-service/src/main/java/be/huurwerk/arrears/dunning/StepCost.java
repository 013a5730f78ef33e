package be.huurwerk.arrears.dunning;

import be.huurwerk.arrears.dunning.CaseFacts.Debt;
import be.huurwerk.arrears.dunning.Ladder.Cost;
import be.huurwerk.arrears.latecost.LateCosts;
import be.huurwerk.arrears.latecost.ReminderTerm.Way;
import be.huurwerk.regulation.money.Euro;
import be.huurwerk.regulation.money.Rounding;
import be.huurwerk.regulation.parameter.Parameters;
import be.huurwerk.regulation.parameter.UnknownParameterException;
import be.huurwerk.webkit.problem.UnknownParameter;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a landlord's ladder asks for a step, and whether book XIX of the Code of Economic Law lets it be asked.
 *
 * @param postage what of it pays the sending
 * @param withheld why it is not asked; empty: it may be asked
 * @param unknown what nobody has established, and it needs
 */
record StepCost(Euro asked, Euro postage, List<Ground> withheld, Optional<UnknownParameter> unknown) {

    private static final String REMINDER = "arrears/reminder-cost-cap";
    private static final String FREE = "arrears/free-reminders";
    private static final String CLAUSE = "policy/arrears/late-cost-clause";
    private static final String POSTAGE = "policy/arrears/postage";

    StepCost {
        withheld = List.copyOf(withheld);
    }

    StepCost(Euro asked, List<Ground> withheld) {
        this(asked, Euro.ZERO, withheld, Optional.empty());
    }

    /** Why a cost is not asked; the names are those of the JSON. */
    enum Ground {
        /** No clause of the lease is known that allows a compensation, and binds the landlord in the same way. */
        noClause("XIX.4"),
        /** Nothing is owed of which a free reminder asked that is proved to have left, and of which the term has passed. */
        noFreeReminder("XIX.2"),
        /** For what falls due every month the reminders of the first due dates of a calendar year are free. */
        freeReminders("XIX.2"),
        /** A compensation was asked on all of it before: of a debt it is asked once. */
        alreadyAsked("XIX.4"),
        /** More than the cap of the flat compensation for what is owed. */
        aboveCompensationCap("XIX.4"),
        /** More than a further reminder may cost, its postage aside. */
        aboveReminderCost("XIX.2"),
        /** Its postage may be asked too, but nobody entered what that is. */
        postageUnknown("XIX.2"),
        /** The rate that decides it, or the cap of it, is not established for a day. */
        rateUnknown("XIX.4");

        private final String article;

        Ground(String article) {
            this.article = article;
        }

        String article() {
            return article;
        }

        /** Each once. */
        static List<String> articles(List<Ground> grounds) {
            return grounds.stream().map(Ground::article).distinct().toList();
        }
    }

    /**
     * Under book XIX a percentage is of that of which a free reminder asked in vain, from the fourth unpaid due date of the year on, and of no
     * debt twice; before it, of all that is owed. It is rounded to the cent, half up. Postage comes on top of a cost in euro, of a letter by post.
     *
     * @param channel by which the step goes
     */
    static StepCost of(Cost cost, String channel, CostFacts facts, Parameters parameters, LocalDate on) {
        Optional<UnknownParameter> unknown = Optional.empty();
        Euro postage = Euro.ZERO;
        try {
            postage = postage(cost, channel, parameters, on);
        } catch (UnknownParameterException e) {
            unknown = Optional.of(new UnknownParameter(e.name(), e.on()));
        }
        boolean law = LateCosts.apply(parameters, on);
        List<Debt> chargeable = law ? chargeable(facts, parameters, on) : List.of();
        List<Debt> anew =
                chargeable.stream().filter(debt -> !facts.compensated(debt)).toList();
        Euro base = chargeable.isEmpty() ? facts.owed() : CostFacts.sum(cost.percent() ? anew : chargeable);
        Euro amount = amount(cost, base);
        List<Ground> withheld = new ArrayList<>();
        if (law) {
            withheld.addAll(barred(facts, parameters, on));
            if (cost.percent() && !chargeable.isEmpty() && anew.isEmpty()) {
                withheld.add(Ground.alreadyAsked);
            } else if (cost.percent() && isAboveCap(amount, base, facts, chargeable, parameters, on)) {
                withheld.add(Ground.aboveCompensationCap);
            }
            if (!cost.percent() && isAboveReminderCost(amount, parameters, on)) {
                withheld.add(Ground.aboveReminderCost);
            }
        }
        if (unknown.isPresent()) {
            withheld.add(Ground.postageUnknown);
        }
        return new StepCost(amount.plus(postage), postage, withheld, unknown);
    }

    /** What bars whatever is asked for late payment under book XIX. */
    static List<Ground> barred(CostFacts facts, Parameters parameters, LocalDate on) {
        List<Ground> grounds = new ArrayList<>();
        if (!hasClause(facts, parameters)) {
            grounds.add(Ground.noClause);
        }
        if (facts.warned(on).isZero()) {
            grounds.add(Ground.noFreeReminder);
        }
        if (chargeable(facts, parameters, on).isEmpty()) {
            grounds.add(Ground.freeReminders);
        }
        return grounds;
    }

    /** The debts on which something may be asked under book XIX, as far as reminders decide. */
    static List<Debt> chargeable(CostFacts facts, Parameters parameters, LocalDate on) {
        return facts.chargeable(parameters.number(FREE, on).intValue(), on);
    }

    /** The cap holds for what it is asked on, and for that together with what was asked before on debts that are open still. */
    private static boolean isAboveCap(
            Euro amount, Euro base, CostFacts facts, List<Debt> chargeable, Parameters parameters, LocalDate on) {
        return amount.compareTo(cap(base, parameters, on)) > 0
                || !chargeable.isEmpty()
                        && amount.plus(facts.compensationOf(chargeable))
                                        .compareTo(cap(CostFacts.sum(chargeable), parameters, on))
                                > 0;
    }

    private static Euro cap(Euro owed, Parameters parameters, LocalDate on) {
        return LateCosts.of(parameters, owed, on).orElseThrow().maximumCompensation();
    }

    /**
     * The most that a later step may ask of what is owed now: book XIX wants a free reminder to say it. Empty where the law forbids it however long
     * the debts stay unpaid: no clause, no debt of the fourth unpaid due date of its year or a later one, or a compensation that was asked already.
     */
    static Optional<Euro> announced(Cost cost, String channel, CostFacts facts, Parameters parameters, LocalDate on) {
        Euro amount = amount(cost, facts.owed());
        if (LateCosts.apply(parameters, on)) {
            List<Debt> debts = chargeableInTime(facts, parameters, on).stream()
                    .filter(debt -> !cost.percent() || !facts.compensated(debt))
                    .toList();
            if (debts.isEmpty()
                    || !hasClause(facts, parameters)
                    || !cost.percent() && isAboveReminderCost(amount, parameters, on)) {
                return Optional.empty();
            }
            if (cost.percent()) {
                amount = mostAllowed(cost, CostFacts.sum(debts), parameters, on);
            }
        }
        try {
            return Optional.of(amount.plus(postage(cost, channel, parameters, on)));
        } catch (UnknownParameterException e) {
            return Optional.empty();
        }
    }

    /** The debts on which something may be asked under book XIX in the end; before it, all. */
    static List<Debt> chargeableInTime(CostFacts facts, Parameters parameters, LocalDate on) {
        return LateCosts.apply(parameters, on)
                ? facts.chargeableInTime(parameters.number(FREE, on).intValue())
                : facts.debts();
    }

    /** What a percentage asks on what is owed, or where that is above the cap, the most that it asks on a part of it within the cap of that part. */
    private static Euro mostAllowed(Cost cost, Euro owed, Parameters parameters, LocalDate on) {
        if (amount(cost, owed).compareTo(cap(owed, parameters, on)) <= 0) {
            return amount(cost, owed);
        }
        long allowed = 0;
        long above = owed.amount().movePointRight(2).longValueExact();
        while (above - allowed > 1) {
            long half = allowed + (above - allowed) / 2;
            Euro part = Euro.of(BigDecimal.valueOf(half, 2));
            if (amount(cost, part).compareTo(cap(part, parameters, on)) <= 0) {
                allowed = half;
            } else {
                above = half;
            }
        }
        return amount(cost, Euro.of(BigDecimal.valueOf(allowed, 2)));
    }

    boolean isAsked() {
        return withheld.isEmpty() && asked.isPositive();
    }

    /** Whether the lease has a clause that binds both sides in the same way. */
    static boolean hasClause(CostFacts facts, Parameters parameters) {
        return facts.leaseFrom()
                .flatMap(from -> parameters.findWord(CLAUSE, from))
                .filter(word -> word.is("reciprocal"))
                .isPresent();
    }

    private static boolean isAboveReminderCost(Euro amount, Parameters parameters, LocalDate on) {
        return amount.amount().compareTo(parameters.number(REMINDER, on).value()) > 0;
    }

    private static Euro amount(Cost cost, Euro owed) {
        return Rounding.CENT_HALF_UP.euro(
                cost.percent() ? owed.amount().multiply(cost.value()).movePointLeft(2) : cost.value());
    }

    /** @throws UnknownParameterException when nobody entered it */
    private static Euro postage(Cost cost, String channel, Parameters parameters, LocalDate on) {
        boolean byPost =
                Way.by(channel, on, parameters).filter(way -> way == Way.post).isPresent();
        return cost.postage() && byPost
                ? parameters.number(POSTAGE, channel, on).euro()
                : Euro.ZERO;
    }
}
