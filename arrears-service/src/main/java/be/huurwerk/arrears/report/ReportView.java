package be.huurwerk.arrears.report;

import be.huurwerk.arrears.report.ArrearsReport.WriteOffState;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The JSON of a report. */
@Schema(name = "ArrearsReport")
record ReportView(
        String href,

        @Schema(description = "The evening of this day") LocalDate on,

        @Schema(description = "The day with which ages are compared")
        LocalDate monthBefore,

        @Schema(description = "The first day of the year that ends on the day, for what is counted by the year")
        LocalDate yearFrom,

        @Schema(description = "Rent of the twelve months that end with that of the day")
        BigDecimal yearlyRent,

        FigureView overdue,

        @Schema(description = "What is overdue in percent of the yearly rent; left out where no rent was posted")
        Optional<BigDecimal> percentOfYearlyRent,

        @Schema(description = "Of tenancies that go on") FigureView current,

        @Schema(description = "Of tenancies that ended") FigureView former,

        @Schema(description = "By how long the oldest overdue debt of an account is due")
        List<AgeView> ageing,

        @Schema(description = "From which age to which accounts went within the month")
        List<RollView> rolls,

        @Schema(description = "Plans that live, and those that ended in the year")
        List<PlansView> plans,

        @Schema(description = "Those that run, and what is open of the debts that they freeze")
        FigureView debtSettlements,

        @Schema(description = "Those that run, and what is overdue of their accounts")
        FigureView courtCases,

        List<WriteOffsView> writeOffs) {

    @Schema(name = "ReportFigure")
    record FigureView(
            long count,
            BigDecimal amount,

            @Schema(description = "Where the cases are listed")
            String href) {

        static FigureView of(Figure figure, String href) {
            return new FigureView(figure.count(), figure.amount().amount(), href);
        }
    }

    @Schema(name = "ReportAge")
    record AgeView(Age age, FigureView current, FigureView former) {}

    @Schema(name = "ReportRoll")
    record RollView(
            Age before,
            Age now,
            long accounts,

            @Schema(description = "Of the accounts of that age a month before, half up to two decimals")
            Optional<BigDecimal> percent,

            String href) {}

    @Schema(name = "ReportPlans")
    record PlansView(@Schema(pattern = "^[a-z]+$") String state, FigureView plans) {}

    @Schema(name = "ReportWriteOffs")
    record WriteOffsView(WriteOffState state, FigureView writeOffs) {}

    static ReportView of(ArrearsReport report) {
        ReportLinks links = new ReportLinks(report.on());
        return new ReportView(
                links.report(),
                report.on(),
                ArrearsReport.monthBefore(report.on()),
                ArrearsReport.yearFrom(report.on()),
                report.yearlyRent().amount(),
                FigureView.of(report.overdue(), links.overdue()),
                report.percentOfYearlyRent(),
                FigureView.of(report.overdue(false), links.overdue(false)),
                FigureView.of(report.overdue(true), links.overdue(true)),
                Stream.of(Age.values())
                        .filter(age -> age != Age.none)
                        .map(age -> new AgeView(
                                age,
                                FigureView.of(report.overdue(age, false), links.overdue(age, false)),
                                FigureView.of(report.overdue(age, true), links.overdue(age, true))))
                        .toList(),
                report.rolls().stream()
                        .map(roll -> new RollView(
                                roll.before(),
                                roll.now(),
                                roll.accounts(),
                                roll.percent(),
                                links.roll(roll.before(), roll.now())))
                        .toList(),
                report.plans().entrySet().stream()
                        .map(plans -> new PlansView(
                                plans.getKey(), FigureView.of(plans.getValue(), links.plans(plans.getKey()))))
                        .toList(),
                FigureView.of(report.debtSettlements(), links.debtSettlements()),
                FigureView.of(report.courtCases(), links.courtCases()),
                report.writeOffs().entrySet().stream()
                        .map(some -> new WriteOffsView(
                                some.getKey(), FigureView.of(some.getValue(), links.writeOffs(some.getKey()))))
                        .toList());
    }
}
