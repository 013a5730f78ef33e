package be.huurwerk.arrears.dunning;

import be.huurwerk.arrears.account.EntryKind;
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
import be.huurwerk.arrears.dunning.CaseRows.WrongLetter;
import be.huurwerk.arrears.frozendebt.FrozenDebts;
import be.huurwerk.arrears.frozendebt.FrozenDebts.Freeze;
import be.huurwerk.arrears.frozendebt.FrozenDebts.Frozen;
import be.huurwerk.arrears.landlord.LandlordAtBank;
import be.huurwerk.arrears.liability.Households;
import be.huurwerk.arrears.liability.Liability;
import be.huurwerk.arrears.paymentplan.PlanOnDay;
import be.huurwerk.arrears.paymentplan.PlansOfAccounts;
import be.huurwerk.arrears.visit.HomeVisits;
import be.huurwerk.regulation.money.Euro;
import be.huurwerk.regulation.parameter.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** Gathers what is known of accounts and their cases on the evening of a day, in a handful of statements however many they are. */
@ApplicationScoped
class FactsOfCases {

    private static final String LATE_AFTER = "policy/arrears/step-record-days";
    /** A contact that tenancy-service told of. */
    private static final String VISIT = "visit";

    private static final Set<EntryKind> ACCESSORY = EnumSet.of(EntryKind.cost, EntryKind.interest);
    private static final String BANK_DAYS = "policy/arrears/bank-import-days";

    private final Standings standings;
    private final MonthlyCharges monthlyCharges;
    private final PlansOfAccounts plans;
    private final Households households;
    private final FrozenDebts frozenDebts;
    private final CourtDates courtDates;
    private final CaseRows rows;
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

    /** The facts by account. */
    Map<UUID, CaseFacts> on(Collection<Of> accounts, LocalDate day) {
        List<UUID> ids = accounts.stream().map(Of::rentAccountId).toList();
        List<UUID> cases = accounts.stream()
                .flatMap(one -> one.arrearsCase().stream())
                .map(ArrearsCase::arrearsCaseId)
                .toList();
        Map<UUID, Standing> standing = standings.on(ids, day);
        Map<UUID, Euro> charges = monthlyCharges.on(ids, day);
        Map<UUID, List<CaseFacts.Taken>> steps =
                rows.steps(cases, day, parameters.number(LATE_AFTER, day).intValue());
        Map<UUID, List<Hold>> pauses = rows.pauses(cases, day);
        Map<UUID, List<Rest>> disputes = rows.disputes(cases, day);
        Map<UUID, WrongLetter> letters = rows.letters(cases, day);
        Map<UUID, Contact> reached = contacts.lastReached(cases, day);
        Map<UUID, LocalDate> visited =
                homeVisits.rests(accounts.stream().map(Of::tenancyId).toList(), day);
        Map<UUID, Liability> liability =
                households.of(accounts.stream().map(Of::tenancyId).toList());
        Map<UUID, PlanOnDay> planned = plans.on(ids, day);
        Map<UUID, List<Rest>> held = held(ids);
        Map<UUID, Frozen> frozen = frozenDebts.on(ids, day);
        Map<UUID, List<Freeze>> freezes = frozenDebts.freezes(ids);
        Map<UUID, CourtDate> court = courtDates.on(ids, day);
        Optional<Hold> stale = staleBankImport(day);
        Map<UUID, CaseFacts> facts = new HashMap<>();
        for (Of one : accounts) {
            List<Debt> overdue = overdue(
                    standing.get(one.rentAccountId()),
                    disputes,
                    Optional.ofNullable(frozen.get(one.rentAccountId())),
                    freezes.getOrDefault(one.rentAccountId(), List.of()),
                    held,
                    day);
            Optional<PlanOnDay> plan = Optional.ofNullable(planned.get(one.rentAccountId()));
            Optional<PlanOnDay> live = plan.filter(last -> last.holds(day));
            boolean holdsAll =
                    live.filter(holding -> holdsAll(holding, overdue)).isPresent();
            List<Debt> known = live.filter(holding -> !holdsAll)
                    .map(holding -> besides(holding, overdue))
                    .orElse(overdue);
            Optional<UUID> caseId = one.arrearsCase().map(ArrearsCase::arrearsCaseId);
            List<Hold> holds = new ArrayList<>();
            liability
                    .get(one.tenancyId())
                    .remindersStoppedOn()
                    .filter(died -> !died.isAfter(day))
                    .ifPresent(died -> holds.add(new Hold(Guard.death, Optional.empty(), Optional.empty())));
            if (!overdue.isEmpty() && overdue.stream().allMatch(Debt::frozen)) {
                String settlement =
                        frozen.get(one.rentAccountId()).debtSettlementId().toString();
                holds.add(new Hold(Guard.debtSettlement, Optional.of(settlement), Optional.empty()));
            }
            Optional.ofNullable(court.get(one.rentAccountId()))
                    .ifPresent(date -> holds.add(new Hold(
                            Guard.courtDate, Optional.of(date.courtCaseId().toString()), date.day())));
            live.filter(holding -> holdsAll)
                    .ifPresent(holding -> holds.add(new Hold(
                            Guard.paymentPlan,
                            Optional.of(holding.paymentPlanId().toString()),
                            Optional.of(holding.holdsUntil()))));
            caseId.map(pauses::get).ifPresent(holds::addAll);
            List<Debt> owed = overdue.stream().filter(debt -> !debt.frozen()).toList();
            if (!owed.isEmpty() && owed.stream().allMatch(Debt::disputed)) {
                holds.add(new Hold(Guard.dispute, Optional.empty(), Optional.empty()));
            }
            CaseFacts asked = new CaseFacts(
                    known,
                    charges.getOrDefault(one.rentAccountId(), Euro.ZERO),
                    caseId.map(steps::get).orElse(List.of()),
                    one.arrearsCase().map(ArrearsCase::since),
                    holds,
                    plan.flatMap(PlanOnDay::brokenOn));
            caseId.map(letters::get)
                    .filter(wrong -> counts(wrong, asked, day))
                    .ifPresent(wrong -> holds.add(new Hold(wrong.guard(), Optional.empty(), Optional.empty())));
            caseId.map(reached::get)
                    .flatMap(contact -> recentContact(contact, day))
                    .or(() -> Optional.ofNullable(visited.get(one.tenancyId()))
                            .map(until -> new Hold(Guard.recentContact, Optional.of(VISIT), Optional.of(until))))
                    .ifPresent(holds::add);
            stale.ifPresent(holds::add);
            facts.put(one.rentAccountId(), asked.heldBackBy(holds));
        }
        return facts;
    }

