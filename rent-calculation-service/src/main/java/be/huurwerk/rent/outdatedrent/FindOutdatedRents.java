package be.huurwerk.rent.outdatedrent;

import be.huurwerk.regulation.parameter.UnknownParameterException;
import be.huurwerk.rent.calculation.RentCalculation;
import be.huurwerk.rent.calculation.RentQuestion;
import be.huurwerk.rent.decision.Outcome;
import be.huurwerk.rent.decision.Redecision;
import be.huurwerk.rent.decision.RentDecisions;
import be.huurwerk.rent.decision.RentsDecided;
import be.huurwerk.rent.household.DecidedRent;
import be.huurwerk.rent.household.DecisionReason;
import be.huurwerk.rent.household.TenancyFile;
import be.huurwerk.rent.household.TenancyFiles;
import be.huurwerk.rent.income.DeclaredIncome;
import be.huurwerk.rent.income.Incomes;
import be.huurwerk.rent.income.IncomesRecorded;
import be.huurwerk.servicekit.time.WallClock;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/**
 * Keeps up which decided rents rest on an income that was corrected since. An income makes them so when it is declared otherwise; a later
 * decision that takes all its days from one takes it off the list. Only those that still hold on some day are looked at, the past ones too:
 * what was paid then is to be put right as well.
 */
@ApplicationScoped
class FindOutdatedRents {

    private static final Logger LOG = Logger.getLogger(FindOutdatedRents.class);

    /** Before the observers that decide: they lock some of the tenancies that are locked here, and no others. */
    private static final int FIRST = 1000;

    private final TenancyFiles files;
    private final RentDecisions decisions;
    private final Incomes incomes;
    private final OutdatedRents outdated;
    private final Redecision redecision;
    private final CorrectedIncomes corrected;
    private final WallClock clock;

    FindOutdatedRents(
            TenancyFiles files,
            RentDecisions decisions,
            Incomes incomes,
            OutdatedRents outdated,
            Redecision redecision,
            RentCalculation calculation,
            WallClock clock) {
        this.files = files;
        this.decisions = decisions;
        this.incomes = incomes;
        this.outdated = outdated;
        this.redecision = redecision;
        this.corrected = new CorrectedIncomes(calculation);
        this.clock = clock;
    }

    void on(@Observes @Priority(FIRST) IncomesRecorded recorded) {
        if (recorded.corrected().isEmpty()) {
            return;
        }
        files.lockAll(files.ofPersons(recorded.personIds()));
        look(files.load(files.ofPersons(recorded.corrected())).values());
    }

    void on(@Observes RentsDecided decided) {
        List<OutdatedRent> known = outdated.of(decided.tenancyIds());
        if (known.isEmpty()) {
            return;
        }
        Map<UUID, TenancyFile> found =
                files.load(known.stream().map(OutdatedRent::tenancyId).collect(Collectors.toSet()));
        outdated.removeAll(known.stream()
                .filter(rent -> found.get(rent.tenancyId())
                        .schedule()
                        .daysOf(rent.rentDecisionId())
                        .isEmpty())
                .map(OutdatedRent::rentDecisionId)
                .toList());
    }

    private void look(Collection<TenancyFile> tenancies) {
        Instant now = clock.now();
        Map<UUID, List<DecidedRent>> standing =
                tenancies.stream().collect(Collectors.toMap(TenancyFile::tenancyId, FindOutdatedRents::standing));
        Map<UUID, RentQuestion> questions = decisions.questions(standing.values().stream()
                .flatMap(List::stream)
                .map(DecidedRent::rentDecisionId)
                .toList());
        Map<UUID, List<DeclaredIncome>> declared = incomes.ofPersons(persons(questions.values()));
        List<OutdatedRent> found = new ArrayList<>();
        List<UUID> sound = new ArrayList<>();
        for (TenancyFile file : tenancies) {
            for (DecidedRent decision : standing.get(file.tenancyId())) {
                UUID id = decision.rentDecisionId();
                List<UUID> old = corrected(id, questions.get(id), declared);
                if (!old.isEmpty() && changes(file, decision)) {
                    found.add(new OutdatedRent(id, file.tenancyId(), old, now));
                } else {
                    sound.add(id);
                }
            }
        }
        outdated.removeAll(sound);
        outdated.keepAll(found);
    }

    private List<UUID> corrected(UUID decision, RentQuestion question, Map<UUID, List<DeclaredIncome>> declared) {
        try {
            return corrected.of(question, declared).stream()
                    .map(DeclaredIncome::incomeId)
                    .toList();
        } catch (UnknownParameterException unknown) {
            LOG.warnf("What decision %s rests on can't be told: %s", decision, unknown.getMessage());
            return List.of();
        }
    }

    /** Whether a correction from its first day would change it; also when that can't be told. */
    private boolean changes(TenancyFile file, DecidedRent decision) {
        Outcome outcome = redecision.of(file, decision.effectiveFrom(), DecisionReason.correction);
        return outcome instanceof Outcome.Waiting
                || outcome instanceof Outcome.Decided decided
                        && decided.decisions().stream()
                                .anyMatch(made -> made.effectiveFrom().equals(decision.effectiveFrom()));
    }

    private static List<DecidedRent> standing(TenancyFile file) {
        return file.schedule().decisions().stream()
                .filter(decision ->
                        !file.schedule().daysOf(decision.rentDecisionId()).isEmpty())
                .toList();
    }

    private static Set<UUID> persons(Collection<RentQuestion> questions) {
        return questions.stream()
                .flatMap(question -> question.household().members().stream())
                .map(member -> UUID.fromString(member.memberId()))
                .collect(Collectors.toSet());
    }
}
