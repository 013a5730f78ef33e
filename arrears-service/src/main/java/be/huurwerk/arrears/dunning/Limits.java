package be.huurwerk.arrears.dunning;

import be.huurwerk.regulation.money.Euro;
import be.huurwerk.regulation.parameter.Parameters;
import java.time.LocalDate;

/** From what amount on arrears are followed. */
final class Limits {

    private static final String DE_MINIMIS = "policy/arrears/de-minimis";

    private Limits() {}

    /**
     * @throws be.huurwerk.regulation.parameter.UnknownParameterException when the landlord has no policy for the day
     */
    static boolean isFollowed(CaseFacts facts, Parameters parameters, LocalDate on) {
        Euro least = Euro.of(parameters.number(DE_MINIMIS, on).value());
        return facts.owed().isPositive() && facts.owed().compareTo(least) >= 0;
    }
}
