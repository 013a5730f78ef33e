package be.huurwerk.arrears.report;

import be.huurwerk.arrears.report.ReportView.FigureView;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A report as a table: a line a figure, commas between, a point before decimals. No field needs quotes: they are codes, figures and addresses. */
final class ReportCsv {

    private static final List<String> HEAD =
            List.of("section", "group", "detail", "count", "amount", "percent", "href");

    private final List<String> lines = new ArrayList<>();

    private ReportCsv() {}

    static String of(ReportView report) {
        ReportCsv csv = new ReportCsv();
        csv.lines.add(String.join(",", HEAD));
        csv.add("yearlyRent", "", "", Optional.empty(), Optional.of(report.yearlyRent()), Optional.empty(), "");
        csv.add(
                "overdue",
                "",
                "",
                Optional.of(report.overdue().count()),
                Optional.of(report.overdue().amount()),
                report.percentOfYearlyRent(),
                report.overdue().href());
        csv.add("overdue", "current", "", report.current());
        csv.add("overdue", "former", "", report.former());
        report.ageing().forEach(age -> {
            csv.add("ageing", "current", age.age().name(), age.current());
            csv.add("ageing", "former", age.age().name(), age.former());
        });
        report.rolls()
                .forEach(roll -> csv.add(
                        "rolls",
                        roll.before().name(),
                        roll.now().name(),
                        Optional.of(roll.accounts()),
                        Optional.empty(),
                        roll.percent(),
                        roll.href()));
        report.plans().forEach(plans -> csv.add("plans", plans.state(), "", plans.plans()));
        csv.add("debtSettlements", "running", "", report.debtSettlements());
        csv.add("courtCases", "running", "", report.courtCases());
        report.writeOffs().forEach(some -> csv.add("writeOffs", some.state().name(), "", some.writeOffs()));
        return csv.lines.stream().map(line -> line + "\r\n").collect(Collectors.joining());
    }

    private void add(String section, String group, String detail, FigureView figure) {
        add(
                section,
                group,
                detail,
                Optional.of(figure.count()),
                Optional.of(figure.amount()),
                Optional.empty(),
                figure.href());
    }

    private void add(
            String section,
            String group,
            String detail,
            Optional<Long> count,
            Optional<BigDecimal> amount,
            Optional<BigDecimal> percent,
            String href) {
        lines.add(Stream.of(
                        section,
                        group,
                        detail,
                        count.map(String::valueOf).orElse(""),
                        amount.map(BigDecimal::toPlainString).orElse(""),
                        percent.map(BigDecimal::toPlainString).orElse(""),
                        href)
                .collect(Collectors.joining(",")));
    }
}
