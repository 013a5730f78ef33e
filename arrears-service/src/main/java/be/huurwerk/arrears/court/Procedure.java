package be.huurwerk.arrears.court;

import be.huurwerk.arrears.court.CourtCase.Kind;
import be.huurwerk.arrears.court.CourtCase.Outcome;
import be.huurwerk.arrears.court.CourtCase.Route;
import be.huurwerk.arrears.court.CourtCase.Step;
import be.huurwerk.regulation.calendar.WorkingDays;
import be.huurwerk.regulation.parameter.DatedValue;
import be.huurwerk.regulation.parameter.Parameters;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What may follow in a procedure, from which day on, and until when somebody has to do something: a function of its steps and the law of the
 * day. A judge may decide otherwise, which the judgment then says. Terms to object and to tell, which are of procedure, never end on a Saturday, a
 * Sunday or a legal holiday (art. 53 Ger.W.); the notice, of the housing code, and the month of waiting before an eviction end on their day.
 */
final class Procedure {

    private static final String NAME = "arrears/court";

    private final CourtCase courtCase;
    private final Parameters parameters;

    Procedure(CourtCase courtCase, Parameters parameters) {
        this.courtCase = courtCase;
        this.parameters = parameters;
    }

    /**
     * A step that may follow.
     *
     * @param from the first day
     * @param because the step, or the rule, that says so
     */
    record Next(Kind kind, LocalDate from, Because because) {}

    /** The names are those of the JSON. */
    enum Because {
        opening,
        stepBefore,
        /** The notice has to run out. */
        noticeTerm,
        /** The judge or the clerk set the day. */
        courtDay,
        /** A month from the service of the judgment (art. 1344quater of the Judicial Code). */
        evictionTerm,
        /** The judge set another first day of the eviction. */
        judgment,
        /** The landlord's calendar without evictions. */
        noExecution,
        /** The bailiff tells the day so many working days ahead. */
        bailiffNotice
    }

    /** Something that somebody has to do, and until when. */
    record Deadline(What what, LocalDate until) {}

    /** The names are those of the JSON. */
    enum What {
        /** The tenant objects to telling the public welfare centre (art. 1344ter). */
        welfareCentreObjection,
        /** The clerk tells the public welfare centre of the petition (art. 1344ter). */
        welfareCentreTold,
        /** The bailiff tells the public welfare centre of the judgment that was served (art. 1344quater). */
        welfareCentreToldOfJudgment,
        /** The last day on which the tenant may stay under the notice. */
        noticeEnds,
        /** The conciliation is held. */
        conciliationDay,
        /** The day of the conciliation has passed: somebody records what came of it. */
        conciliationToRecord,
        /** The hearing is held: the claim is brought up to date for it. */
        hearingDay,
        /** The day of the hearing has passed: somebody records how it went. */
        hearingToRecord,
        /** The eviction is planned for this day. */
        evictionDay
    }

    /** What may follow now, the order of the procedure kept. */
    List<Next> next() {
        List<Next> next = new ArrayList<>();
        if (courtCase.close().isPresent() || has(Kind.eviction)) {
            return next;
        }
        LocalDate opened = courtCase.openedOn();
        if (!has(Kind.petition)) {
            next.add(new Next(Kind.formalNotice, opened, Because.opening));
            if (courtCase.route() == Route.notice && !has(Kind.noticeGiven)) {
                next.add(new Next(Kind.noticeGiven, opened, Because.opening));
                return next;
            }
            conciliation(next);
            if (lastOutcome(Kind.conciliation) == Outcome.agreed && !servedSince(Kind.conciliation)) {
                // the record is worth a judgment: it is served where it isn't kept
                next.add(new Next(Kind.service, on(Kind.conciliation), Because.stepBefore));
            }
            next.add(petition());
            return next;
        }
        LocalDate petition = on(Kind.petition);
        if (!has(Kind.judgment)) {
            next.add(new Next(Kind.welfareCentreObjection, petition, Because.stepBefore));
            next.add(hearing(petition));
            next.add(new Next(
                    Kind.judgment,
                    courtCase
                            .last(Kind.hearing)
                            .map(Step::on)
                            .orElse(hearing(petition).from()),
                    Because.stepBefore));
            return next;
        }
        if (courtCase.hasToLeave()) {
            execution(next);
        } else if (lastOutcome(Kind.judgment) == Outcome.paymentTerms) {
            // terms that are broken: the judgment is served, or the judge is asked again
            if (!servedSince(Kind.judgment)) {
                next.add(new Next(Kind.service, on(Kind.judgment), Because.stepBefore));
            }
            next.add(new Next(Kind.hearing, on(Kind.judgment), Because.stepBefore));
            next.add(new Next(Kind.judgment, on(Kind.judgment), Because.stepBefore));
        }
        return next;
    }

    private void conciliation(List<Next> next) {
        if (!has(Kind.conciliationAsked)) {
            next.add(new Next(Kind.conciliationAsked, courtCase.openedOn(), Because.opening));
        } else if (!has(Kind.conciliation)) {
            LocalDate asked = on(Kind.conciliationAsked);
            LocalDate day =
                    courtCase.last(Kind.conciliationAsked).flatMap(Step::forDay).orElse(asked);
            next.add(new Next(Kind.conciliation, day, Because.courtDay));
        }
    }

