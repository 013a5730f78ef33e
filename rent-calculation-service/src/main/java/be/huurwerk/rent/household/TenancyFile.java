package be.huurwerk.rent.household;

import be.huurwerk.regulation.parameter.Parameters;
import be.huurwerk.rent.calculation.DwellingFigures;
import be.huurwerk.rent.calculation.Household;
import be.huurwerk.rent.calculation.Income;
import be.huurwerk.rent.calculation.IncomeBasis;
import be.huurwerk.rent.calculation.Member;
import be.huurwerk.rent.calculation.RentQuestion;
import be.huurwerk.rent.household.SignedTenancy.Figures;
import be.huurwerk.rent.household.SignedTenancy.SignedMember;
import be.huurwerk.rent.household.SignedTenancy.TakenOver;
import be.huurwerk.rent.income.DeclaredIncome;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** All that is known of a tenancy and bears on its rent, at one moment. */
public final class TenancyFile implements Lease {

    private static final String CURRENT_INCOME = "policy/rent/current-income";

    private final Parameters parameters;
    private final SignedTenancy signed;
    private final Course course;
    private final HouseholdHistory history;
    private final List<Figures> figures;
    private final Map<UUID, PersonIncomes> incomes;
    private final Schedule schedule;

    /**
     * What became of the tenancy after its signing.
     *
     * @param endDate its last day
     */
    public record Course(Optional<LocalDate> endDate, boolean annulled) {}

    TenancyFile(
            Parameters parameters,
            SignedTenancy signed,
            Course course,
            HouseholdHistory history,
            List<Figures> figures,
            Map<UUID, PersonIncomes> incomes,
            Schedule schedule) {
        this.parameters = parameters;
        this.signed = signed;
        this.course = course;
        this.history = history;
        this.figures = List.copyOf(figures);
        this.incomes = Map.copyOf(incomes);
        this.schedule = schedule;
    }

    /** The same with one more decision, made after all others. */
    public TenancyFile with(DecidedRent decision) {
        return new TenancyFile(parameters, signed, course, history, figures, incomes, schedule.with(decision));
    }

    @Override
    public UUID tenancyId() {
        return signed.tenancyId();
    }

    @Override
    public UUID dwellingId() {
        return signed.dwellingId();
    }

    @Override
    public LocalDate startDate() {
        return signed.startDate();
    }

    @Override
    public Optional<LocalDate> endDate() {
        return course.endDate();
    }

    public Optional<TakenOver> takenOver() {
        return signed.takenOver();
    }

    @Override
    public boolean annulled() {
        return course.annulled();
    }

    public Schedule schedule() {
        return schedule;
    }

    /** The first day on which this service may decide a rent: the start, or the day on which the tenancy was taken over. */
    public LocalDate firstDay() {
        return signed.takenOver()
                .map(TakenOver::on)
                .filter(startDate()::isBefore)
                .orElse(startDate());
    }

    /** The household on a date, as far as the rent is concerned. */
    @Override
    public List<SignedMember> householdOn(LocalDate date) {
        return history.on(date);
    }

    @Override
    public int personsOn(LocalDate day) {
        return history.personsOn(day);
    }

    @Override
    public List<LocalDate> moves() {
        return history.moves().toList();
    }

    /** The days from which the rent follows a change of the household, in order. */
    public List<LocalDate> householdTurns() {
        return history.turns();
    }

    /** The dwelling's figures in force on a date; empty when none are. */
    public Optional<DwellingFigures> figuresOn(LocalDate date) {
        return figures.stream()
                .filter(dated -> !dated.validFrom().isAfter(date))
                .max(Comparator.comparing(Figures::validFrom))
                .map(Figures::toModel);
    }

    /**
     * The question for the calculation; empty while the dwelling has no figures in force. On the current income it is that of the grant
     * that covers the date, or else the one proven for the date.
     */
    public Optional<RentQuestion> question(LocalDate on, IncomeBasis basis) {
        if (basis == IncomeBasis.REFERENCE) {
            return question(on, Optional.empty());
        }
        Grant grant = schedule.inForce(on)
                .flatMap(DecidedRent::grant)
                .orElseGet(() -> new Grant(DecisionReason.incomeDrop, on, on, provenTo(on)));
        return question(on, Optional.of(grant));
    }

    /** The question on the reference income, or within a grant on the current income that it was granted on. */
    public Optional<RentQuestion> question(LocalDate on, Optional<Grant> grant) {
        return question(
                on,
                grant.isPresent() ? IncomeBasis.CURRENT : IncomeBasis.REFERENCE,
                person -> incomes(incomesOf(person), on, grant));
    }

    /** The question on the current incomes that are proven for the date, and on no other. */
    public Optional<RentQuestion> provenQuestion(LocalDate on) {
        return question(
                on,
                IncomeBasis.CURRENT,
                person -> proven(incomesOf(person), on, lastBefore(on)).stream().toList());
    }

    /** The declarations that told last the current income of a person that is proven for the date; none while none is. */
    public List<DeclaredIncome> provenBy(UUID personId, LocalDate on) {
        PersonIncomes known = incomesOf(personId);
        return proven(known, on, lastBefore(on))
                .map(income -> known.told(income, on))
                .orElse(List.of());
    }

    /** The last day of the months that prove current incomes for the date; the day before it while none does. */
    public LocalDate provenTo(LocalDate on) {
        return householdOn(on).stream()
                .map(member -> proven(incomesOf(member.personId()), on, lastBefore(on)))
                .flatMap(Optional::stream)
                .map(PersonIncomes::lastMonth)
                .max(Comparator.naturalOrder())
                .map(YearMonth::atEndOfMonth)
                .orElse(on.minusDays(1));
    }

    private Optional<RentQuestion> question(
            LocalDate on, IncomeBasis basis, Function<UUID, List<Income>> incomesOfPerson) {
        return figuresOn(on).map(dwelling -> {
            Map<UUID, LocalDate> joined = history.joinedOn(on);
            List<Member> members = history.lastUntil(on).stream()
                    .map(member -> since(
                            joined.getOrDefault(member.personId(), startDate()),
                            on,
                            member.facts().with(incomesOfPerson.apply(member.personId()))))
                    .toList();
            return new RentQuestion(on, dwelling, new Household(members), basis);
        });
    }

    /** Only the day of a move within the year of the rent bears on it. */
    private static Member since(LocalDate movedIn, LocalDate on, Member member) {
        return movedIn.getDayOfYear() > 1 && movedIn.getYear() == on.getYear() ? member.movedIn(movedIn) : member;
    }

    /** Within a grant who proved no current income goes by that of the reference year. */
    private List<Income> incomes(PersonIncomes known, LocalDate on, Optional<Grant> grant) {
        List<Income> all = new ArrayList<>(known.ofYears());
        Optional<Income> current = grant.isPresent()
                ? proven(known, grant.get().from(), YearMonth.from(grant.get().provenTo()))
                : known.around(on, months("months", on));
        if (current.isEmpty() && all.isEmpty()) {
            current = known.around(on, months("months", on));
        }
        current.ifPresent(all::add);
        return all;
    }

    private Optional<Income> proven(PersonIncomes known, LocalDate day, YearMonth last) {
        return known.provenFor(day, last, months("months", day), months("recent", day));
    }

    private static YearMonth lastBefore(LocalDate day) {
        return YearMonth.from(day).minusMonths(1);
    }

    private int months(String key, LocalDate on) {
        return parameters.number(CURRENT_INCOME, key, on).intValue();
    }

    private PersonIncomes incomesOf(UUID personId) {
        return incomes.getOrDefault(personId, PersonIncomes.NONE);
    }
}
