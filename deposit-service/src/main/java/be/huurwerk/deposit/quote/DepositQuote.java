package be.huurwerk.deposit.quote;

import be.huurwerk.regulation.money.Euro;
import be.huurwerk.regulation.parameter.Status;
import be.huurwerk.webkit.problem.UnknownParameter;
import java.util.List;
import java.util.Optional;

/**
 * What a tenant pays at signing.
 *
 * @param deposit empty when the cap is unknown
 * @param inventoryCost what is charged at entry for inventories of fixtures
 * @param instalmentFee empty without instalments too
 * @param totalDue all of it; empty when a part is unknown
 * @param plan one entry an instalment, summing to the deposit; empty without instalments or deposit
 * @param status the weakest status of the parameters that were read
 */
public record DepositQuote(
        Optional<Euro> deposit,
        Optional<Euro> cap,
        Optional<Euro> inventoryCost,
        Optional<Euro> instalmentFee,
        Optional<Euro> totalDue,
        List<Instalment> plan,
        List<UnknownParameter> unknown,
        Status status) {}
