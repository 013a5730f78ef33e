package be.huurwerk.arrears.dunning;

import be.huurwerk.arrears.dunning.FactsOfCases.Of;
import be.huurwerk.arrears.latecost.InterestRates;
import be.huurwerk.arrears.latecost.LateCosts;
import be.huurwerk.arrears.latecost.ReminderTerm.Way;
import be.huurwerk.regulation.money.Euro;
import be.huurwerk.regulation.parameter.Parameters;
import be.huurwerk.servicekit.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/** Steps that were taken, as others need them who tell the tenant of them. */
@ApplicationScoped
public class TakenSteps {

    /** The kind of the run that takes a step of many cases. */
    public static final String MAILING = SendMailing.KIND;

    private final ArrearsCases cases;
    private final FactsOfCases facts;
    private final CaseRows rows;
    private final Objections objections;
    private final StepCosts costs;
    private final Parameters parameters;
    private final Sql sql;

    TakenSteps(
            ArrearsCases cases,
            FactsOfCases facts,
            CaseRows rows,
            Objections objections,
            StepCosts costs,
            Parameters parameters,
            DataSource dataSource) {
        this.cases = cases;
        this.facts = facts;
        this.rows = rows;
        this.objections = objections;
        this.costs = costs;
        this.parameters = parameters;
        this.sql = new Sql(dataSource);
    }

    /**
     * A step that was taken.
     *
     * @param letter the how many-th letter of the ladder it is; 0 for what is done because of a broken plan
     * @param by the roles that take it; none: the ladder doesn't say
     * @param tasks what the ladder does beside it, without what the tenant objected to
     * @param cost what is asked for it
     * @param interest what is asked beside it of interest on the debts
     * @param announced the most that each later step of the ladder may ask, as things stood on the day; none: none of them may
     * @param announcedInterest the interest of the lease, where a later step may ask it
     * @param articles those that forbid the cost or the interest that the ladder asks for it; none: it asks none, or what may be asked
     * @param disputed debts that it does not ask for
     * @param asked what it asked of which debts, as they were known when it was recorded; empty where that was not kept
     * @param sent whether it was recorded that its letter left
     * @param planned what a payment plan holds of debts, and it does not ask for either, by the line that began the debt
     */
    public record TakenStep(
            UUID stepId,
            UUID arrearsCaseId,
            UUID rentAccountId,
            UUID tenancyId,
            String code,
            LocalDate on,
            String channel,
            boolean annulled,
            int letter,
            List<String> by,
            List<String> tasks,
            Optional<Euro> cost,
            Optional<Euro> interest,
            List<Euro> announced,
            Optional<InterestRates.Clause> announcedInterest,
            List<String> articles,
            Set<UUID> disputed,
            Map<UUID, Euro> planned,
            Optional<Map<UUID, Euro>> asked,
            boolean sent) {

        /** What its letter asks of which debts that left, whatever came to be known since; empty until it left, and where that was not kept. */
        public Optional<Map<UUID, Euro>> left() {
            return asked.filter(amounts -> sent);
        }
    }

    private record Row(
            UUID stepId,
            UUID arrearsCaseId,
            String code,
            LocalDate on,
            String channel,
            boolean annulled,
            Optional<Euro> cost,
            Optional<Euro> interest,
            Optional<Map<UUID, Euro>> asked,
            boolean sent) {}

    public Optional<TakenStep> find(UUID stepId) {
        return find(List.of(stepId)).stream().findFirst();
    }

