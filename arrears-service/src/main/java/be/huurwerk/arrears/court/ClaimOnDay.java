package be.huurwerk.arrears.court;

import be.huurwerk.arrears.account.EntryKind;
import be.huurwerk.arrears.account.OpenItem;
import be.huurwerk.arrears.account.Standing;
import be.huurwerk.arrears.account.Standings;
import be.huurwerk.arrears.frozendebt.FrozenDebts;
import be.huurwerk.arrears.frozendebt.FrozenDebts.Frozen;
import be.huurwerk.arrears.paymentplan.PlanOnDay;
import be.huurwerk.regulation.money.Euro;
import be.huurwerk.servicekit.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What is claimed of an account on a day: what is overdue, without what a debt settlement freezes or a payment plan holds; what a plan leaves out of
 * a debt is claimed. Brought up to date by asking another day.
 */
@ApplicationScoped
class ClaimOnDay {

    private static final Set<EntryKind> ACCESSORY = EnumSet.of(EntryKind.cost, EntryKind.interest);

    private final Standings standings;
    private final FrozenDebts frozenDebts;
    private final KeptPlans plans;
    private final DisputedDebts disputes;
    private final Sql sql;

    ClaimOnDay(
            Standings standings,
            FrozenDebts frozenDebts,
            KeptPlans plans,
            DisputedDebts disputes,
            DataSource dataSource) {
        this.sql = new Sql(dataSource);
        this.standings = standings;
        this.frozenDebts = frozenDebts;
        this.plans = plans;
        this.disputes = disputes;
    }

    /** What whoever claims it should know; the names are those of the JSON. */
    @Schema(name = "CourtClaimWarning")
    enum Warning {
        /** The tenant contests all of it: no reminder asks it, and the judge decides. */
        allDebtsDisputed
    }

    record Claim(List<OpenItem> items) {

        Claim {
            items = List.copyOf(items);
        }

        Euro total() {
            return OpenItem.sum(items.stream());
        }

        /** Of these kinds. */
        Euro of(EntryKind kind) {
            return OpenItem.sum(items.stream().filter(item -> item.kind() == kind));
        }
    }

    /** Keeps what is claimed with a petition or at a hearing, as the ledger knows it while that is recorded. */
    void keep(UUID courtStepId, Claim claim) {
        claim.items()
                .forEach(item -> sql.update(
                        "insert into court_claim (court_step_id, entry_id, kind, due_on, amount) values (?, ?, ?, ?, ?)",
                        courtStepId,
                        item.entryId(),
                        item.kind().name(),
                        item.dueOn(),
                        item.open().amount()));
    }

    /** What was claimed with it, whatever was booked since; nothing of a step of before it was kept. */
    Claim kept(UUID courtStepId) {
        return new Claim(sql.list(
                "select entry_id, kind, due_on, amount from court_claim where court_step_id = ? order by due_on, entry_id",
                row -> new OpenItem(
                        row.getObject(1, UUID.class),
                        EntryKind.valueOf(row.getString(2)),
                        row.getObject(3, LocalDate.class),
                        Euro.of(row.getBigDecimal(4))),
                courtStepId));
    }

    Claim of(UUID rentAccountId, LocalDate on) {
        return of(List.of(rentAccountId), on).get(rentAccountId);
    }

    /** By account, in a few statements however many they are. */
    Map<UUID, Claim> of(Collection<UUID> rentAccountIds, LocalDate on) {
        Map<UUID, Frozen> frozen = frozenDebts.on(rentAccountIds, on);
        Map<UUID, PlanOnDay> kept = plans.on(rentAccountIds, on);
        Map<UUID, Claim> claims = new HashMap<>();
        standings
                .on(rentAccountIds, on)
                .forEach((id, standing) -> claims.put(
                        id, of(standing, Optional.ofNullable(frozen.get(id)), Optional.ofNullable(kept.get(id)), on)));
        return claims;
    }

    /** By account, of those of which there is something to know. */
    Map<UUID, List<Warning>> warnings(Map<UUID, Claim> claims, LocalDate on) {
        Set<UUID> disputed = disputes.on(claims.keySet(), on);
        Map<UUID, List<Warning>> warnings = new HashMap<>();
        claims.forEach((account, claim) -> {
            if (!claim.items().isEmpty()
                    && claim.items().stream().map(OpenItem::entryId).allMatch(disputed::contains)) {
                warnings.put(account, List.of(Warning.allDebtsDisputed));
            }
        });
        return warnings;
    }

    /** @throws be.huurwerk.webkit.problem.ProblemException 409 where a debt settlement freezes all that is overdue on the day */
    void requireNotAllFrozen(UUID rentAccountId, LocalDate on) {
        frozenDebts.on(rentAccountId, on).ifPresent(frozen -> {
            Standing standing = standings.on(rentAccountId, on);
            boolean overdue =
                    standing.open().stream().anyMatch(item -> item.dueOn().isBefore(on));
            if (overdue
                    && of(standing, Optional.of(frozen), Optional.empty(), on)
                            .items()
                            .isEmpty()) {
                throw CourtProblems.allFrozen(frozen.debtSettlementId());
            }
        });
    }

    /**
     * Costs and interest rest with the debts that a plan holds: alone they are no reason to go to court.
     *
     * @throws be.huurwerk.webkit.problem.ProblemException 409 where a plan that is kept holds all else that is overdue on the day
     */
    void requireNotAllPlanned(UUID rentAccountId, LocalDate on) {
        Optional.ofNullable(plans.on(List.of(rentAccountId), on).get(rentAccountId))
                .ifPresent(plan -> {
                    Standing standing = standings.on(rentAccountId, on);
                    Optional<Frozen> frozen = frozenDebts.on(rentAccountId, on);
                    Claim whole = of(standing, frozen, Optional.empty(), on);
                    Claim beside = of(standing, frozen, Optional.of(plan), on);
                    if (!whole.items().isEmpty()
                            && beside.items().stream().allMatch(item -> ACCESSORY.contains(item.kind()))) {
                        throw CourtProblems.allPlanned(plan.paymentPlanId());
                    }
                });
    }

    private static Claim of(Standing standing, Optional<Frozen> frozen, Optional<PlanOnDay> plan, LocalDate on) {
        return new Claim(standing.open().stream()
                .filter(item -> item.dueOn().isBefore(on))
                .filter(item -> frozen.filter(one -> one.holds(item)).isEmpty())
                .flatMap(item -> plan.map(one -> one.beside(item)).orElse(Optional.of(item)).stream())
                .toList());
    }
}
