package be.huurwerk.deposit.quote;

import be.huurwerk.regulation.parameter.DatedValue;
import be.huurwerk.regulation.parameter.Parameters;
import java.time.LocalDate;
import java.util.function.Function;

/** In how many monthly instalments a deposit may be paid: the law says within how many months, and a landlord may be stricter. */
public final class InstalmentLimit {

    private static final String LAW = "deposit/instalment-term";
    private static final String POLICY = "policy/deposit/maximum-instalments";

    private InstalmentLimit() {}

    /** @throws be.huurwerk.regulation.parameter.UnknownParameterException when one of them is not known on the day */
    public static int on(LocalDate day, Parameters parameters) {
        return of(name -> parameters.number(name, day));
    }

    static int of(Function<String, DatedValue> number) {
        return Math.min(number.apply(POLICY).intValue(), number.apply(LAW).intValue());
    }
}
