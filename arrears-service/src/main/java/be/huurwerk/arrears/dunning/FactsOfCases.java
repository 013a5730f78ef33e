package be.huurwerk.arrears.dunning;

import be.huurwerk.arrears.account.MonthlyCharges;
import be.huurwerk.arrears.account.OpenItem;
import be.huurwerk.arrears.account.Standing;
import be.huurwerk.arrears.account.Standings;
import be.huurwerk.arrears.courtdate.CourtDates;
import be.huurwerk.arrears.courtdate.CourtDates.CourtDate;
import be.huurwerk.arrears.dunning.CaseFacts.Debt;
import be.huurwerk.arrears.dunning.CaseFacts.Guard;
import be.huurwerk.arrears.dunning.CaseFacts.Hold;
import be.huurwerk.arrears.dunning.CaseFacts.Rest;
import be.huurwerk.arrears.dunning.CaseFacts.Taken;
import be.huurwerk.arrears.dunning.CaseRows.WrongLetter;
import be.huurwerk.arrears.frozendebt.FrozenDebts;
import be.huurwerk.arrears.frozendebt.FrozenDebts.Freeze;
import be.huurwerk.arrears.frozendebt.FrozenDebts.Frozen;
import be.huurwerk.arrears.landlord.LandlordAtBank;
import be.huurwerk.arrears.liability.Households;
import be.huurwerk.arrears.liability.Liability;
import be.huurwerk.arrears.paymentplan.AccountPlans;
import be.huurwerk.arrears.paymentplan.PlanOnDay;
import be.huurwerk.arrears.paymentplan.PlansOfAccounts;
import be.huurwerk.arrears.visit.HomeVisits;
import be.huurwerk.regulation.money.Euro;
import be.huurwerk.regulation.parameter.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Gathers what is known of accounts and their cases on the evening of a day, in a handful of statements however many they are. */
@ApplicationScoped
class FactsOfCases {

    private static final String LATE_AFTER = "policy/arrears/step-record-days";
    /** A contact that tenancy-service told of. */
    private static final String VISIT = "visit";

    private static final String BANK_DAYS = "policy/arrears/bank-import-days";

    private final Standings standings;
    private final MonthlyCharges monthlyCharges;
    private final PlansOfAccounts plans;
    private final Households households;
    private final FrozenDebts frozenDebts;
    private final CourtDates courtDates;
    private final CaseRows rows;
    private final PaidDays paidDays;
    private final Contacts contacts;
    private final HomeVisits homeVisits;
    private final Parameters parameters;

    FactsOfCases(
            Standings standings,
            MonthlyCharges monthlyCharges,
            PlansOfAccounts plans,
            Households households,
            FrozenDebts frozenDebts,
            CourtDates courtDates,
            CaseRows rows,
            PaidDays paidDays,
            Contacts contacts,
            HomeVisits homeVisits,
            Parameters parameters) {
        this.standings = standings;
        this.monthlyCharges = monthlyCharges;
        this.plans = plans;
        this.households = households;
        this.frozenDebts = frozenDebts;
        this.courtDates = courtDates;
        this.rows = rows;
        this.paidDays = paidDays;
        this.contacts = contacts;
        this.homeVisits = homeVisits;
        this.parameters = parameters;
    }

    /** An account, and its case that is open on the day. */
    record Of(UUID rentAccountId, UUID tenancyId, Optional<ArrearsCase> arrearsCase) {

        static Of of(ArrearsCase arrearsCase) {
            return new Of(arrearsCase.rentAccountId(), arrearsCase.tenancyId(), Optional.of(arrearsCase));
        }
    }

