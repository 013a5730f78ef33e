package be.huurwerk.rent.income;

import be.huurwerk.regulation.money.Euro;
import be.huurwerk.rent.calculation.MonthlyAmount;
import be.huurwerk.rent.hold.HeldHouseholds;
import be.huurwerk.servicekit.Ids;
import be.huurwerk.servicekit.erasure.ErasedSubjects;
import be.huurwerk.servicekit.time.BusinessDate;
import be.huurwerk.servicekit.time.WallClock;
import be.huurwerk.webkit.problem.In;
import be.huurwerk.webkit.problem.Issue;
import be.huurwerk.webkit.problem.IssueType;
import be.huurwerk.webkit.problem.ProblemException;
import be.huurwerk.webkit.problem.Text;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Records a declared income, which replaces what {@link StandingIncomes} says. */
@ApplicationScoped
class RecordIncome {

    private final Persons persons;
    private final HeldHouseholds households;
    private final Incomes incomes;
    private final ErasedSubjects erased;
    private final WallClock clock;
    private final BusinessDate businessDate;
    private final Event<IncomesRecorded> recorded;

    RecordIncome(
            Persons persons,
            HeldHouseholds households,
            Incomes incomes,
            ErasedSubjects erased,
            WallClock clock,
            BusinessDate businessDate,
            Event<IncomesRecorded> recorded) {
        this.persons = persons;
        this.households = households;
        this.incomes = incomes;
        this.erased = erased;
        this.clock = clock;
        this.businessDate = businessDate;
        this.recorded = recorded;
    }

    @Transactional
    public DeclaredIncome record(IncomeRequest request) {
        LocalDate birthDate = persons.birthDate(request.personId()).orElseThrow(() -> unknown(request.personId()));
        if (request.year() < birthDate.getYear()) {
            throw ProblemException.badRequest(
                    new Issue(IssueType.REJECTED_INPUT, In.BODY, "year", request.year(), IncomeFaults.BEFORE_BIRTH));
        }
        erased.refuse(request.personId());
        households.holdPersons(
                List.of(request.personId())); // rents that follow from it are decided in this transaction
        UUID id = Ids.next();
        List<UUID> supersedes = incomes.standing(List.of(request.personId()))
                .replacedBy(id, request.personId(), request.year(), request.kind());
        List<MonthlyAmount> months = request.months().orElse(List.of()).stream()
                .map(MonthRequest::toModel)
                .toList();
        DeclaredIncome income = new DeclaredIncome(
                id,
                request.personId(),
                request.year(),
                request.kind(),
                request.amount().map(Euro::of),
                months,
                request.proof(),
                request.source(),
                Optional.empty(),
                clock.now(),
                request.receivedOn().or(() -> Optional.of(businessDate.today())),
                supersedes);
        incomes.addAll(List.of(income));
        recorded.fire(IncomesRecorded.of(income));
        return income;
    }

    private static ProblemException unknown(UUID personId) {
        return ProblemException.referencedResourceNotFound(
                In.BODY,
                "personId",
                personId.toString(),
                new Text("There is no person " + personId + ".", "Er is geen persoon " + personId + "."));
    }
}
