package be.huurwerk.arrears.report;

import be.huurwerk.arrears.report.ReportPage.AgeLine;
import be.huurwerk.arrears.report.ReportPage.Bar;
import be.huurwerk.arrears.report.ReportPage.Line;
import be.huurwerk.arrears.report.ReportPage.RollLine;
import be.huurwerk.letterkit.Landlord;
import be.huurwerk.letterkit.LetterLanguage;
import be.huurwerk.letterkit.Notation;
import be.huurwerk.letterkit.Sheet;
import be.huurwerk.letterkit.Words;
import be.huurwerk.regulation.money.Euro;
import be.huurwerk.regulation.parameter.Parameters;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes the report that is printed. */
final class ReportSheet {

    private static final Words WORDS =
            Words.read(ReportSheet.class.getResourceAsStream("/letters/arrears-report-words.yaml"));

    private final Parameters parameters;

    ReportSheet(Parameters parameters) {
        this.parameters = parameters;
    }

    /** @param months reports of the ends of months before, the oldest first, and the report itself */
    Sheet of(List<ArrearsReport> months, LetterLanguage language) {
        ArrearsReport report = months.get(months.size() - 1);
        Words words = WORDS.in(language);
        Notation notation = language.notation();
        return new Sheet(
                UUID.nameUUIDFromBytes(("arrears-report/" + report.on()).getBytes(StandardCharsets.UTF_8)),
                language,
                Landlord.on(report.on(), parameters),
                List.of(),
                report.on(),
                List.of(),
                words.text(Map.of("on", notation.date(report.on())), "subject"),
                "arrears-report." + language.name(),
                page(report, months, notation, words));
    }

    private static ReportPage page(ArrearsReport report, List<ArrearsReport> months, Notation notation, Words words) {
        return new ReportPage(
                notation.date(report.on()),
                notation.date(ArrearsReport.monthBefore(report.on())),
                notation.date(ArrearsReport.yearFrom(report.on())),
                notation.euro(report.yearlyRent()),
                notation.euro(report.overdue().amount()),
                Long.toString(report.overdue().count()),
                report.percentOfYearlyRent().map(notation::number).orElse(""),
                ages().map(age -> line(
                                words.text("age", age.name()),
                                report.overdue(age, false),
                                report.overdue(age, true),
                                notation))
                        .toList(),
                line(words.text("age", "all"), report.overdue(false), report.overdue(true), notation),
                bars(report, notation, words),
                history(months, notation),
                report.rolls().stream()
                        .map(roll -> new RollLine(
                                words.text("age", roll.before().name()),
                                words.text("age", roll.now().name()),
                                Long.toString(roll.accounts()),
                                roll.percent().map(notation::number).orElse("")))
                        .toList(),
                report.plans().entrySet().stream()
                        .map(plans -> line(words.text("plan", plans.getKey()), plans.getValue(), notation))
                        .toList(),
                line(words.text("debtSettlements"), report.debtSettlements(), notation),
                line(words.text("courtCases"), report.courtCases(), notation),
                report.writeOffs().entrySet().stream()
                        .map(some -> line(words.text("writeOff", some.getKey().name()), some.getValue(), notation))
                        .toList());
    }

    private static Stream<Age> ages() {
        return Stream.of(Age.values()).filter(age -> age != Age.none);
    }

    private static AgeLine line(String what, Figure current, Figure former, Notation notation) {
        return new AgeLine(
                what,
                Long.toString(current.count()),
                notation.amount(current.amount()),
                Long.toString(former.count()),
                notation.amount(former.amount()));
    }

    private static Line line(String what, Figure figure, Notation notation) {
        return new Line(what, Long.toString(figure.count()), notation.amount(figure.amount()));
    }

    private static List<Bar> bars(ArrearsReport report, Notation notation, Words words) {
        Map<Age, Euro> amounts = ages().collect(Collectors.toMap(
                age -> age,
                age -> report.overdue(age, false)
                        .plus(report.overdue(age, true))
                        .amount()));
        long widest = amounts.values().stream().mapToLong(Euro::cents).max().orElse(0);
        return ages().map(age -> new Bar(
                        words.text("age", age.name()),
                        width(amounts.get(age).cents(), widest),
                        notation.euro(amounts.get(age))))
                .toList();
    }

    private static List<Bar> history(List<ArrearsReport> months, Notation notation) {
        long widest = months.stream().mapToLong(ReportSheet::hundredths).max().orElse(0);
        return months.stream()
                .filter(month -> month.percentOfYearlyRent().isPresent())
                .map(month -> new Bar(
                        notation.date(month.on()),
                        width(hundredths(month), widest),
                        notation.number(month.percentOfYearlyRent().orElseThrow()) + " %"))
                .toList();
    }

    private static long hundredths(ArrearsReport month) {
        return month.percentOfYearlyRent()
                .map(percent -> percent.unscaledValue().longValueExact())
                .orElse(0L);
    }

    /** In percent; what is more than nothing is seen. */
    private static int width(long part, long widest) {
        return part <= 0 || widest <= 0 ? 0 : (int) Math.max(1, part * 100 / widest);
    }
}
