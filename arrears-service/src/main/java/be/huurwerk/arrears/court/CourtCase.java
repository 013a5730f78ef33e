package be.huurwerk.arrears.court;

import be.huurwerk.arrears.courtdate.SetDay;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * A procedure about the arrears of an account.
 *
 * @param steps those that were no mistake, the first first
 */
record CourtCase(
        UUID courtCaseId,
        UUID rentAccountId,
        UUID tenancyId,
        Route route,
        LocalDate openedOn,
        Optional<Close> close,
        Optional<String> note,
        List<Step> steps,
        long version) {

    CourtCase {
        steps = steps.stream().sorted(Comparator.comparing(Step::on)).toList();
    }

    /** The names are those of the database and of the JSON. */
    enum Route {
        /** The justice of the peace dissolves the lease (ontbinding). */
        courtDissolution,
        /** The landlord gives notice for lasting breach (opzegging), and asks an eviction where the tenant stays. */
        notice
    }

    /** What happens in it; the names are those of the database and of the JSON. */
    enum Kind {
        /** A formal notice was sent (ingebrekestelling). */
        formalNotice,
        /** Notice was given, registered. */
        noticeGiven,
        /** The judge was asked to reconcile (verzoening); sets the day of it. */
        conciliationAsked,
        /** What came of that. */
        conciliation,
        /** The petition stands on the roll (verzoekschrift, art. 1344bis), or the summons was served; sets the day of the hearing. */
        petition,
        /** The tenant objects to telling the public welfare centre. */
        welfareCentreObjection,
        /** The hearing was held or put off; sets the day of the next one where there is one. */
        hearing,
        /** The judgment; sets the first day of an eviction where the judge says another. */
        judgment,
        /** The judgment was served (betekening). */
        service,
        /** The bailiff told the tenant the day of the eviction. */
        evictionAnnounced,
        /** The tenant was put out. */
        eviction
    }

    /** What came of a conciliation or a judgment. */
    enum Outcome {
        /** An agreement in a record, which is worth a judgment. */
        agreed,
        notAgreed,
        /** The tenant did not appear. */
        absent,
        /** The lease is dissolved, or the notice is valid: the tenant has to leave. */
        dissolved,
        /** Terms of payment: the lease goes on while they are kept. */
        paymentTerms,
        rejected
    }

    /** Who is called to the judge after the last tenant died; the names are those of the database and of the JSON. */
    enum Against {
        /** Those who accepted the estate. */
        heirs,
        /** The curator of an estate that nobody accepts (onbeheerde nalatenschap). */
        vacantEstate
    }

    /** Why it is over. */
    enum Reason {
        paid,
        agreed,
        tenantLeft,
        evicted,
        rejected,
        withdrawn,
        debtSettlement
    }

    record Close(LocalDate on, Reason reason) {}

    /**
     * @param forDay the day that it sets
     * @param against of a petition after the last tenant died
     */
    record Step(
            UUID courtStepId,
            Kind kind,
            LocalDate on,
            Optional<LocalDate> forDay,
            Optional<Outcome> outcome,
            Optional<Against> against,
            Optional<String> reference,
            Optional<String> note,
            String client) {

        /** As of when something is claimed with it: at a hearing what is open on the day of the hearing, which may be set beforehand. */
        LocalDate claimedOn() {
            return kind == Kind.hearing ? forDay.orElse(on) : on;
        }
    }

    boolean runsOn(LocalDate day) {
        return !openedOn.isAfter(day)
                && close.filter(end -> !end.on().isAfter(day)).isEmpty();
    }

    /** The last of a kind. */
    Optional<Step> last(Kind kind) {
        return steps.stream().filter(step -> step.kind() == kind).reduce((first, second) -> second);
    }

    /** The day of the hearing that was set last. */
    Optional<LocalDate> hearingSet() {
        return steps.stream()
                .filter(step -> step.kind() == Kind.petition || step.kind() == Kind.hearing)
                .flatMap(step -> step.forDay().stream())
                .reduce((first, second) -> second);
    }

    /** The day of a hearing that has passed, and of which nobody recorded how it went, nor a judgment. */
    Optional<LocalDate> unrecordedHearing(LocalDate on) {
        return new SetDay(hearingSet(), lastDay(EnumSet.of(Kind.hearing, Kind.judgment))).unrecorded(on);
    }

    /** The day of a conciliation that has passed, and of which nobody recorded what came; none once the court is asked without it. */
    Optional<LocalDate> unrecordedConciliation(LocalDate on) {
        return last(Kind.petition).isPresent()
                ? Optional.empty()
                : new SetDay(last(Kind.conciliationAsked).flatMap(Step::forDay), lastDay(EnumSet.of(Kind.conciliation)))
                        .unrecorded(on);
    }

    private Optional<LocalDate> lastDay(Set<Kind> kinds) {
        return steps.stream()
                .filter(step -> kinds.contains(step.kind()))
                .map(Step::on)
                .reduce((first, second) -> second);
    }

    /**
     * The last hearing.
     *
     * @param step that records it; empty where a judgment alone shows that it was held
     * @param implied whether nobody recorded that it was held: its day was set, and has come
     */
    record Hearing(Optional<Step> step, LocalDate on, boolean implied) {}

    /** The last hearing by the evening of a day; where none is recorded, and a judgment is, that of the day which the petition set. */
    Optional<Hearing> heard(LocalDate on) {
        return steps.stream()
                .filter(step -> step.kind() == Kind.hearing && !step.claimedOn().isAfter(on))
                .reduce((first, second) -> second)
                .map(step -> new Hearing(
                        Optional.of(step), step.claimedOn(), step.forDay().isPresent()))
                .or(() -> last(Kind.petition)
                        .flatMap(Step::forDay)
                        .filter(day -> steps.stream()
                                .filter(step -> step.kind() == Kind.judgment
                                        && !step.on().isAfter(on))
                                .anyMatch(judgment -> !day.isAfter(judgment.on())))
                        .map(day -> new Hearing(Optional.empty(), day, true)));
    }

    /** Whether the last judgment says that the tenant has to leave. */
    boolean hasToLeave() {
        return last(Kind.judgment)
                .flatMap(Step::outcome)
                .filter(outcome -> outcome == Outcome.dissolved)
                .isPresent();
    }

    CourtCase with(List<Step> known) {
        return new CourtCase(courtCaseId, rentAccountId, tenancyId, route, openedOn, close, note, known, version);
    }

    /** Without words. */
    @Override
    public String toString() {
        return "CourtCase[" + courtCaseId + "]";
    }
}