    /** In the order of the ids. */
    public List<TakenStep> find(Collection<UUID> stepIds) {
        List<Row> found = sql.list(
                "select s.step_id, s.arrears_case_id, s.code, s.taken_on, s.channel, a.step_id is not null,"
                        + " l.amount, (select sum(i.amount) from ledger_entry i where i.rent_account_id = c.rent_account_id"
                        + " and i.kind = 'interest' and i.source like s.step_id || '/%'), s.asked, s.asked_amounts,"
                        + " exists (select from arrears_sending g where g.step_id = s.step_id) from arrears_step s join arrears_case c using (arrears_case_id)"
                        + " left join arrears_step_annulment a using (step_id) left join ledger_entry l"
                        + " on l.rent_account_id = c.rent_account_id and l.kind = 'cost' and l.source = s.step_id::text"
                        + " where s.step_id = any(?) order by s.step_id",
                row -> new Row(
                        row.getObject(1, UUID.class),
                        row.getObject(2, UUID.class),
                        row.getString(3),
                        row.getObject(4, LocalDate.class),
                        row.getString(5),
                        row.getBoolean(6),
                        Optional.ofNullable(row.getBigDecimal(7)).map(Euro::of),
                        Optional.ofNullable(row.getBigDecimal(8)).map(Euro::of),
                        StepRows.amounts(row, 9),
                        row.getBoolean(11)),
                (Object) stepIds.toArray(UUID[]::new));
        Map<UUID, ArrearsCase> of = new HashMap<>();
        cases.find(found.stream().map(Row::arrearsCaseId).toList()).forEach(one -> of.put(one.arrearsCaseId(), one));
        List<TakenStep> steps = new ArrayList<>();
        found.stream().collect(Collectors.groupingBy(Row::on)).forEach((day, ofDay) -> {
            List<ArrearsCase> ofThem = ofDay.stream()
                    .map(row -> of.get(row.arrearsCaseId()))
                    .distinct()
                    .toList();
            List<Of> accounts = ofThem.stream().map(Of::of).toList();
            Map<UUID, CaseFacts> known = facts.on(accounts, day);
            Map<UUID, CostFacts> asked = costs.of(accounts, known, day);
            Set<UUID> disputed =
                    rows
                            .disputes(
                                    ofThem.stream()
                                            .map(ArrearsCase::arrearsCaseId)
                                            .toList(),
                                    day)
                            .entrySet()
                            .stream()
                            .filter(debt -> debt.getValue().stream().anyMatch(rest -> rest.holds(day)))
                            .map(Map.Entry::getKey)
                            .collect(Collectors.toSet());
            Set<UUID> objecting = objections.on(
                    ofThem.stream().map(ArrearsCase::rentAccountId).toList(), day);
            ofDay.forEach(row -> {
                ArrearsCase one = of.get(row.arrearsCaseId());
                steps.add(step(
                        row,
                        one,
                        known.get(one.rentAccountId()),
                        asked.get(one.rentAccountId()),
                        disputed,
                        objecting.contains(one.rentAccountId())));
            });
        });
        steps.sort(Comparator.comparing(TakenStep::stepId));
        return steps;
    }

    /** The steps that a mailing took, after the given one, in the order of their ids. */
    public List<UUID> ofMailing(UUID runId, UUID after, int limit) {
        return sql.list(
                "select step_id from arrears_step where run_id = ? and step_id > ? order by step_id limit ?",
                row -> row.getObject(1, UUID.class),
                runId,
                after,
                limit);
    }

    private TakenStep step(
            Row row, ArrearsCase one, CaseFacts known, CostFacts costs, Set<UUID> disputed, boolean objects) {
        Ladder ladder = Ladders.of(parameters, one.openedOn());
        Optional<Ladder.Step> rule = ladder.step(row.code());
        int ordinal = ladder.ordinal(row.code());
        boolean free = row.cost().isEmpty() && row.interest().isEmpty();
        List<Ladder.Step> later = ladder.steps().stream().skip(ordinal).toList();
        AnnouncedCosts announced = new AnnouncedCosts(costs, parameters, row.on());
        return new TakenStep(
                row.stepId(),
                row.arrearsCaseId(),
                one.rentAccountId(),
                one.tenancyId(),
                row.code(),
                row.on(),
                row.channel(),
                row.annulled(),
                letter(row, ladder, ordinal),
                rule.map(Ladder.Step::by).orElse(List.of()),
                Objection.left(rule.map(Ladder.Step::tasks).orElse(List.of()), objects),
                row.cost(),
                row.interest(),
                announced.of(later, free),
                announced.interest(later, free),
                rule.map(step -> StepCost.Ground.articles(withheld(row, step, costs)))
                        .orElse(List.of()),
                new HashSet<>(disputed),
                planned(known),
                row.asked(),
                row.sent());
    }

    /** A call between two letters is none. */
    private int letter(Row row, Ladder ladder, int ordinal) {
        return row.code().equals(Ladders.BROKEN_PLAN)
                ? 0
                : 1
                        + (int) ladder.steps().stream()
                                .limit(Math.max(0, ordinal - 1))
                                .filter(step -> Way.by(step.channel(), row.on(), parameters)
                                        .isPresent())
                                .count();
    }

    private static Map<UUID, Euro> planned(CaseFacts known) {
        Map<UUID, Euro> planned = new HashMap<>();
        known.overdue().stream()
                .filter(debt -> debt.held().isPositive())
                .forEach(debt -> debt.entryId().ifPresent(id -> planned.put(id, debt.held())));
        return planned;
    }

    /** Why what the ladder asks for a step was not asked. */
    private List<StepCost.Ground> withheld(Row row, Ladder.Step step, CostFacts costs) {
        List<StepCost.Ground> grounds = new ArrayList<>();
        if (row.cost().isEmpty()) {
            step.cost()
                    .map(cost -> StepCost.of(cost, row.channel(), costs, parameters, row.on()))
                    .ifPresent(cost -> grounds.addAll(cost.withheld()));
        }
        if (row.interest().isEmpty() && step.interest() && LateCosts.apply(parameters, row.on())) {
            grounds.addAll(
                    StepInterest.of(costs, Map.of(), parameters, row.on()).withheld());
        }
        return grounds;
    }
}
