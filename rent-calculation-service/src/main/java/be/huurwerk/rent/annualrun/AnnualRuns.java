package be.huurwerk.rent.annualrun;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What others may know of the annual runs. */
@ApplicationScoped
public class AnnualRuns {

    /** The kit's kind of an annual run. */
    public static final String KIND = "annualRun";

    static final UUID FIRST = new UUID(0, 0);

    private final AnnualRunStore runs;
    private final FindingStore findings;

    AnnualRuns(AnnualRunStore runs, FindingStore findings) {
        this.runs = runs;
        this.findings = findings;
    }

    /**
     * What a run decided about a tenancy.
     *
     * @param rentDecisionIds in the order of their dates; the first takes effect on 1 January unless that was decided before
     */
    public record Decisions(UUID tenancyId, List<UUID> rentDecisionIds) {

        /** The one that its tenants get a letter about. */
        public UUID first() {
            return rentDecisionIds.get(0);
        }
    }

    public Optional<AnnualRun> find(UUID runId) {
        return runs.find(runId);
    }

    /**
     * What the run decided, in the order of the tenancies' ids, after one of them; nothing for a dry run. While the run is at work there may
     * be more to come before the last one.
     */
    public List<Decisions> decisionsOf(UUID runId, Optional<UUID> afterTenancyId, int limit) {
        return findings.decided(runId, afterTenancyId.orElse(FIRST), limit).stream()
                .map(AnnualRuns::decisions)
                .toList();
    }

    /** What the run decided about these tenancies, in no order; those of which it decided nothing are left out. */
    public List<Decisions> decisionsOf(UUID runId, Collection<UUID> tenancyIds) {
        return findings.of(runId, tenancyIds).values().stream()
                .filter(finding -> !finding.rentDecisionIds().isEmpty())
                .map(AnnualRuns::decisions)
                .toList();
    }

    /** The tenancies of which the run decided something. */
    public List<UUID> tenanciesDecided(UUID runId) {
        return findings.tenanciesDecided(runId);
    }

    private static Decisions decisions(Finding finding) {
        return new Decisions(finding.tenancyId(), finding.rentDecisionIds());
    }
}
