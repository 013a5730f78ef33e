package be.huurwerk.tenancy.notice;

import be.huurwerk.regulation.parameter.Parameters;
import be.huurwerk.regulation.parameter.Status;
import be.huurwerk.regulation.parameter.UnknownParameterException;
import be.huurwerk.webkit.problem.UnknownParameter;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** @param unknown the figures without which the last day can't be told; left out when all are known */
record NoticeQuote(
        LocalDate startsOn,
        Optional<LocalDate> endsOn,
        Optional<Integer> months,
        Optional<Status> parameterStatus,
        Optional<List<UnknownParameter>> unknown) {

    static NoticeQuote of(NoticeFacts facts, Parameters parameters) {
        try {
            NoticeTerm term = NoticeTerm.of(facts, parameters);
            return new NoticeQuote(
                    term.startsOn(),
                    Optional.of(term.endsOn()),
                    Optional.of(term.months()),
                    Optional.of(term.parameterStatus()),
                    Optional.empty());
        } catch (UnknownParameterException figure) {
            return new NoticeQuote(
                    NoticeTerm.startsOn(facts, parameters),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.of(List.of(new UnknownParameter(figure.name(), figure.on()))));
        }
    }
}
