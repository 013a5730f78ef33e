package be.huurwerk.rent.decision;

import be.huurwerk.rent.household.DecisionReason;
import be.huurwerk.rent.household.TenancyFile;
import be.huurwerk.rent.household.TenancyFiles;
import be.huurwerk.rent.income.IncomesRecorded;
import be.huurwerk.rent.parameter.AwaitsFigures;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import org.jboss.logging.Logger;

/**
 * Decides rents by themselves whenever something becomes known: what the fact makes due, and what waited for it. Whoever calls holds the
 * persons whom the fact concerns (as {@code Persons.lock} does), so that of two who bring the last missing things one sees both.
 */
@ApplicationScoped
public class DecideWhatIsDue implements AwaitsFigures {

    private static final Logger LOG = Logger.getLogger(DecideWhatIsDue.class);

    private final TenancyFiles files;
    private final WaitingRents waiting;
    private final RentBook book;
    private final CatchUp catchUp;

    DecideWhatIsDue(TenancyFiles files, WaitingRents waiting, RentBook book, Redecision redecision) {
        this.files = files;
        this.waiting = waiting;
        this.book = book;
        this.catchUp = new CatchUp(redecision);
    }

    /** The tenancy is signed: its first rent is due, and one for each change of its household that is known already. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void signed(UUID tenancyId) {
        decide(List.of(tenancyId), Due::signed);
    }

    /** The household changed, and the rent follows from this day on. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void householdChanged(UUID tenancyId, LocalDate from) {
        decide(List.of(tenancyId), file -> Due.householdChanged(file, from));
    }

    /** A change of the household was a mistake, and the rent had followed it, or was to follow it, from this day on. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void changeAnnulled(UUID tenancyId, LocalDate from) {
        files.lockAll(List.of(tenancyId));
        waiting.removeHouseholdChange(tenancyId, from);
        decide(List.of(tenancyId), file -> Due.changeAnnulled(file, from));
    }

    /**
     * Another end of the tenancy became known, or that it has none.
     *
     * @param before the end that was known before
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void ended(UUID tenancyId, Optional<LocalDate> before) {
        decide(List.of(tenancyId), file -> Due.ended(file, before));
    }

    /** Something else became known of the tenancy. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void retry(UUID tenancyId) {
        decide(List.of(tenancyId), file -> Map.of());
    }

    /** Newer figures of the dwelling became known. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void figuresTold(UUID dwellingId) {
        decide(waiting.tenanciesOfDwelling(dwellingId), file -> Map.of());
    }

    @Override
    public List<UUID> awaitFigures() {
        return waiting.tenanciesAwaitingFigures();
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void takeUp(List<UUID> tenancyIds) {
        decide(waiting.ofTenancies(tenancyIds).keySet().stream().sorted().toList(), file -> Map.of());
    }

    void on(@Observes IncomesRecorded recorded) {
        decide(waiting.tenanciesOfPersons(recorded.personIds()), file -> Map.of());
    }

    private void decide(List<UUID> tenancyIds, Function<TenancyFile, Map<LocalDate, DecisionReason>> due) {
        if (tenancyIds.isEmpty()) {
            return;
        }
        files.lockAll(tenancyIds);
        Map<UUID, TenancyFile> found = files.load(tenancyIds);
        List<NewDecision> decisions = new ArrayList<>();
        List<Outcome.Waiting> awaited = new ArrayList<>();
        Map<UUID, List<LocalDate>> settled = new HashMap<>();
        Map<UUID, Map<LocalDate, DecisionReason>> onTheList = waiting.ofTenancies(tenancyIds);
        for (UUID tenancyId : tenancyIds) {
            Optional.ofNullable(found.get(tenancyId)).ifPresent(file -> {
                Map<LocalDate, DecisionReason> all = new TreeMap<>(due.apply(file));
                all.putAll(onTheList.getOrDefault(tenancyId, Map.of()));
                CatchUp.Result result = catchUp.of(file, all);
                settled.put(tenancyId, result.settled());
                decisions.addAll(result.decisions());
                awaited.addAll(result.waiting());
            });
        }
        List<RentDecision> decided = book.enterAll(decisions);
        waiting.removeAll(settled);
        waiting.enterAll(awaited);
        log(decided, tenancyIds.size() > 1);
    }

    private static void log(List<RentDecision> decided, boolean ofMany) {
        if (ofMany) {
            LOG.infof("%d rents are decided that waited for what became known", decided.size());
            return;
        }
        decided.forEach(one -> LOG.infof(
                "The rent of tenancy %s from %s is decided (%s): %s",
                one.tenancyId(), one.effectiveFrom(), one.reason(), one.rentDecisionId()));
    }
}
