package be.huurwerk.tenancy.endofterm;

import be.huurwerk.regulation.parameter.Parameters;
import be.huurwerk.tenancy.Hrefs;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * @param href the tenancy's address
 * @param testedFrom the first day on which the term can be tested
 * @param lastNoticeOn the last day on which a notice at the end of this term can be received; left out when its period is not known
 * @param lastAssessmentHref the last test of this term; left out until there is one
 */
record EndOfTermView(
        String href,
        UUID tenancyId,
        UUID dwellingId,
        LocalDate endDate,
        LocalDate testedFrom,
        Optional<LocalDate> lastNoticeOn,
        TermToCome.TermState state,
        Optional<String> lastAssessmentHref,
        Optional<LocalDate> lastAssessedOn) {

    static EndOfTermView of(TermToCome term, LocalDate on, Parameters parameters) {
        LocalDate testedFrom = TermCalendar.testedFrom(term.endDate(), on, parameters);
        return new EndOfTermView(
                Hrefs.tenancy(term.tenancyId()).toString(),
                term.tenancyId(),
                term.dwellingId(),
                term.endDate(),
                testedFrom,
                TermCalendar.lastNoticeOn(term.endDate(), on, parameters),
                term.state(on, testedFrom),
                term.lastAssessmentId()
                        .map(id ->
                                Hrefs.endOfTermAssessment(term.tenancyId(), id).toString()),
                term.lastAssessedOn());
    }
}
