package be.huurwerk.arrears.paymentplan;

import be.huurwerk.arrears.paymentplan.PaymentPlan.Kind;
import be.huurwerk.arrears.paymentplan.Schedule.Frequency;
import be.huurwerk.regulation.money.Euro;
import be.huurwerk.webkit.body.Money;
import be.huurwerk.webkit.body.Personal;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The JSON of what is agreed, or what is thought of. */
@Schema(name = "PaymentPlanRequest")
record PlanRequest(
        UUID rentAccountId,

        @Schema(description = "What is paid by the plan, the down payment included") @Money(min = "0.01")
        BigDecimal amount,

        @Min(1) @Max(600) Integer instalments,
        LocalDate firstDueOn,

        @Schema(
                description =
                        "The business date when it is left out; an earlier day of what is only now written down, not before the oldest debt was due")
        Optional<LocalDate> agreedOn,

        @Schema(description = "monthly when it is left out") Optional<Frequency> frequency,

        @Schema(description = "informal when it is left out")
        Optional<Kind> kind,

        @Schema(description = "Paid on the day of the agreement, beside the instalments")
        Optional<@Money(min = "0.01") BigDecimal> downPayment,

        @Schema(description = "By the landlord's policy when it is left out")
        Optional<@Min(0) @Max(60) Integer> toleranceDays,

        @Schema(
                description =
                        "Whether it is broken as well when what falls due meanwhile is not paid; by policy when it is left out")
        Optional<Boolean> currentRent,

        @Schema(
                description =
                        "Whether it is one with the instalments of the deposit, which are agreed first with deposit-service: it is broken as well when one of them is late that is due since; false when it is left out")
        Optional<Boolean> deposit,

        @Schema(description = "Income of the household in a month, for a warning; it is not kept") @Personal
        Optional<@Money(min = "0.01") BigDecimal> monthlyIncome,

        @Schema(description = "Lines of the debts that it pays; without them the oldest ones")
        Optional<@Size(max = 100) List<UUID>> debts,

        @Schema(description = "The plan whose place it takes")
        Optional<UUID> replaces,

        Optional<@Size(min = 1, max = 1000) String> note) {

    Agreement agreement(String by) {
        return new Agreement(
                rentAccountId,
                Euro.of(amount),
                instalments,
                firstDueOn,
                agreedOn,
                frequency.orElse(Frequency.monthly),
                kind.orElse(Kind.informal),
                downPayment.map(Euro::of),
                toleranceDays,
                currentRent,
                deposit.orElse(false),
                debts.orElse(List.of()),
                replaces,
                note,
                by);
    }
}
