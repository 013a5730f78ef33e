package be.huurwerk.rent.difference;

import be.huurwerk.letterkit.LetterLanguage;
import be.huurwerk.regulation.parameter.Parameters;
import be.huurwerk.regulation.trace.Operand;
import be.huurwerk.regulation.trace.ParameterRead;
import be.huurwerk.rent.calculation.TraceWords;
import be.huurwerk.rent.decision.RentDecision;
import be.huurwerk.rent.difference.DifferenceView.ContributionView;
import be.huurwerk.rent.difference.DifferenceView.FactView;
import be.huurwerk.rent.difference.DifferenceView.ParameterView;
import be.huurwerk.rent.difference.DifferenceView.StepView;
import be.huurwerk.rent.difference.DifferenceView.ValueView;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** Puts a difference into JSON, with the words of a language. */
final class DifferenceViews {

    private final TraceWords traceWords;
    private final Parameters parameters;

    DifferenceViews(TraceWords traceWords, Parameters parameters) {
        this.traceWords = traceWords;
        this.parameters = parameters;
    }

    DifferenceView of(RentDecision before, RentDecision after, Difference difference, LetterLanguage language) {
        DifferenceText text = new DifferenceText(language);
        return new DifferenceView(
                before.rentDecisionId(),
                after.rentDecisionId(),
                before.tenancyId(),
                before.effectiveFrom(),
                after.effectiveFrom(),
                difference.rentBefore().amount(),
                difference.rentAfter().amount(),
                difference.change().amount(),
                difference.contributions().stream()
                        .map(contribution -> contribution(contribution, text))
                        .toList(),
                difference.steps().stream().map(step -> step(step, language)).toList(),
                difference.facts().stream().map(fact -> fact(fact, text)).toList(),
                difference.parameters().stream()
                        .map(parameter -> parameter(parameter, language))
                        .toList(),
                text.of(difference));
    }

    private static ContributionView contribution(Contribution contribution, DifferenceText text) {
        return new ContributionView(
                contribution.cause(),
                new BigDecimal(contribution.before()),
                new BigDecimal(contribution.after()),
                contribution.change().amount(),
                text.contribution(contribution));
    }

    private StepView step(StepChange step, LetterLanguage language) {
        return new StepView(
                step.step(),
                step.memberId(),
                traceWords.title(step.step(), language.name()),
                step.before().map(DifferenceViews::plain).orElse(null),
                step.after().map(DifferenceViews::plain).orElse(null),
                step.change(),
                step.cause());
    }

    private static FactView fact(FactChange fact, DifferenceText text) {
        return new FactView(
                fact.kind(), fact.memberId(), fact.property(), fact.before(), fact.after(), text.fact(fact));
    }

    private ParameterView parameter(ParameterChange change, LetterLanguage language) {
        Optional<String> title = parameters.names().contains(change.name())
                ? Optional.of(parameters.title(change.name()).in(language.name()))
                : Optional.empty();
        return new ParameterView(
                change.name(),
                change.key(),
                title,
                values(change.before(), language),
                values(change.after(), language));
    }

    private List<ValueView> values(List<ParameterRead> reads, LetterLanguage language) {
        return reads.stream()
                .map(read -> new ValueView(
                        plain(read.value()),
                        read.validFrom(),
                        read.status().code(),
                        parameters.source(read.name(), read.validFrom(), language.name())))
                .toList();
    }

    private static Object plain(Operand value) {
        return value instanceof Operand.Number number ? number.value() : value.text();
    }
}
