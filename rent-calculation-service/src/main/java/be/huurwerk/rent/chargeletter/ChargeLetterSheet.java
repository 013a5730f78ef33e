package be.huurwerk.rent.chargeletter;

import be.huurwerk.letterkit.Addressee;
import be.huurwerk.letterkit.Landlord;
import be.huurwerk.letterkit.LetterLanguage;
import be.huurwerk.letterkit.Notation;
import be.huurwerk.letterkit.Sheet;
import be.huurwerk.letterkit.Words;
import be.huurwerk.regulation.money.Euro;
import be.huurwerk.regulation.parameter.Parameters;
import be.huurwerk.rent.chargecategory.OwnCategory;
import be.huurwerk.rent.yearlysettlement.HouseholdStatement;
import be.huurwerk.rent.yearlysettlement.SettledStatement;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Writes the letter of a household's statement with its four mandatory parts: what the building cost by component, the household's share,
 * advances and balance, and what is paid the next year.
 */
final class ChargeLetterSheet {

    static final Words WORDS = Words.read(ChargeLetterSheet.class.getResourceAsStream("/letters/charge-words.yaml"));

    private final Parameters parameters;

    ChargeLetterSheet(Parameters parameters) {
        this.parameters = parameters;
    }

    /**
     * The same statement, date, names and policy give the same bytes.
     *
     * @param letterId becomes the id of the document
     * @param advances what the household pays a month after the settlement
     * @param pay how what is owed is paid
     */
    Sheet of(
            UUID letterId,
            SettledStatement settled,
            NextAdvances advances,
            HowToPay pay,
            Addressee addressee,
            LocalDate date,
            LetterLanguage language) {
        Words words = WORDS.in(language);
        Notation notation = language.notation();
        return new Sheet(
                letterId,
                language,
                Landlord.on(date, parameters),
                addressee.lines(),
                date,
                List.of(
                        new Sheet.Reference(
                                words.text("reference", "tenancy"),
                                shortForm(settled.statement().tenancyId())),
                        new Sheet.Reference(
                                words.text("reference", "statement"),
                                shortForm(settled.statement().settlementKey()))),
                words.text(
                        Map.of("from", notation.date(settled.from()), "until", notation.date(settled.until())),
                        "subject"),
                "charge-statement." + language.name(),
                page(settled, advances, pay, addressee, date, language));
    }

    static String shortForm(UUID id) {
        String digits = id.toString().substring(24).toUpperCase(Locale.ROOT);
        return digits.substring(0, 4) + "-" + digits.substring(4, 8) + "-" + digits.substring(8);
    }

    private ChargeLetterPage page(
            SettledStatement settled,
            NextAdvances advances,
            HowToPay pay,
            Addressee addressee,
            LocalDate date,
            LetterLanguage language) {
        Words words = WORDS.in(language);
        Notation notation = language.notation();
        HouseholdStatement statement = settled.statement();
        Euro difference = settled.difference();
        String what = difference.isZero() ? "even" : difference.isNegative() ? "back" : "owed";
        Euro total = statement.components().stream()
                .map(component -> Euro.of(component.total()))
                .reduce(Euro.ZERO, Euro::plus);
        return new ChargeLetterPage(
                addressee.names().size() > 1,
                words.text("key", what),
                notation.euro(difference.isNegative() ? difference.negate() : difference),
                words.text(Map.of("dueOn", notation.date(settled.dueOn())), "due", what),
                pay,
                settled.before()
                        .map(before -> words.text(Map.of("before", notation.euro(before)), "before"))
                        .orElse(""),
                notation.date(statement.from()),
                notation.date(statement.until()),
                Long.toString(statement.days()),
                statement.components().stream()
                        .map(component -> new ChargeLetterPage.Component(
                                name(component.category(), language, date),
                                notation.amount(Euro.of(component.total())),
                                notation.amount(Euro.of(component.share()))))
                        .toList(),
                notation.amount(total),
                notation.amount(statement.share()),
                notation.amount(statement.advances()),
                notation.amount(statement.balance()),
                next(advances, notation, words),
                statement
                        .heating()
                        .map(heating -> heating(heating, notation, words))
                        .orElse(""),
                advanceFound(settled, advances, notation, words),
                statement.components().stream()
                        .flatMap(component -> component.found().stream()
                                .map(found ->
                                        found(name(component.category(), language, date), found, notation, words)))
                        .toList());
    }

    private static String next(NextAdvances advances, Notation notation, Words words) {
        if (advances.changes().isEmpty()) {
            return advances.now()
                    .map(advance -> words.text(Map.of("advance", notation.euro(advance)), "next", "same"))
                    .orElseGet(() -> words.text("next", "none"));
        }
        return advances.changes().stream()
                .map(change -> change.advance()
                        .map(advance -> words.text(
                                Map.of("from", notation.date(change.from()), "advance", notation.euro(advance)),
                                "next",
                                "new"))
                        .orElseGet(() -> words.text(Map.of("from", notation.date(change.from())), "next", "end")))
                .collect(Collectors.joining(" "));
    }

    /** Only of an advance that the household pays by this settlement. */
    private static String advanceFound(
            SettledStatement settled, NextAdvances advances, Notation notation, Words words) {
        Euro monthly = settled.statement().monthlyAdvance();
        Optional<NextAdvances.Change> decided = settled.advancesFrom()
                .map(from -> new NextAdvances.Change(from, Optional.of(monthly)))
                .filter(advances.changes()::contains);
        return decided.flatMap(change -> settled.statement().advanceFound())
                .map(found -> words.text(
                        Map.of(
                                "advance",
                                notation.euro(monthly),
                                "basis",
                                words.text("basis", found.byDays().name()),
                                "formula",
                                Formulas.written(found.formula(), notation)),
                        "advanceFound"))
                .orElse("");
    }

    private static String heating(HouseholdStatement.Heating heating, Notation notation, Words words) {
        Map<String, String> values = Map.of(
                "units",
                notation.number(heating.units()),
                "mean",
                notation.number(heating.mean()),
                "before",
                heating.yearBefore().map(notation::number).orElse(""));
        return words.text(values, "heating", heating.yearBefore().isPresent() ? "compared" : "alone");
    }

    private static ChargeLetterPage.Found found(
            String name, HouseholdStatement.Found found, Notation notation, Words words) {
        return new ChargeLetterPage.Found(
                name,
                words.text("divided", found.key().name()),
                found.estimated().isPresent() ? words.text("estimated") : "",
                Formulas.written(found.formula(), notation),
                notation.amount(Euro.of(found.amount())));
    }

    private String name(String category, LetterLanguage language, LocalDate date) {
        return WORDS.in(language)
                .find("component", category)
                .orElseGet(() -> OwnCategory.name(category, language == LetterLanguage.en, date, parameters));
    }
}
