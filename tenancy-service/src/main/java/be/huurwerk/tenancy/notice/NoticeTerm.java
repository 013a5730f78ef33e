package be.huurwerk.tenancy.notice;

import be.huurwerk.regulation.parameter.DatedValue;
import be.huurwerk.regulation.parameter.Parameters;
import be.huurwerk.regulation.parameter.Status;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import java.util.Optional;

/**
 * The period of a notice (opzegtermijn).
 *
 * @param startsOn its first day; where there is no period, its last day too
 * @param endsOn the last day of the lease
 * @param parameterStatus how sure the figures are
 */
record NoticeTerm(LocalDate startsOn, LocalDate endsOn, int months, Status parameterStatus) {

    static final String CARE_HOME = "tenancy/notice-care-home";
    static final String CARE_HOME_START = "policy/tenancy/notice-care-home-start";
    static final String REFERENCE_DATE = "policy/tenancy/notice-reference-date";
    private static final String AFTER_DEATH = "policy/tenancy/notice-after-death";
    private static final String WITH_RESIDENTS = "policy/tenancy/notice-after-death-with-residents";
    private static final Map<NoticeReason, String> PERIODS = Map.of(
            NoticeReason.ordinary, "tenancy/notice-ordinary",
            NoticeReason.propertyAcquired, "tenancy/notice-property-acquired",
            NoticeReason.buildingLandAcquired, "tenancy/notice-building-land-acquired",
            NoticeReason.seriousBreach, "tenancy/notice-serious-breach",
            NoticeReason.falseStatements, "tenancy/notice-false-statements",
            NoticeReason.endOfTermIncome, "tenancy/notice-end-of-term",
            NoticeReason.endOfTermOccupancy, "tenancy/notice-end-of-term");

    /**
     * @param facts without faults
     * @throws be.huurwerk.regulation.parameter.UnknownParameterException when the rule of that day is not known
     */
    static NoticeTerm of(NoticeFacts facts, Parameters parameters) {
        return switch (facts.reason()) {
            case death -> afterDeath(facts, parameters);
            case internalMove -> byLawOn(startsOn(facts, parameters));
            case careHome -> months(startsOn(facts, parameters), careHome(facts, parameters));
            default ->
                months(startsOn(facts, parameters), parameters.number(PERIODS.get(facts.reason()), facts.receivedOn()));
        };
    }

    /**
     * Of a lease, whose last day is that of the period. A term that nobody extended or ended limits no notice, as it ends nothing by itself; a
     * notice for the end of the term ends then, and not when its months are over. A death ends no lease later than what ended it already
     * when the tenant died, on whatever day the landlord hears of it.
     *
     * @param facts without faults
     * @param termEnd the last day of the term, or the day that is fixed
     * @param fixedEnd the last day where a notice or the departure has fixed it
     * @throws be.huurwerk.webkit.problem.ProblemException 409 {@code noticeTooLate} for the end of a term that comes before that of the period
     * @throws be.huurwerk.regulation.parameter.UnknownParameterException when the rule of that day is not known
     */
    static NoticeTerm ofLease(
            NoticeFacts facts, Optional<LocalDate> termEnd, Optional<LocalDate> fixedEnd, Parameters parameters) {
        NoticeTerm term = of(facts, parameters);
        if (facts.reason().isAtTermOnly()) {
            termEnd.filter(term.endsOn::isAfter).ifPresent(end -> {
                throw NoticeProblems.tooLate(term.endsOn, end);
            });
            return termEnd.map(term::endingOn).orElse(term);
        }
        return facts.diedOn()
                .flatMap(died -> fixedEnd.filter(end -> !end.isBefore(died)))
                .filter(term.endsOn::isAfter)
                .map(term::endingOn)
                .orElse(term);
    }

    private NoticeTerm endingOn(LocalDate lastDay) {
        return new NoticeTerm(startsOn.isAfter(lastDay) ? lastDay : startsOn, lastDay, months, parameterStatus);
    }

    /** The first day of the period, which no figure decides, and of a tenant's notice the landlord's policy. */
    static LocalDate startsOn(NoticeFacts facts, Parameters parameters) {
        return switch (facts.reason()) {
            case death -> firstOfNextMonth(facts.diedOn().orElseThrow());
            case internalMove -> facts.newContractStartsOn().orElseThrow().minusDays(1);
            default -> firstOfNextMonth(countsFrom(facts, parameters));
        };
    }

    /** Whether the landlord counts the period of a care home from the move. */
    static boolean countsFromMove(NoticeReason reason, LocalDate receivedOn, Parameters parameters) {
        return reason == NoticeReason.careHome
                && parameters.word(CARE_HOME_START, receivedOn).is("move");
    }

    /** Whether the landlord counts the period of a tenant's notice from the day on which it was sent. */
    static boolean countsFromNotification(NoticeReason reason, LocalDate receivedOn, Parameters parameters) {
        return reason.isSignedByHousehold()
                && parameters.word(REFERENCE_DATE, receivedOn).is("notification");
    }

    /** A move before the notice does not end the lease before the landlord hears of it. */
    private static LocalDate countsFrom(NoticeFacts facts, Parameters parameters) {
        LocalDate given = facts.notifiedOn()
                .filter(day -> countsFromNotification(facts.reason(), facts.receivedOn(), parameters))
                .orElse(facts.receivedOn());
        return facts.movedOn()
                .filter(given::isBefore)
                .filter(day -> countsFromMove(facts.reason(), facts.receivedOn(), parameters))
                .orElse(given);
    }

    private static DatedValue careHome(NoticeFacts facts, Parameters parameters) {
        DatedValue usual = parameters.number(CARE_HOME, "usual", facts.receivedOn());
        boolean otherwise =
                facts.months().filter(months -> months != usual.intValue()).isPresent();
        return otherwise ? parameters.number(CARE_HOME, "choice", facts.receivedOn()) : usual;
    }

    private static NoticeTerm months(LocalDate startsOn, DatedValue period) {
        int months = period.intValue();
        return new NoticeTerm(startsOn, startsOn.plusMonths(months).minusDays(1), months, period.status());
    }

    private static NoticeTerm afterDeath(NoticeFacts facts, Parameters parameters) {
        LocalDate diedOn = facts.diedOn().orElseThrow();
        DatedValue period = Optional.of(WITH_RESIDENTS)
                .filter(name -> facts.residentsLeft())
                .flatMap(name -> parameters.find(name, diedOn))
                .orElseGet(() -> parameters.number(AFTER_DEATH, diedOn));
        int months = period.intValue();
        LocalDate startsOn = months == 0 ? diedOn : startsOn(facts, parameters);
        return new NoticeTerm(
                startsOn, YearMonth.from(diedOn).plusMonths(months).atEndOfMonth(), months, period.status());
    }

    private static NoticeTerm byLawOn(LocalDate lastDay) {
        return new NoticeTerm(lastDay, lastDay, 0, Status.CONFIRMED);
    }

    private static LocalDate firstOfNextMonth(LocalDate day) {
        return YearMonth.from(day).plusMonths(1).atDay(1);
    }
}
