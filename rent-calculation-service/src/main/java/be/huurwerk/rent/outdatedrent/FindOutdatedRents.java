package be.huurwerk.rent.outdatedrent;

import be.huurwerk.regulation.parameter.UnknownParameterException;
import be.huurwerk.rent.calculation.RentCalculation;
import be.huurwerk.rent.decision.Asked;
import be.huurwerk.rent.decision.Outcome;
import be.huurwerk.rent.decision.Redecision;
import be.huurwerk.rent.decision.RentDecisions;
import be.huurwerk.rent.decision.RentsDecided;
import be.huurwerk.rent.household.DecidedRent;
import be.huurwerk.rent.household.DecisionReason;
import be.huurwerk.rent.household.RentFigures;
import be.huurwerk.rent.household.TenancyFile;
import be.huurwerk.rent.household.TenancyFiles;
import be.huurwerk.rent.income.DeclaredIncome;
import be.huurwerk.rent.income.Incomes;
import be.huurwerk.rent.income.IncomesRecorded;
import be.huurwerk.servicekit.time.WallClock;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/**
 * Keeps up which decided rents rest on an income, or on figures of the dwelling, that were corrected since, or on formulas whose
 * successors give another rent. An income makes them so when it is declared otherwise, a figure when another is told of a day on which a
 * rent began; figures of a later day are no correction. A later decision that takes all its days from one takes it off the list. Only
 * those that still hold on some day are looked at, the past ones too: what was paid then is to be put right as well.
 */
@ApplicationScoped
public class FindOutdatedRents {

    private static final Logger LOG = Logger.getLogger(FindOutdatedRents.class);

    /** Before the observers that decide: they lock some of the tenancies that are locked here, and no others. */
    private static final int FIRST = 1000;

    private final TenancyFiles files;
    private final RentDecisions decisions;
    private final Incomes incomes;
    private final OutdatedRents outdated;
    private final Redecision redecision;
    private final RentCalculation calculation;
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
        this.calculation = calculation;
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

    /** Figures of the dwelling became known. To be called before the rents are decided that waited for them: those are locked here too. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void figuresTold(UUID dwellingId) {
        List<UUID> tenancyIds = files.ofDwelling(dwellingId);
        if (tenancyIds.isEmpty()) {
            return;
        }
        files.lockAll(tenancyIds);
        Set<UUID> known =
                outdated.of(tenancyIds).stream().map(OutdatedRent::tenancyId).collect(Collectors.toSet());
        look(files.load(tenancyIds).values().stream()
                .filter(file -> known.contains(file.tenancyId())
                        || standing(file).stream().anyMatch(rent -> mayRestOnOthers(file, rent)))
                .toList());
    }

    /** The formulas were succeeded. */
    void formulasSucceeded(List<UUID> tenancyIds) {
        files.lockAll(tenancyIds);
        look(files.load(tenancyIds).values());
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
        Map<UUID, Asked> asked = decisions.asked(standing.values().stream()
                .flatMap(List::stream)
                .map(DecidedRent::rentDecisionId)
                .toList());
        Map<UUID, List<DeclaredIncome>> declared = incomes.ofPersons(persons(asked.values()));
        List<OutdatedRent> found = new ArrayList<>();
        List<UUID> sound = new ArrayList<>();
        for (TenancyFile file : tenancies) {
            for (DecidedRent decision : standing.get(file.tenancyId())) {
                UUID id = decision.rentDecisionId();
                List<UUID> old = corrected(id, asked.get(id), declared);
                boolean figures = !file.figuresOn(decision.effectiveFrom())
                        .equals(Optional.of(asked.get(id).question().dwelling()));
                boolean formulas = calculation.answersOtherwiseThan(
                        asked.get(id).rulesVersion(), asked.get(id).question());
                if ((figures || formulas || !old.isEmpty()) && changes(file, decision)) {
                    found.add(new OutdatedRent(id, file.tenancyId(), old, figures, formulas, now));
                } else {
                    sound.add(id);
                }
            }
        }
        outdated.removeAll(sound);
        outdated.keepAll(found);
    }

    /** By the amounts of the rent alone: where the landlord's policy supplied one, the figures must be looked at. */
    private static boolean mayRestOnOthers(TenancyFile file, DecidedRent rent) {
        RentFigures used = rent.figures();
        return file.figuresOn(rent.effectiveFrom())
                .filter(now -> now.baseRent().equals(used.maximumRent()))
                .filter(now -> now.minimumRent().equals(Optional.of(used.minimumRent())))
                .filter(now -> now.patrimonyReduction().equals(Optional.of(used.patrimonyReduction())))
                .filter(now -> now.energyCorrection().equals(Optional.of(used.energyCorrection())))
                .isEmpty();
    }

    private List<UUID> corrected(UUID decision, Asked asked, Map<UUID, List<DeclaredIncome>> declared) {
        try {
            return corrected.of(asked, declared).stream()
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

    private static Set<UUID> persons(Collection<Asked> asked) {
        return asked.stream()
                .flatMap(one -> one.question().household().members().stream())
                .map(member -> UUID.fromString(member.memberId()))
                .collect(Collectors.toSet());
    }
}
