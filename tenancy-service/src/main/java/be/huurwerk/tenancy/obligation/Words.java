package be.huurwerk.tenancy.obligation;

import be.huurwerk.regulation.parameter.Parameters;
import java.time.LocalDate;
import java.util.List;

/** Lists of words in law and policy, separated by spaces. */
final class Words {

    private Words() {}

    /** @throws be.huurwerk.regulation.parameter.UnknownParameterException when nobody knows */
    static List<String> of(Parameters parameters, String name, String key, LocalDate on) {
        return List.of(parameters.word(name, key, on).value().split("\\s+"));
    }
}
