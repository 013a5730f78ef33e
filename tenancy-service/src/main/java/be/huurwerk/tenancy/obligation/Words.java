package be.huurwerk.tenancy.obligation;

import be.huurwerk.regulation.parameter.Parameters;
import java.time.LocalDate;
import java.util.List;

/** Lists of words in law and policy, separated by spaces. */
final class Words {

    private Words() {}

    /** None where nobody says anything. */
    static List<String> of(Parameters parameters, String name, String key, LocalDate on) {
        return parameters
                .findWord(name, key, on)
                .map(word -> List.of(word.value().split("\\s+")))
                .orElse(List.of());
    }

    /** @throws be.huurwerk.regulation.parameter.UnknownParameterException when nobody knows */
    static List<String> required(Parameters parameters, String name, String key, LocalDate on) {
        return List.of(parameters.word(name, key, on).value().split("\\s+"));
    }
}
