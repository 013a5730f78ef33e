package be.huurwerk.arrears.dunning;

import be.huurwerk.arrears.account.Accounts;
import be.huurwerk.arrears.account.RentAccount;
import be.huurwerk.arrears.dunning.ArrearsCase.Found;
import be.huurwerk.arrears.dunning.FactsOfCases.Of;
import be.huurwerk.arrears.paymentplan.CheckPlans;
import be.huurwerk.regulation.parameter.Parameters;
import be.huurwerk.servicekit.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Finds on which accounts arrears began or ended until the evening of a day, opens and closes their cases, and keeps of each the next step. The
 * same day evaluated again changes nothing; a day before one that was evaluated already finds what was missed and leaves the rest.
 */
@ApplicationScoped
class EvaluateAccounts {

    private final Accounts accounts;
    private final CheckPlans checkPlans;
    private final ArrearsCases cases;
    private final FactsOfCases facts;
    private final CaseEvents events;
    private final Parameters parameters;

    EvaluateAccounts(
            Accounts accounts,
            CheckPlans checkPlans,
            ArrearsCases cases,
            FactsOfCases facts,
            CaseEvents events,
            Parameters parameters) {
        this.accounts = accounts;
        this.checkPlans = checkPlans;
        this.cases = cases;
        this.facts = facts;
        this.events = events;
        this.parameters = parameters;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    public void evaluate(Collection<UUID> rentAccountIds, LocalDate on) {
        checkPlans.check(rentAccountIds, on);
        Map<UUID, List<ArrearsCase>> known = new HashMap<>();
        List<RentAccount> rentAccounts = accounts.byIds(rentAccountIds);
        cases.lockFrom(rentAccountIds, on)
                .forEach(one -> known.computeIfAbsent(one.rentAccountId(), id -> new ArrayList<>())
                        .add(one));
        List<Of> asked = rentAccounts.stream()
                .map(account -> new Of(
                        account.rentAccountId(),
                        account.tenancyId(),
                        known.getOrDefault(account.rentAccountId(), List.of()).stream()
                                .filter(one -> one.isOpen(on))
                                .findFirst()))
                .toList();
        Map<UUID, CaseFacts> found = facts.on(asked, on);
        Changes changes = new Changes(on);
        for (Of one : asked) {
            decide(one, known.getOrDefault(one.rentAccountId(), List.of()), found.get(one.rentAccountId()), changes);
        }
        changes.write();
    }

    private void decide(Of one, List<ArrearsCase> known, CaseFacts facts, Changes changes) {
        LocalDate on = changes.on;
        boolean followed = Limits.isFollowed(facts, parameters, on);
        if (one.arrearsCase().isPresent()) {
            ArrearsCase open = one.arrearsCase().get();
            Optional<LocalDate> paidOn = followed ? paidBetween(one, open, facts) : Optional.of(on);
            paidOn.ifPresent(day -> changes.closed.add(open.closed(day)));
            if (paidOn.isPresent() && followed) {
                Of anew = new Of(one.rentAccountId(), one.tenancyId(), Optional.empty());
                CaseFacts unasked = this.facts.on(List.of(anew), on).get(one.rentAccountId());
                LocalDate since = paidOn.get().plusDays(1);
                changes.opened.add(opened(anew, unasked, since, open.closedOn(), changes));
            } else if (paidOn.isEmpty() && !open.found().on().isAfter(on)) {
                ArrearsCase now = found(open, facts, changes);
                if (!now.equals(open)) {
                    changes.kept.add(now);
                }
            }
            return;
        }
        if (!followed) {
            return;
        }
        LocalDate since = DunningPolicy.since(facts, facts.oldestDue().orElseThrow());
        Optional<ArrearsCase> later = known.stream().findFirst();
        if (later.filter(next -> !next.since().isAfter(on)).isPresent()) {
            changes.earlier.add(later.get());
        } else {
            changes.opened.add(opened(one, facts, since, later.map(ArrearsCase::openedOn), changes));
        }
    }

    private static ArrearsCase opened(
            Of one, CaseFacts facts, LocalDate since, Optional<LocalDate> until, Changes changes) {
        return new ArrearsCase(
                Ids.next(),
                one.rentAccountId(),
                one.tenancyId(),
                changes.on,
                since,
                until,
                0,
                Found.of(DunningPolicy.assess(changes.ladder(changes.on), facts, changes.on), changes.on));
    }

    /**
     * The last evening since the evaluation before on which nothing was overdue that is followed: days were missed, and what is overdue now began
     * after it. Empty when the arrears went on.
     */
    private Optional<LocalDate> paidBetween(Of one, ArrearsCase open, CaseFacts now) {
        Optional<LocalDate> day =
                now.oldestDue().filter(due -> due.isAfter(open.found().on()));
        while (day.isPresent()) {
            LocalDate evening = day.get();
            CaseFacts then = facts.on(List.of(one), evening).get(one.rentAccountId());
            if (!Limits.isFollowed(then, parameters, evening)) {
                return day;
            }
            day = then.oldestDue().filter(due -> due.isAfter(open.found().on()));
        }
        return Optional.empty();
    }

    private ArrearsCase found(ArrearsCase open, CaseFacts facts, Changes changes) {
        Assessment assessment = DunningPolicy.assess(changes.ladder(open.openedOn()), facts, changes.on);
        return new ArrearsCase(
                open.arrearsCaseId(),
                open.rentAccountId(),
                open.tenancyId(),
                open.openedOn(),
                assessment.since(),
                open.closedOn(),
                open.version(),
                Found.of(assessment, changes.on));
    }

    /** What an evaluation writes, each kind in one statement. */
    private final class Changes {

        private final LocalDate on;
        private final Map<LocalDate, Ladder> ladders = new HashMap<>();
        private final List<ArrearsCase> opened = new ArrayList<>();
        private final List<ArrearsCase> kept = new ArrayList<>();
        private final List<ArrearsCase> closed = new ArrayList<>();
        private final List<ArrearsCase> earlier = new ArrayList<>();

        Changes(LocalDate on) {
            this.on = on;
        }

        Ladder ladder(LocalDate openedOn) {
            return ladders.computeIfAbsent(openedOn, day -> Ladders.of(parameters, day));
        }

        void write() {
            cases.close(closed);
            cases.open(opened);
            cases.found(kept);
            earlier.forEach(one -> cases.openedBefore(one.arrearsCaseId(), on));
            events.closed(closed);
            events.opened(opened);
        }
    }
}
