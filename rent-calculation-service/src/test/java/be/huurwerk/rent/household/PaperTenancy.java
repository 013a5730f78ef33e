package be.huurwerk.rent.household;

import be.huurwerk.regulation.money.Euro;
import be.huurwerk.regulation.parameter.Parameters;
import be.huurwerk.rent.calculation.IncomeKind;
import be.huurwerk.rent.calculation.Role;
import be.huurwerk.rent.household.HouseholdChange.Delta;
import be.huurwerk.rent.household.HouseholdChange.Effect;
import be.huurwerk.rent.household.SignedTenancy.Figures;
import be.huurwerk.rent.household.SignedTenancy.SignedMember;
import be.huurwerk.rent.household.SignedTenancy.TakenOver;
import be.huurwerk.rent.income.DeclaredIncome;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

/** What is known of a tenancy, kept without a database: facts are told to it in any order. */
public final class PaperTenancy {

    private static final Parameters PARAMETERS = Parameters.shipped();

    private final UUID tenancyId = new UUID(0, 1);
    private SignedTenancy signed;
    private Optional<LocalDate> end = Optional.empty();
    private long endTold;
    private boolean annulled;
    private final List<HouseholdHistory.Told> changes = new ArrayList<>();
    private List<Figures> figures;
    private final Map<UUID, List<DeclaredIncome>> incomes = new HashMap<>();
    private final Map<UUID, NavigableMap<YearMonth, Euro>> months = new HashMap<>();
    private Schedule schedule = new Schedule(List.of());

    public PaperTenancy signed(LocalDate start, Optional<LocalDate> contractEnd, List<SignedMember> household) {
        return signed(start, contractEnd, household, Optional.empty());
    }

    public PaperTenancy takenOver(LocalDate start, LocalDate on, List<SignedMember> household) {
        return signed(start, Optional.empty(), household, Optional.of(new TakenOver(on, new BigDecimal("300.00"))));
    }

    private PaperTenancy signed(
            LocalDate start, Optional<LocalDate> contractEnd, List<SignedMember> household, Optional<TakenOver> over) {
        figures = figures == null ? List.of(figures("2010-01-01", "600.00")) : figures;
        signed = new SignedTenancy(
                tenancyId, new UUID(0, 2), start, new SignedTenancy.Dwelling(figures), household, over);
        ended(contractEnd, 1);
        return this;
    }

    public PaperTenancy figures(Figures... dated) {
        figures = List.of(dated);
        return this;
    }

    /** @param sequence of the event that tells it */
    public void ended(Optional<LocalDate> last, long sequence) {
        if (endTold < sequence) {
            end = last;
            endTold = sequence;
        }
    }

    public void annulled() {
        annulled = true;
    }

    public void changed(long sequence, HouseholdChange change) {
        changes.add(new HouseholdHistory.Told(sequence, change));
    }

    public void declared(UUID person, int year, IncomeKind kind, String amount) {
        List<DeclaredIncome> all = incomes.computeIfAbsent(person, one -> new ArrayList<>());
        all.removeIf(other ->
                other.year() == year && (other.kind() == kind || other.kind().contradicts(kind)));
        all.add(new DeclaredIncome(
                UUID.randomUUID(),
                person,
                year,
                kind,
                Optional.of(Euro.of(amount)),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Instant.EPOCH,
                Optional.empty(),
                List.of()));
    }

    /** The same income in each of some months in a row. */
    public void earned(UUID person, YearMonth first, int count, String amount) {
        for (int i = 0; i < count; i++) {
            months.computeIfAbsent(person, one -> new TreeMap<>()).put(first.plusMonths(i), Euro.of(amount));
        }
    }

    public void decided(DecidedRent decision) {
        schedule = schedule.with(decision);
    }

    public boolean isSigned() {
        return signed != null;
    }

    public TenancyFile file() {
        Map<UUID, PersonIncomes> declared = new HashMap<>();
        incomes.forEach((person, all) ->
                declared.put(person, new PersonIncomes(List.copyOf(all), new TreeMap<>(), Set.of(), List.of())));
        months.forEach((person, all) -> declared.merge(
                person,
                new PersonIncomes(List.of(), new TreeMap<>(all), Set.of(), List.of()),
                (one, other) -> new PersonIncomes(one.declared(), other.months(), Set.of(), List.of())));
        return new TenancyFile(
                PARAMETERS,
                signed,
                new TenancyFile.Course(end, annulled),
                new HouseholdHistory(signed.household(), changes),
                figures,
                declared,
                schedule);
    }

    public static Figures figures(String validFrom, String baseRent) {
        return new Figures(
                LocalDate.parse(validFrom),
                new BigDecimal(baseRent),
                Optional.of(new BigDecimal("180.00")),
                Optional.of(new BigDecimal("40.00")),
                Optional.of(new BigDecimal("0.00")));
    }

    public static SignedMember member(UUID person, Role role, String birthDate) {
        return new SignedMember(
                person,
                role,
                LocalDate.parse(birthDate),
                Optional.empty(),
                Optional.of(role == Role.child),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    public HouseholdChange joins(UUID person, Role role, String birthDate, LocalDate on, LocalDate rentFrom) {
        SignedMember member = member(person, role, birthDate);
        return change(
                on,
                rentFrom,
                new Delta(
                        person,
                        Effect.joined,
                        Optional.of(role),
                        Optional.of(member.birthDate()),
                        Optional.empty(),
                        member.familyAllowance(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()));
    }

    public HouseholdChange leaves(UUID person, LocalDate on, LocalDate rentFrom) {
        return change(
                on,
                rentFrom,
                new Delta(
                        person,
                        Effect.left,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()));
    }

    private HouseholdChange change(LocalDate on, LocalDate rentFrom, Delta delta) {
        return new HouseholdChange(
                tenancyId,
                UUID.randomUUID(),
                on,
                Optional.of(rentFrom),
                List.of(delta),
                Optional.empty(),
                Optional.empty());
    }
}