    /** What is known of many accounts and cases on the evening of a day. */
    private record Known(
            Map<UUID, Standing> standing,
            Map<UUID, Euro> charges,
            Map<UUID, List<Taken>> steps,
            Map<UUID, List<Hold>> pauses,
            Map<UUID, List<Rest>> disputes,
            Map<UUID, List<Rest>> paid,
            Map<UUID, WrongLetter> letters,
            Map<UUID, Contact> reached,
            Map<UUID, LocalDate> visited,
            Map<UUID, Liability> liability,
            Map<UUID, AccountPlans> plans,
            Map<UUID, Frozen> frozen,
            Map<UUID, List<Freeze>> freezes,
            Map<UUID, CourtDate> court,
            Optional<Hold> stale) {}

    /** The facts by account. */
    Map<UUID, CaseFacts> on(Collection<Of> accounts, LocalDate day) {
        List<UUID> ids = accounts.stream().map(Of::rentAccountId).toList();
        List<UUID> tenancies = accounts.stream().map(Of::tenancyId).toList();
        List<UUID> cases = accounts.stream()
                .flatMap(one -> one.arrearsCase().stream())
                .map(ArrearsCase::arrearsCaseId)
                .toList();
        Map<UUID, Standing> standing = standings.on(ids, day);
        Known known = new Known(
                standing,
                monthlyCharges.on(ids, day),
                rows.steps(cases, day, parameters.number(LATE_AFTER, day).intValue()),
                rows.pauses(cases, day),
                rows.disputes(cases, day),
                paidDays.of(overdue(standing, day), day),
                rows.letters(cases, day),
                contacts.lastReached(cases, day),
                homeVisits.rests(tenancies, day),
                households.of(tenancies),
                plans.on(ids, day),
                frozenDebts.on(ids, day),
                frozenDebts.freezes(ids),
                courtDates.on(ids, day),
                staleBankImport(day));
        Map<UUID, BesidePlan> asked = new HashMap<>();
        Map<UUID, LocalDate> oldest = new HashMap<>();
        for (UUID account : ids) {
            BesidePlan beside = beside(account, known, day);
            asked.put(account, beside);
            CaseFacts.oldestDue(beside.debts()).ifPresent(due -> oldest.put(account, due));
        }
        List<UUID> open = asked.values().stream()
                .flatMap(beside -> beside.debts().stream())
                .flatMap(debt -> debt.entryId().stream())
                .toList();
        Map<UUID, LocalDate> oldestSince = rows.oldestSince(oldest, open, day);
        Map<UUID, CaseFacts> facts = new HashMap<>();
        accounts.forEach(one -> facts.put(
                one.rentAccountId(),
                facts(
                        one,
                        known,
                        asked.get(one.rentAccountId()),
                        Optional.ofNullable(oldestSince.get(one.rentAccountId())),
                        day)));
        return facts;
    }

    private static List<UUID> overdue(Map<UUID, Standing> standing, LocalDate day) {
        return standing.values().stream()
                .flatMap(one -> one.open().stream())
                .filter(item -> item.dueOn().isBefore(day))
                .map(OpenItem::entryId)
                .toList();
    }

    private static BesidePlan beside(UUID account, Known known, LocalDate day) {
        return BesidePlan.of(
                new OverdueDebts(
                                known.disputes(),
                                known.paid(),
                                Optional.ofNullable(known.frozen().get(account)),
                                known.freezes().getOrDefault(account, List.of()))
                        .of(known.standing().get(account), day),
                known.plans().getOrDefault(account, AccountPlans.NONE),
                day);
    }

    private CaseFacts facts(Of one, Known known, BesidePlan beside, Optional<LocalDate> oldestSince, LocalDate day) {
        UUID account = one.rentAccountId();
        Optional<UUID> caseId = one.arrearsCase().map(ArrearsCase::arrearsCaseId);
        List<Taken> steps = caseId.map(known.steps()::get).orElse(List.of());
        return new CaseFacts(
                beside.debts(),
                known.charges().getOrDefault(account, Euro.ZERO),
                steps,
                one.arrearsCase().map(ArrearsCase::since),
                holds(one, known, beside, steps, day),
                Optional.ofNullable(known.plans().get(account))
                        .flatMap(AccountPlans::last)
                        .flatMap(PlanOnDay::brokenOn),
                oldestSince);
    }

