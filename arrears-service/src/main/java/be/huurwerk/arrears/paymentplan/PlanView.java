package be.huurwerk.arrears.paymentplan;

import be.huurwerk.arrears.depositinstalment.OwedDeposit;
import be.huurwerk.arrears.paymentplan.PaymentPlan.Kind;
import be.huurwerk.arrears.paymentplan.PaymentPlan.PlannedDebt;
import be.huurwerk.arrears.paymentplan.PaymentPlan.State;
import be.huurwerk.arrears.paymentplan.PaymentPlan.StateOn;
import be.huurwerk.arrears.paymentplan.PlanPolicy.Warning;
import be.huurwerk.arrears.paymentplan.Schedule.Frequency;
import be.huurwerk.arrears.paymentplan.Schedule.Instalment;
import be.huurwerk.bankformats.StructuredCommunication;
import be.huurwerk.regulation.money.Euro;
import be.huurwerk.webkit.body.Personal;
import be.huurwerk.webkit.body.Withheld;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The JSON of a plan on a day.
 *
 * @param expected what may still be open of it on the day, the days of tolerance counted in
 * @param scheduled the same without them
 * @param actual what is open of it on the day
 */
@Schema(name = "PaymentPlan")
record PlanView(
        String href,
        UUID paymentPlanId,
        UUID rentAccountId,
        Kind kind,
        State state,
        @Personal BigDecimal amount,
        int instalments,
        LocalDate agreedOn,
        Frequency frequency,
        int toleranceDays,

        @Schema(description = "Whether it is broken as well when what falls due meanwhile is not paid")
        boolean currentRent,

        List<InstalmentView> schedule,

        @Schema(description = "What it pays, in this order") List<DebtView> debts,

        @Personal
        @Schema(
                description =
                        "What may still be open of it on the day, the days of tolerance counted in; a check breaks it for more")
        BigDecimal expected,

        @Personal @Schema(description = "What its schedule leaves open on the day, without days of tolerance")
        BigDecimal scheduled,

        @Personal @Schema(description = "What is open of it on the day")
        BigDecimal actual,

        @Schema(description = "Why it may be too heavy or too light; only when it is agreed")
        List<WarningView> warnings,

        @Schema(
                description =
                        "Instalments of the deposit that hang together with it, as they stand now; only where that was agreed, and while there are any")
        Optional<DepositView> deposit,

        Optional<UUID> replaces,
        @Withheld Optional<String> note,
        List<StateView> history,

        @Schema(description = "What each evaluation found") List<CheckView> checks) {

    @Schema(name = "PaymentPlanInstalment")
    record InstalmentView(LocalDate dueOn, @Personal BigDecimal amount) {

        static InstalmentView of(Instalment instalment) {
            return new InstalmentView(instalment.dueOn(), instalment.amount().amount());
        }
    }

    @Schema(name = "PaymentPlanDebt")
    record DebtView(
            @Schema(description = "The line that began the debt")
            UUID entryId,

            @Personal BigDecimal amount) {

        static DebtView of(PlannedDebt debt) {
            return new DebtView(debt.itemId(), debt.amount().amount());
        }
    }

    /** They are paid by their own communication and booked by deposit-service, where they are agreed too. */
    @Schema(name = "PaymentPlanDeposit")
    record DepositView(
            String href,
            UUID depositId,

            @Schema(description = "By which they are paid: not that of the rent account")
            Optional<String> structuredCommunication,

            List<DepositInstalmentView> instalments) {

        static DepositView of(OwedDeposit deposit) {
            return new DepositView(
                    "/deposit/v1/deposits/" + deposit.depositId() + "/form",
                    deposit.depositId(),
                    deposit.structuredCommunication()
                            .flatMap(StructuredCommunication::parse)
                            .map(StructuredCommunication::formatted),
                    deposit.standing().stream().map(DepositInstalmentView::of).toList());
        }
    }

    @Schema(name = "PaymentPlanDepositInstalment")
    record DepositInstalmentView(
            LocalDate dueOn,
            @Personal BigDecimal amount,

            @Personal @Schema(description = "What is not paid of it")
            BigDecimal open) {

        static DepositInstalmentView of(OwedDeposit.Standing one) {
            return new DepositInstalmentView(
                    one.dueOn(), one.amount().amount(), one.open().amount());
        }
    }

    @Schema(name = "PaymentPlanWarning")
    record WarningView(
            Warning.Code code,
            @Schema(description = "What was found") BigDecimal value,

            @Schema(description = "What the landlord's policy allows")
            BigDecimal limit) {

        static WarningView of(Warning warning) {
            return new WarningView(warning.code(), warning.value(), warning.limit());
        }
    }

    @Schema(name = "PaymentPlanState")
    record StateView(
            State state,
            LocalDate on,
            @Personal BigDecimal expected,
            @Personal BigDecimal actual,
            @Schema(pattern = "^[a-zA-Z0-9-]+$") Optional<String> ground,
            String by) {

        static StateView of(StateOn state) {
            return new StateView(
                    state.state(),
                    state.on(),
                    state.expected().amount(),
                    state.actual().amount(),
                    state.ground(),
                    state.by());
        }
    }

    @Schema(name = "PaymentPlanCheck")
    record CheckView(
            LocalDate on,

            @Personal @Schema(description = "The days of tolerance counted in")
            BigDecimal expected,

            @Personal @Schema(description = "Without days of tolerance")
            BigDecimal scheduled,

            @Personal BigDecimal actual) {

        static CheckView of(PaymentPlans.Checked check, Function<LocalDate, PlanPortions> portions) {
            return new CheckView(
                    check.on(),
                    check.expected().amount(),
                    portions.apply(check.on()).after(check.on()).amount(),
                    check.actual().amount());
        }
    }

    /** @param portions what the plan asks as its debts were charged on the evening of a day */
    static PlanView of(
            PaymentPlan plan,
            Function<LocalDate, PlanPortions> portions,
            Euro actual,
            LocalDate on,
            List<Warning> warnings,
            Optional<OwedDeposit> deposit,
            List<PaymentPlans.Checked> checks) {
        return new PlanView(
                PlanProblems.href(plan.paymentPlanId()),
                plan.paymentPlanId(),
                plan.rentAccountId(),
                plan.kind(),
                plan.on(on).map(StateOn::state).orElse(plan.state()),
                plan.amount().amount(),
                plan.schedule().size(),
                plan.agreedOn(),
                plan.frequency(),
                plan.toleranceDays(),
                plan.currentRent(),
                plan.schedule().stream().map(InstalmentView::of).toList(),
                plan.debts().stream().map(DebtView::of).toList(),
                portions.apply(on).after(plan.tolerated(on)).amount(),
                portions.apply(on).after(on).amount(),
                actual.amount(),
                warnings.stream().map(WarningView::of).toList(),
                deposit.map(DepositView::of),
                plan.replaces(),
                plan.note(),
                plan.history().stream().map(StateView::of).toList(),
                checks.stream().map(check -> CheckView.of(check, portions)).toList());
    }
}
