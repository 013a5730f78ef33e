package be.huurwerk.rent.annualrun;

import be.huurwerk.rent.annualrun.AnnualRun.Purpose;
import be.huurwerk.rent.decision.Redecision;
import be.huurwerk.rent.decision.RentBook;
import be.huurwerk.rent.decision.WaitingRents;
import be.huurwerk.rent.decision.YearTurned;
import be.huurwerk.rent.household.DecisionReason;
import be.huurwerk.rent.household.TenancyFile;
import be.huurwerk.rent.household.TenancyFiles;
import be.huurwerk.servicekit.run.BatchRunHandler;
import be.huurwerk.servicekit.run.Run;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** Decides the annual rents of a chunk of tenancies, or finds what they would be. */
@ApplicationScoped
class AnnualRunHandler implements BatchRunHandler {

    private final AnnualRunStore runs;
    private final FindingStore findings;
    private final TenancyFiles files;
    private final Redecision redecision;
    private final RentBook book;
    private final WaitingRents waiting;
    private final Event<YearTurned> yearTurned;

    AnnualRunHandler(
            AnnualRunStore runs,
            FindingStore findings,
            TenancyFiles files,
            Redecision redecision,
            RentBook book,
            WaitingRents waiting,
            Event<YearTurned> yearTurned) {
        this.runs = runs;
        this.findings = findings;
        this.files = files;
        this.redecision = redecision;
        this.book = book;
        this.waiting = waiting;
        this.yearTurned = yearTurned;
    }

    @Override
    public String kind() {
        return AnnualRuns.KIND;
    }

    @Override
    public void handleAll(Run run, List<UUID> tenancyIds) {
        AnnualRun annualRun = runs.find(run.runId()).orElseThrow();
        if (annualRun.purpose() != Purpose.dryRun) {
            files.lockAll(tenancyIds);
        }
        List<Assessed> assessed = assessed(annualRun, tenancyIds);
        findings.writeAll(run.runId(), assessed.stream().map(Assessed::finding).toList());
        book.enterAll(all(assessed, Assessed::decisions));
        waiting.enterAll(all(assessed, Assessed::waiting));
        if (annualRun.purpose() != Purpose.dryRun) {
            yearTurned.fire(new YearTurned(tenancyIds));
        }
    }

    private List<Assessed> assessed(AnnualRun run, List<UUID> tenancyIds) {
        Map<UUID, TenancyFile> known = files.load(tenancyIds);
        Map<UUID, Finding> found = found(run, tenancyIds);
        return tenancyIds.stream()
                .map(known::get)
                .map(file -> assessed(file, run.firstDay()))
                .map(one -> switch (run.purpose()) {
                    case dryRun -> one.found();
                    case decision -> one;
                    case approval ->
                        one.approved(Optional.ofNullable(found.get(one.finding().tenancyId())));
                })
                .toList();
    }

    /** What was approved; nothing of it any more once the dry run was asked anew. */
    private Map<UUID, Finding> found(AnnualRun run, List<UUID> tenancyIds) {
        return run.approves()
                .flatMap(runs::find)
                .filter(dryRun ->
                        dryRun.lastRequest().at().isBefore(run.lastRequest().at()))
                .map(dryRun -> findings.of(dryRun.runId(), tenancyIds))
                .orElse(Map.of());
    }

    private Assessed assessed(TenancyFile file, LocalDate day) {
        return Assessed.of(file, day, redecision.of(file, day, DecisionReason.annual));
    }

    private static <T> List<T> all(List<Assessed> assessed, Function<Assessed, List<T>> part) {
        return assessed.stream().map(part).flatMap(List::stream).toList();
    }
}