    /** What holds the case back, the strongest first. */
    private List<Hold> holds(Of one, Known known, BesidePlan beside, List<Taken> steps, LocalDate day) {
        UUID account = one.rentAccountId();
        Optional<UUID> caseId = one.arrearsCase().map(ArrearsCase::arrearsCaseId);
        List<Hold> holds = new ArrayList<>();
        known.liability()
                .get(one.tenancyId())
                .remindersStoppedOn()
                .filter(died -> !died.isAfter(day))
                .ifPresent(died -> holds.add(new Hold(Guard.death, Optional.empty(), Optional.empty())));
        if (!beside.debts().isEmpty() && beside.debts().stream().allMatch(Debt::frozen)) {
            String settlement = known.frozen().get(account).debtSettlementId().toString();
            holds.add(new Hold(Guard.debtSettlement, Optional.of(settlement), Optional.empty()));
        }
        Optional.ofNullable(known.court().get(account))
                .ifPresent(date -> holds.add(new Hold(
                        guard(date.what()), Optional.of(date.courtCaseId().toString()), date.day())));
        beside.keeping()
                .ifPresent(plan -> holds.add(new Hold(
                        Guard.paymentPlan,
                        Optional.of(plan.paymentPlanId().toString()),
                        Optional.of(plan.holdsUntil()))));
        caseId.map(known.pauses()::get).ifPresent(holds::addAll);
        List<Debt> owed = beside.debts().stream().filter(debt -> !debt.frozen()).toList();
        if (!owed.isEmpty() && owed.stream().allMatch(Debt::disputed)) {
            holds.add(new Hold(Guard.dispute, Optional.empty(), Optional.empty()));
        }
        caseId.map(known.letters()::get)
                .filter(wrong -> counts(wrong, beside.debts(), steps, day))
                .ifPresent(wrong -> holds.add(new Hold(wrong.guard(), Optional.empty(), Optional.empty())));
        caseId.map(known.reached()::get)
                .flatMap(contact -> recentContact(contact, day))
                .or(() -> Optional.ofNullable(known.visited().get(one.tenancyId()))
                        .map(until -> new Hold(Guard.recentContact, Optional.of(VISIT), Optional.of(until))))
                .ifPresent(holds::add);
        known.stale().ifPresent(holds::add);
        return holds;
    }

    private static Guard guard(CourtDates.For what) {
        return switch (what) {
            case court -> Guard.courtDate;
            case hearingRecord -> Guard.hearingNotRecorded;
            case leaving -> Guard.judgment;
        };
    }

    /** Whether a step whose letter did not get there still asks for something: one of which all is paid, or frozen, is nothing to wait for. */
    private static boolean counts(WrongLetter wrong, List<Debt> overdue, List<Taken> steps, LocalDate day) {
        return wrong.code().equals(Ladders.BROKEN_PLAN)
                || CaseFacts.asking(overdue, steps, day).stream()
                        .anyMatch(step ->
                                step.code().equals(wrong.code()) && step.on().equals(wrong.on()));
    }

    private Optional<Hold> recentContact(Contact contact, LocalDate day) {
        return parameters
                .find(RecordContact.DAYS, contact.kind(), contact.on())
                .map(days -> contact.on().plusDays(days.intValue()))
                .filter(until -> !day.isAfter(until))
                .map(until -> new Hold(Guard.recentContact, Optional.of(contact.kind()), Optional.of(until)));
    }

    /** What holds back every case alike: what was paid in the last days is not known. */
    Optional<Hold> staleBankImport(LocalDate day) {
        return rows.lastBankDay(day, LandlordAtBank.account(day, parameters))
                .filter(last -> last.plusDays(parameters.number(BANK_DAYS, day).intValue())
                        .isBefore(day))
                .map(last -> new Hold(Guard.staleBankImport, Optional.of(last.toString()), Optional.empty()));
    }
}
