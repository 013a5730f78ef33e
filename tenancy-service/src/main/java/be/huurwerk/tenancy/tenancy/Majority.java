package be.huurwerk.tenancy.tenancy;

import be.huurwerk.regulation.parameter.Parameters;
import java.time.LocalDate;

/** Meerderjarigheid. */
public final class Majority {

    static final String AGE_OF_MAJORITY = "tenancy/age-of-majority";

    private Majority() {}

    /**
     * The age, in years, from which somebody is of age by the law of the day.
     *
     * @throws be.huurwerk.regulation.parameter.UnknownParameterException when that is not known
     */
    public static int age(Parameters parameters, LocalDate on) {
        return parameters.number(AGE_OF_MAJORITY, on).intValue();
    }
}
