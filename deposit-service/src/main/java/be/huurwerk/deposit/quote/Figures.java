package be.huurwerk.deposit.quote;

import be.huurwerk.regulation.parameter.DatedValue;
import be.huurwerk.regulation.parameter.DatedWord;
import be.huurwerk.regulation.parameter.Parameters;
import be.huurwerk.regulation.parameter.Status;
import be.huurwerk.regulation.parameter.UnknownParameterException;
import be.huurwerk.webkit.problem.UnknownParameter;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Looks parameters up on one date, and remembers how sure they were and which were missing. */
final class Figures {
    private final Parameters parameters;
    private final LocalDate on;
    private final List<Status> read = new ArrayList<>();
    private final List<UnknownParameter> unknown = new ArrayList<>();

    Figures(Parameters parameters, LocalDate on) {
        this.parameters = parameters;
        this.on = on;
    }

    /** The figure that is computed from parameters; empty, and noted as unknown, when one of them has no value. */
    <T> Optional<T> figure(Supplier<T> computed) {
        try {
            return Optional.of(computed.get());
        } catch (UnknownParameterException missing) {
            unknown.add(new UnknownParameter(missing.name(), missing.on()));
            return Optional.empty();
        }
    }

    DatedValue number(String parameter) {
        var value = parameters.number(parameter, on);
        read.add(value.status());
        return value;
    }

    DatedWord word(String parameter) {
        var word = parameters.word(parameter, on);
        read.add(word.status());
        return word;
    }

    List<UnknownParameter> unknown() {
        return List.copyOf(unknown);
    }

    /** The weakest status of what was read. */
    Status status() {
        return Status.weakest(read);
    }
}
