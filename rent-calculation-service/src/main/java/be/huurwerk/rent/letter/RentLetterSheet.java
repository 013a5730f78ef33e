package be.huurwerk.rent.letter;

import be.huurwerk.letterkit.Addressee;
import be.huurwerk.letterkit.Landlord;
import be.huurwerk.letterkit.LetterLanguage;
import be.huurwerk.letterkit.Notation;
import be.huurwerk.letterkit.Printable;
import be.huurwerk.letterkit.Sheet;
import be.huurwerk.letterkit.Words;
import be.huurwerk.regulation.money.Euro;
import be.huurwerk.regulation.parameter.Parameters;
import be.huurwerk.rent.calculation.StepView;
import be.huurwerk.rent.calculation.TraceWords;
import be.huurwerk.rent.household.DecisionReason;
import be.huurwerk.rent.recalculation.ProofDeadline;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** Writes the letter of a rent decision: the official text in Dutch, or its explanation in English. */
final class RentLetterSheet {

    private static final Words WORDS =
            Words.read(RentLetterSheet.class.getResourceAsStream("/letters/rent-words.yaml"));
    private static final String OBJECTION = "policy/letter/rent-objection";

    private final Parameters parameters;
    private final TraceWords traceWords;

    RentLetterSheet(Parameters parameters, TraceWords traceWords) {
        this.parameters = parameters;
        this.traceWords = traceWords;
    }

    /**
     * The same decision, date, names and policy give the same bytes: the id of the document is the decision's.
     *
     * @throws be.huurwerk.webkit.problem.ProblemException 409 when a letter can't write a name or the address
     */
    Sheet of(RentLetter letter, Addressee addressee, LetterLanguage language) {
        Words words = WORDS.in(language);
        LocalDate from = letter.decision().effectiveFrom();
        return new Sheet(
                letter.decision().rentDecisionId(),
                language,
                Landlord.on(letter.date(), parameters),
                addressee.lines(),
                letter.date(),
                List.of(
                        new Sheet.Reference(
                                words.text("reference", "tenancy"),
                                shortForm(letter.decision().tenancyId())),
                        new Sheet.Reference(
                                words.text("reference", "decision"),
                                shortForm(letter.decision().rentDecisionId()))),
                words.text(Map.of("from", language.notation().date(from)), "subject"),
                "rent-decision." + language.name(),
                page(letter, addressee, language, words));
    }

    /** The last twelve digits of an id: of an id of version 7 they are the random ones. */
    private static String shortForm(UUID id) {
        String digits = id.toString().substring(24).toUpperCase(Locale.ROOT);
        return digits.substring(0, 4) + "-" + digits.substring(4, 8) + "-" + digits.substring(8);
    }

    private LetterPage page(RentLetter letter, Addressee addressee, LetterLanguage language, Words words) {
        Notation notation = language.notation();
        Names names = Names.of(letter.decision().question().household(), addressee.givenNames(), words.text("someone"));
        Printable.require(addressee.tenancyId(), "people.givenName", names.all());
        Sources sources = new Sources(parameters, language, words);
        var trace = letter.decision().assessment().trace();
        Calculation calculation = CalculationTables.of(trace, new Ink(language, words, names, sources));
        LocalDate from = letter.decision().effectiveFrom();
        Map<String, String> year = Map.of("year", String.valueOf(from.getYear()));
        List<LetterPage.Month> months = letter.corrected().stream()
                .map(month -> new LetterPage.Month(
                        notation.month(month.month()),
                        notation.amount(month.before()),
                        notation.amount(month.after()),
                        signed(month.difference(), notation)))
                .toList();
        Euro total = letter.corrected().stream()
                .map(RentLetter.CorrectedMonth::difference)
                .reduce(Euro.ZERO, Euro::plus);
        return new LetterPage(
                addressee.names().size() > 1,
                notation.date(from),
                notation.euro(letter.rent()),
                letter.before()
                        .map(before -> change(before, letter.rent(), notation, words))
                        .orElse(""),
                words.text(year, "reason", letter.decision().reason().name()),
                Stream.of(later(letter, notation, words), until(letter, notation, words))
                        .flatMap(List::stream)
                        .toList(),
                months,
                signed(total, notation),
                calculation,
                parameters.word(OBJECTION, language.name(), letter.date()).value(),
                sources.texts(),
                articles(traceWords.of(trace, language.name())),
                letter.decision().assessment().rulesVersion());
    }

    private static String change(Euro before, Euro now, Notation notation, Words words) {
        int more = now.compareTo(before);
        if (more == 0) {
            return words.text("change", "same");
        }
        Euro amount = more > 0 ? now.minus(before) : before.minus(now);
        return words.text(
                Map.of("amount", notation.euro(amount), "before", notation.euro(before)),
                "change",
                more > 0 ? "more" : "less");
    }

    private static List<String> later(RentLetter letter, Notation notation, Words words) {
        return letter.later().stream()
                .map(then -> words.text(
                        Map.of("from", notation.date(then.from()), "rent", notation.euro(then.rent())),
                        "later",
                        then.reason() == DecisionReason.rulesChanged ? "rulesChanged" : "other"))
                .toList();
    }

    private List<String> until(RentLetter letter, Notation notation, Words words) {
        Optional<LocalDate> until = letter.decision().until();
        if (until.isEmpty()) {
            return List.of();
        }
        String months = notation.number(parameters
                .number(
                        "policy/rent/current-income",
                        "months",
                        letter.decision().effectiveFrom())
                .value());
        List<String> sentences = new ArrayList<>();
        sentences.add(words.text(Map.of("until", notation.date(until.get())), "grant", "until"));
        sentences.add(letter.afterwards()
                .map(then -> words.text(
                        Map.of("from", notation.date(then.from()), "rent", notation.euro(then.rent())),
                        "grant",
                        "then"))
                .orElseGet(() -> words.text("grant", "unknown")));
        LocalDate lastDay = ProofDeadline.of(until.get().plusDays(1), parameters);
        sentences.add(words.text(
                Map.of("months", months, "lastDay", notation.date(lastDay)),
                "grant",
                lastDay.isBefore(letter.date()) ? "prove" : "proveBy"));
        return sentences;
    }

    private static String signed(Euro amount, Notation notation) {
        if (amount.isZero()) {
            return notation.amount(amount);
        }
        return amount.isNegative()
                ? "\u2212\u00a0" + notation.amount(amount.negate())
                : "+\u00a0" + notation.amount(amount);
    }

    private static List<String> articles(List<StepView> steps) {
        return flat(steps)
                .flatMap(step -> step.legalBasis().stream())
                .distinct()
                .toList();
    }

    private static Stream<StepView> flat(List<StepView> steps) {
        return steps.stream().flatMap(step -> Stream.concat(Stream.of(step), flat(step.steps())));
    }
}