    /** Under a notice, the court is asked once it has run out. */
    private Next petition() {
        if (courtCase.route() == Route.notice) {
            return new Next(Kind.petition, noticeEnds().plusDays(1), Because.noticeTerm);
        }
        return new Next(Kind.petition, courtCase.openedOn(), Because.opening);
    }

    private Next hearing(LocalDate petition) {
        return courtCase
                .hearingSet()
                .map(day -> new Next(Kind.hearing, day, Because.courtDay))
                .orElse(new Next(Kind.hearing, petition, Because.stepBefore));
    }

    private void execution(List<Next> next) {
        LocalDate judgment = on(Kind.judgment);
        if (!servedSince(Kind.judgment)) {
            next.add(new Next(Kind.service, judgment, Because.stepBefore));
            return;
        }
        Next eviction = eviction();
        if (!has(Kind.evictionAnnounced)) {
            next.add(new Next(Kind.evictionAnnounced, on(Kind.service), Because.stepBefore));
            next.add(eviction);
            return;
        }
        Step announced = courtCase.last(Kind.evictionAnnounced).orElseThrow();
        LocalDate planned = announced.forDay().orElseThrow();
        next.add(new Next(Kind.evictionAnnounced, announced.on(), Because.stepBefore));
        next.add(planned.isAfter(eviction.from()) ? new Next(Kind.eviction, planned, Because.bailiffNotice) : eviction);
    }

    /** The first day on which the tenant may be put out. */
    Next eviction() {
        Optional<LocalDate> byJudge = courtCase.last(Kind.judgment).flatMap(Step::forDay);
        LocalDate served = on(Kind.service);
        LocalDate earliest = byJudge.orElseGet(() -> served.plusMonths(figure("evictionMonths", served))
                .plusDays(1)); // the last day of the term has to pass
        if (earliest.isBefore(served)) {
            earliest = served;
        }
        LocalDate from = NoExecution.from(earliest, parameters);
        if (from.isAfter(earliest)) {
            return new Next(Kind.eviction, from, Because.noExecution);
        }
        return new Next(Kind.eviction, from, byJudge.isPresent() ? Because.judgment : Because.evictionTerm);
    }

    /** The last day of the notice: so many months from the first day of the month after it. */
    LocalDate noticeEnds() {
        LocalDate given = on(Kind.noticeGiven);
        return given.withDayOfMonth(1)
                .plusMonths(1)
                .plusMonths(figure("noticeMonths", given))
                .minusDays(1);
    }

    /** What is still to come on the evening of a day, the first first; what nobody recorded stays, with the day that was set. */
    List<Deadline> deadlines(LocalDate on) {
        List<Deadline> deadlines = new ArrayList<>();
        if (courtCase.close().isPresent()) {
            return deadlines;
        }
        if (has(Kind.noticeGiven)) {
            deadlines.add(new Deadline(What.noticeEnds, noticeEnds()));
        }
        courtCase
                .last(Kind.conciliationAsked)
                .flatMap(Step::forDay)
                .ifPresent(day -> deadlines.add(new Deadline(What.conciliationDay, day)));
        courtCase.last(Kind.petition).map(Step::on).ifPresent(petition -> {
            deadlines.add(new Deadline(What.welfareCentreObjection, last("objectionDays", petition)));
            if (!has(Kind.welfareCentreObjection)) {
                deadlines.add(new Deadline(What.welfareCentreTold, last("welfareCentreDays", petition)));
            }
            deadlines.add(new Deadline(What.hearingDay, hearing(petition).from()));
        });
        if (courtCase.hasToLeave() && servedSince(Kind.judgment)) {
            LocalDate served = on(Kind.service);
            deadlines.add(new Deadline(What.welfareCentreToldOfJudgment, last("welfareCentreDays", served)));
            courtCase
                    .last(Kind.evictionAnnounced)
                    .flatMap(Step::forDay)
                    .filter(day -> !has(Kind.eviction))
                    .ifPresent(day -> deadlines.add(new Deadline(What.evictionDay, day)));
        }
        return Stream.of(
                        deadlines.stream().filter(deadline -> !deadline.until().isBefore(on)),
                        courtCase
                                .unrecordedConciliation(on)
                                .map(day -> new Deadline(What.conciliationToRecord, day))
                                .stream(),
                        courtCase.unrecordedHearing(on).map(day -> new Deadline(What.hearingToRecord, day)).stream())
                .flatMap(some -> some)
                .sorted(Comparator.comparing(Deadline::until))
                .toList();
    }

    /** The last day of a term of procedure that begins with a day. */
    private LocalDate last(String days, LocalDate from) {
        return WorkingDays.orNext(from.plusDays(figure(days, from)), parameters);
    }

    int figure(String key, LocalDate on) {
        return value(key, on).intValue();
    }

    DatedValue value(String key, LocalDate on) {
        return parameters.number(NAME, key, on);
    }

    /** Whether the last of these was served: what was served before it was another. */
    private boolean servedSince(Kind kind) {
        List<Kind> kinds = courtCase.steps().stream().map(Step::kind).toList();
        return kinds.lastIndexOf(Kind.service) > kinds.lastIndexOf(kind);
    }

    private boolean has(Kind kind) {
        return courtCase.last(kind).isPresent();
    }

    private Outcome lastOutcome(Kind kind) {
        return courtCase.last(kind).flatMap(Step::outcome).orElse(null);
    }

    private LocalDate on(Kind kind) {
        return courtCase.last(kind).map(Step::on).orElseThrow();
    }
}