    /** Whether a step whose letter did not get there still asks for something: one of which all is paid, or frozen, is nothing to wait for. */
    private static boolean counts(WrongLetter wrong, CaseFacts facts, LocalDate day) {
        return wrong.code().equals(Ladders.BROKEN_PLAN)
                || facts.asking(day).stream()
                        .anyMatch(step ->
                                step.code().equals(wrong.code()) && step.on().equals(wrong.on()));
    }

    /** When payment plans held debts: a step that was taken meanwhile, for what they did not hold, asked for none of these. */
    private Map<UUID, List<Rest>> held(List<UUID> ids) {
        Map<UUID, List<Rest>> rests = new HashMap<>();
        plans.held(ids)
                .forEach((debt, times) -> rests.put(
                        debt,
                        times.stream()
                                .map(time -> new Rest(time.from(), time.end()))
                                .toList()));
        return rests;
    }

    /** Whether a live plan leaves nothing to ask: costs and interest rest with the debts. */
    private static boolean holdsAll(PlanOnDay plan, List<Debt> overdue) {
        return overdue.stream().noneMatch(debt -> debt.counts() && !isHeld(plan, debt));
    }

    private static List<Debt> besides(PlanOnDay plan, List<Debt> overdue) {
        return overdue.stream()
                .map(debt -> isHeld(plan, debt) ? debt.inPlan() : debt)
                .toList();
    }

    private static boolean isHeld(PlanOnDay plan, Debt debt) {
        return debt.accessory()
                || debt.entryId().filter(id -> plan.covers(id, debt.dueOn())).isPresent();
    }

    private static List<Debt> overdue(
            Standing standing,
            Map<UUID, List<Rest>> disputes,
            Optional<Frozen> frozen,
            List<Freeze> freezes,
            Map<UUID, List<Rest>> held,
            LocalDate day) {
        return standing.open().stream()
                .filter(item -> item.dueOn().isBefore(day))
                .map(item -> debt(
                        item,
                        disputes.getOrDefault(item.entryId(), List.of()),
                        frozen.filter(one -> one.holds(item)).isPresent(),
                        freezes,
                        held.getOrDefault(item.entryId(), List.of()),
                        day))
                .toList();
    }

    private static Debt debt(
            OpenItem item, List<Rest> disputes, boolean frozen, List<Freeze> freezes, List<Rest> held, LocalDate day) {
        return new Debt(
                item.dueOn(),
                item.open(),
                disputes.stream().anyMatch(dispute -> dispute.holds(day)),
                frozen,
                Optional.of(item.entryId()),
                ACCESSORY.contains(item.kind()),
                Stream.of(
                                disputes.stream(),
                                freezes.stream()
                                        .filter(freeze -> !item.owedOn().isAfter(freeze.from()))
                                        .map(freeze -> new Rest(freeze.from(), freeze.end())),
                                held.stream())
                        .flatMap(rests -> rests)
                        .toList());
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
