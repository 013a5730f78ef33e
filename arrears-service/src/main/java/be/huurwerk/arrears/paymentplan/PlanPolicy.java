package be.huurwerk.arrears.paymentplan;

import be.huurwerk.arrears.paymentplan.Schedule.OddCents;
import be.huurwerk.regulation.money.Euro;
import be.huurwerk.regulation.parameter.Parameters;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the landlord's policy of a day says about payment plans. */
record PlanPolicy(Parameters parameters, LocalDate on) {

    private static final String POLICY = "policy/arrears/payment-plan";

    /**
     * A plan that may be too heavy, or too light. It warns; who agrees a plan decides.
     *
     * @param value what was found
     * @param limit what the policy allows
     */
    record Warning(Code code, BigDecimal value, BigDecimal limit) {

        /** The names are those of the JSON. */
        enum Code {
            /** Instalments, of the deposit too, and rent take more than this percentage of the income. */
            aboveIncomeShare,
            /** The plan runs for more months than this. */
            longPlan,
            /** An instalment is lower than this. */
            lowInstalment
        }
    }

    OddCents oddCents() {
        return OddCents.valueOf(parameters.word(POLICY, "oddCents", on).value());
    }

    int toleranceDays() {
        return parameters.number(POLICY, "toleranceDays", on).intValue();
    }

    boolean currentRent() {
        return parameters.word(POLICY, "currentRent", on).is("condition");
    }

    /**
     * @param monthly what is paid in a month by the plan
     * @param months how long it runs
     * @param beside what is paid in a month beside it: the monthly charge, and instalments of the deposit
     * @param income of the household in a month; without it nothing is said about the share
     */
    List<Warning> warnings(Euro monthly, long months, Euro beside, Optional<Euro> income) {
        List<Warning> warnings = new ArrayList<>();
        BigDecimal share = number("incomeShare");
        income.map(sum -> monthly.plus(beside).amount().movePointRight(2).divide(sum.amount(), 1, RoundingMode.HALF_UP))
                .filter(found -> found.compareTo(share) > 0)
                .ifPresent(found -> warnings.add(new Warning(Warning.Code.aboveIncomeShare, found, share)));
        BigDecimal longest = number("longMonths");
        if (BigDecimal.valueOf(months).compareTo(longest) > 0) {
            warnings.add(new Warning(Warning.Code.longPlan, BigDecimal.valueOf(months), longest));
        }
        BigDecimal lowest = number("lowestInstalment");
        if (monthly.amount().compareTo(lowest) < 0) {
            warnings.add(new Warning(Warning.Code.lowInstalment, monthly.amount(), lowest));
        }
        return warnings;
    }

    private BigDecimal number(String key) {
        return parameters.number(POLICY, key, on).value();
    }
}
