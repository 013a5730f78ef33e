package be.huurwerk.rent.income.bulkload;

import be.huurwerk.regulation.money.Euro;
import be.huurwerk.rent.income.DeclaredIncome;
import be.huurwerk.rent.income.Incomes;
import be.huurwerk.rent.income.IncomesRecorded;
import be.huurwerk.rent.income.Persons;
import be.huurwerk.rent.income.StandingIncomes;
import be.huurwerk.servicekit.Ids;
import be.huurwerk.servicekit.run.BatchRunHandler;
import be.huurwerk.servicekit.run.Run;
import be.huurwerk.servicekit.time.WallClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Records the sound lines of a file, a few hundred persons in a transaction: all lines of a person in the order of the file, each
 * replacing what {@link StandingIncomes} says.
 */
@ApplicationScoped
class RecordLoadedIncomes implements BatchRunHandler {

    private final BulkLoads loads;
    private final Persons persons;
    private final Incomes incomes;
    private final WallClock clock;
    private final Event<IncomesRecorded> recorded;

    RecordLoadedIncomes(
            BulkLoads loads, Persons persons, Incomes incomes, WallClock clock, Event<IncomesRecorded> recorded) {
        this.loads = loads;
        this.persons = persons;
        this.incomes = incomes;
        this.clock = clock;
        this.recorded = recorded;
    }

    @Override
    public String kind() {
        return LoadIncomes.RUN_KIND;
    }

    @Override
    public void handleAll(Run run, List<UUID> personIds) {
        UUID loadId = UUID.fromString(run.key());
        persons.lock(personIds);
        List<IncomeLine> lines = loads.take(loadId, personIds);
        if (!lines.isEmpty()) {
            List<DeclaredIncome> declared = declared(loadId, lines, incomes.standing(personIds));
            incomes.addAll(declared);
            recorded.fire(IncomesRecorded.of(declared));
        }
    }

    private List<DeclaredIncome> declared(UUID loadId, List<IncomeLine> lines, StandingIncomes standing) {
        Instant now = clock.now();
        List<DeclaredIncome> declared = new ArrayList<>();
        for (IncomeLine line : lines) {
            UUID id = Ids.next();
            declared.add(new DeclaredIncome(
                    id,
                    line.personId(),
                    line.year(),
                    line.kind(),
                    line.amount().map(Euro::of),
                    List.of(),
                    line.proof(),
                    Optional.of(line.source()),
                    Optional.of(loadId),
                    now,
                    Optional.empty(),
                    standing.replacedBy(id, line.personId(), line.year(), line.kind())));
        }
        return declared;
    }
}
